"""What stands around the list of offers: labels, heads, the order and the filters in words, empty tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.area import Tab
from kiosk.domain.offer_search import Filters, Sort
from kiosk.flows.page import Block, Menu, Row, Text
from kiosk.flows.requests import Later, OpenOffers, Request
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, amount, ngettext

if TYPE_CHECKING:
    from kiosk.services.offers import TabCounts

NEXT_SORT: Final = {Sort.PUBLISHED: Sort.RENT, Sort.RENT: Sort.SURFACE, Sort.SURFACE: Sort.PUBLISHED}


def label(tab: Tab) -> str:
    """Return the exact label of a tab (R09)."""
    return {
        Tab.REQUESTED: _("Requested communes"),
        Tab.NEIGHBOURING: _("Neighbouring communes"),
        Tab.DEPARTEMENT: _("Others in the département"),
    }[tab]


def heads() -> tuple[str, ...]:
    """Return the heads of the columns."""
    return (_("Type"), _("Surface"), _("Full rent"), _("Commune"), _("Until"), "")


def columns() -> tuple[int, ...]:
    """Return the widths of the columns."""
    return (5, -7, -11, 0, -8, 8)


def sort_words(sort: Sort) -> str:
    """Say the order."""
    words = {Sort.PUBLISHED: _("Published recently"), Sort.RENT: _("Lowest rent"), Sort.SURFACE: _("Largest")}
    return _("Sort: {order}").format(order=words[sort].lower())


def filter_words(filters: Filters) -> str:
    """Say the filters; nothing when there are none."""
    parts = (
        _("{typology} and more").format(typology=filters.typology) if filters.typology else "",
        _("up to {rent}").format(rent=amount(filters.rent_cents)) if filters.rent_cents is not None else "",
        _("wheelchair access") if filters.accessible else "",
    )
    said = ", ".join(part for part in parts if part)
    return _("Filter: {what}").format(what=said) if said else ""


def notes(tab: Tab, counts: TabCounts) -> tuple[str, ...]:
    """Say what is not listed: hidden by the filters, or in other départements; and advise to widen (R10)."""
    hidden, elsewhere = counts.hidden[tab], counts.elsewhere
    lines = (
        ngettext("{n} offer hidden by your filters", "{n} offers hidden by your filters", hidden).format(n=hidden)
        if hidden
        else "",
        _("Few to choose from? Look at the two other tabs, or ask for more communes."),
        ngettext(
            "{n} offer lies in other départements: it is not listed here.",
            "{n} offers lie in other départements: they are not listed here.",
            elsewhere,
        ).format(n=elsewhere)
        if elsewhere
        else "",
    )
    return tuple(line for line in lines if line)


def empty_tab(tab: Tab, counts: TabCounts, *, asked: bool, filtered: bool) -> tuple[Block, ...]:
    """Return what an empty tab says: what is so, why it is no drama, where to look (R10)."""
    if counts.tabs[tab]:
        return ()
    if not asked:
        said = _("You have not asked for any commune yet. Add one to see the offers around.")
        return (_strong(said), Menu(rows=(_widen(),), columns=(0, 12)))
    if filtered and counts.hidden[tab]:
        said = _("No offer matches your filters. Remove one of them to see more.")
        clear = Row(key="clear", cells=(_("Clear the filters"), ""), go=OpenOffers(tab=str(tab)))
        return (_strong(said), Menu(rows=(clear, *_others(tab, counts)), columns=(0, 12)))
    calm = Text(pieces=(_("It happens often: the offers change every day. You can:"),))
    return (_strong(_nothing(tab)), calm, Menu(rows=(*_others(tab, counts), _widen()), columns=(0, 12)))


def _strong(said: str) -> Text:
    return Text(pieces=(Said(said, Tone.STRONG),))


def _nothing(tab: Tab) -> str:
    return {
        Tab.REQUESTED: _("No offer today in your requested communes."),
        Tab.NEIGHBOURING: _("No offer today in the neighbouring communes."),
        Tab.DEPARTEMENT: _("No offer today elsewhere in the département."),
    }[tab]


def _others(tab: Tab, counts: TabCounts) -> tuple[Row, ...]:
    return tuple(
        Row(
            key=f"see-{other}",
            cells=(label(other), ngettext("{n} offer", "{n} offers", counts.tabs[other]).format(n=counts.tabs[other])),
            go=OpenOffers(tab=str(other)),
        )
        for other in Tab
        if other is not tab and counts.tabs[other]
    )


def _widen() -> Row:
    return Row(key="widen", cells=(_("Add communes to my file"), ""), go=Later(_communes))


def _communes() -> Request:
    from kiosk.flows.requests import Start
    from kiosk.flows.task_communes import communes_flow

    return Start(communes_flow)
