"""« Les offres »: three tabs in the order of the notice, each with its own list and count (R09, R10)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.area import Tab
from kiosk.domain.offer_search import NO_FILTERS, Filters, OfferQuery, Sort
from kiosk.flows.offer_frame import NEXT_SORT, columns, empty_tab, filter_words, heads, label, notes, sort_words
from kiosk.flows.page import Block, Button, Buttons, Note, Row
from kiosk.flows.requests import Later, Open, OpenOffers, Request, Start
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import contract_sentence
from kiosk.flows.tabs import TabbedList, TabLabel
from kiosk.i18n import N_, _, amount, brief_date, ngettext, surface

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.domain.offer import Offer
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit
    from kiosk.services.offers import TabCounts

SOON_DAYS = 7
"""From that many days before its limit an offer is said to close soon."""


@dataclass(frozen=True, kw_only=True)
class OfferTabs:
    """The offers as somebody looks at them: the tab, the order, the filters."""

    tab: Tab = Tab.REQUESTED
    sort: Sort = Sort.PUBLISHED
    filters: Filters = NO_FILTERS

    def frame(self, visit: Visit) -> TabbedList:
        """Return the tabs with their counts, and what is said when one is empty."""
        offers = visit.services.offers
        counts = offers.counts(offers.area(visit.person), self.filters)
        return TabbedList(
            title=_("The offers"),
            aside=" · ".join(part for part in (sort_words(self.sort), filter_words(self.filters)) if part),
            tabs=tuple(self._label(tab, counts) for tab in Tab),
            active=str(self.tab),
            heads=heads(),
            columns=columns(),
            empty=empty_tab(self.tab, counts, asked=bool(_communes(visit)), filtered=self.filters.any),
            below=notes(self.tab, counts),
            position=N_("Offer {index} of {total}"),
            sort=OpenOffers(view=replace(self, sort=NEXT_SORT[self.sort])),
            filter=Later(self._ask_filters),
            help="offers",
        )

    def rows(self, visit: Visit, offset: int, limit: int) -> tuple[Row, ...]:
        """Return the offers from *offset*, new and closing ones said."""
        offers = visit.services.offers
        query = OfferQuery(area=offers.area(visit.person), tab=self.tab, sort=self.sort, filters=self.filters)
        found = offers.page(query, offset=offset, limit=limit)
        seen = offers.first_seen([offer.reference for offer in found])
        since = offers.previous_visit(visit.person)
        return tuple(_row(offer, visit.today, _is_new(seen.get(offer.reference), since)) for offer in found)

    def beside(self, visit: Visit, key: str) -> tuple[Block, ...]:
        """Return the offer in short, with « Je postule »."""
        from kiosk.flows.offer_facts import offer_beside

        offer = visit.services.offers.get(key)
        if offer is None:
            return ()
        apply = Button(key="apply", label=_("Apply"), go=_apply_or_say(visit, offer))
        return (*offer_beside(offer), Buttons(buttons=(apply,)), Note(text=contract_sentence()))

    def at(self, tab: str) -> OfferTabs:
        """Return the same list at another tab."""
        return replace(self, tab=Tab(tab))

    def _label(self, tab: Tab, counts: TabCounts) -> TabLabel:
        count = counts.tabs[tab]
        counted = ngettext("{n} offer", "{n} offers", count).format(n=count)
        return TabLabel(key=str(tab), label=label(tab), count=count, counted=counted)

    def _ask_filters(self) -> Request:
        from kiosk.flows.offer_filters import filter_flow

        return Start(partial(filter_flow, view=self))


def _communes(visit: Visit) -> tuple[str, ...]:
    dossier = visit.services.dossiers.current(visit.person)
    return dossier.communes if dossier else ()


def _is_new(seen: datetime | None, since: datetime | None) -> bool:
    return seen is not None and since is not None and seen > since


def _row(offer: Offer, today: date, new: bool) -> Row:  # noqa: FBT001
    from kiosk.flows.offer import offer_page

    cells: tuple[Cell, ...] = (
        offer.typology,
        surface(round(offer.surface, -2)),
        amount(offer.total_cents),
        offer.place,
        brief_date(offer.closes_on) if offer.closes_on else "",
        _flag(offer, today, new=new),
    )
    return Row(key=offer.reference, cells=cells, go=Open(partial(offer_page, reference=offer.reference)))


def _flag(offer: Offer, today: date, *, new: bool) -> Cell:
    left = (offer.closes_on - today).days if offer.closes_on else SOON_DAYS + 1
    if left <= SOON_DAYS:
        said = ngettext("{n} day", "{n} days", left).format(n=left) if left else _("last day")
        return Said(said, Tone.SOON)
    return Said(_("new"), Tone.NEW) if new else ""


def _apply_or_say(visit: Visit, offer: Offer) -> Request:
    from kiosk.flows.apply import blocked_page, confirm_page

    blocked = visit.services.candidatures.obstacles(visit.person, offer.reference)
    return Open(partial(blocked_page if blocked else confirm_page, reference=offer.reference))
