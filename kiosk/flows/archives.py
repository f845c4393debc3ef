"""The archives: candidatures that have ended, with their outcome, its reason, and what next (R18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.flows.history import history_blocks
from kiosk.flows.page import Box, Button, Buttons, Menu, Note, Page, Row
from kiosk.flows.requests import Open, OpenOffers
from kiosk.flows.sayings import group_digits, home_name
from kiosk.flows.stages import stage_facts
from kiosk.i18n import _
from kiosk.wording.candidature_words import state_words
from kiosk.wording.states import candidature_state_label

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.flows.visit import Visit
    from kiosk.wording.candidature_case import StateWords


def archives_page(visit: Visit) -> Page:
    """List the candidatures that have ended, with their outcome."""
    archives = archived(visit)
    return Page(title=_("Archives"), blocks=(archive_menu(archives), unchanging()), help="candidature")


def archive_page(visit: Visit, *, candidature: str) -> Page:
    """Show one archived candidature: its stages, its outcome with the reason, what next."""
    found = visit.services.candidatures.get(visit.person, candidature)
    words = words_of(visit, found)
    return Page(
        title=home_name(found.offer),
        aside=_("Application {reference}").format(reference=found.reference),
        blocks=(
            stage_facts(found),
            _outcome(found, words.meaning, words.can),
            Buttons(
                buttons=(
                    Button(key="offers", label=_("Look at the offers"), go=OpenOffers()),
                    Button(
                        key="history", label=_("What happened"), go=Open(partial(history_page, candidature=found.id))
                    ),
                )
            ),
        ),
        beside=history_blocks(found),
        help="candidature",
    )


def history_page(visit: Visit, *, candidature: str) -> Page:
    """Say everything that was recorded, corrections too."""
    found = visit.services.candidatures.get(visit.person, candidature)
    return Page(
        title=_("What happened"),
        aside=_("Application {reference}").format(reference=found.reference),
        blocks=history_blocks(found),
        help="candidature",
    )


def archive_menu(archives: tuple[Candidature, ...]) -> Menu:
    """Return one row an archived candidature."""
    rows = tuple(
        Row(
            key=each.id,
            cells=(home_name(each.offer), candidature_state_label(each)),
            go=Open(partial(archive_page, candidature=each.id)),
        )
        for each in archives
    )
    return Menu(rows=rows, columns=(34, 0))


def unchanging() -> Note:
    """Say that archives never change."""
    return Note(text=_("An archived application can be read. It never changes."))


def _outcome(found: Candidature, meaning: str, can: tuple[str, ...]) -> Box:
    reason = found.last_fact.details.reason
    lines = [("", meaning), *(("", line) for line in can)]
    if reason:
        lines.append((_("Reason"), reason))
    return Box(title=candidature_state_label(found), lines=tuple(lines))


def archived(visit: Visit) -> tuple[Candidature, ...]:
    """Return the archived candidatures of who is signed in."""
    return tuple(each for each in visit.services.candidatures.of(visit.person) if each.archived)


def snapshot(visit: Visit, *, candidature: str) -> Page:
    """Show the home as it was when the person applied."""
    from kiosk.flows.offer_facts import offer_facts

    found = visit.services.candidatures.get(visit.person, candidature)
    return Page(
        title=home_name(found.offer),
        aside=_("The home when you applied"),
        blocks=offer_facts(found.offer),
        help="offers",
    )


def archives_button(archives: tuple[Candidature, ...]) -> list[Button]:
    """Return the way to the archives, if there are any."""
    label = _("Archives ({n})").format(n=len(archives))
    return [Button(key="archives", label=label, go=Open(archives_page))] if archives else []


def words_of(visit: Visit, found: Candidature) -> StateWords:
    """Return what the state of *found* means today."""
    settings = visit.settings
    return state_words(found, today=visit.today, worry_days=settings.worry_days, phone=group_digits(settings.phone))
