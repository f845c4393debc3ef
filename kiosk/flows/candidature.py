"""« Mes candidatures »: the one in progress, its stages, who acts, since when, and what one can do (R12 to R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import STAGE_COUNT, CandidatureState
from kiosk.flows.history import history_blocks
from kiosk.flows.page import Block, Box, Button, Buttons, Heading, Menu, Note, Page, Row, Said, Text, Tone
from kiosk.flows.requests import Open, OpenOffers
from kiosk.flows.sayings import group_digits, home_name
from kiosk.flows.stages import stage_facts
from kiosk.i18n import _, ngettext
from kiosk.wording.candidature_words import state_words
from kiosk.wording.states import candidature_state_label

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.flows.page import Cell
    from kiosk.flows.visit import Visit
    from kiosk.wording.candidature_case import StateWords

S = CandidatureState


def candidatures_page(visit: Visit) -> Page:
    """Show the candidature in progress, else the last one signed, else the archives."""
    every = visit.services.candidatures.of(visit.person)
    shown = [each for each in every if each.active] or [each for each in every if each.state is S.LEASE_SIGNED]
    archives = tuple(each for each in every if each.archived)
    if not shown:
        return _none_active(archives)
    return _page(visit, shown[0], archives)


def archives_page(visit: Visit) -> Page:
    """List the candidatures that have ended, with their outcome."""
    every = visit.services.candidatures.of(visit.person)
    archives = tuple(each for each in every if each.archived)
    return Page(title=_("Archives"), blocks=(_archive_menu(archives), _unchanging()), help="candidature")


def archive_page(visit: Visit, *, candidature: str) -> Page:
    """Show one archived candidature: its stages, its outcome with the reason, what next."""
    found = visit.services.candidatures.get(visit.person, candidature)
    words = _words(visit, found)
    return Page(
        title=home_name(found.offer),
        aside=_("Application {reference}").format(reference=found.reference),
        blocks=(
            stage_facts(found),
            _outcome(found, words.meaning, words.can),
            Buttons(
                buttons=(
                    Button(key="offers", label=_("Look at the other offers."), go=OpenOffers()),
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


def _page(visit: Visit, found: Candidature, archives: tuple[Candidature, ...]) -> Page:
    words = _words(visit, found)
    aside = _("{reference}, stage {stage} of {total}").format(
        reference=found.offer.reference, stage=found.stage, total=STAGE_COUNT
    )
    lines: list[tuple[str, Cell]] = [
        (_("Who acts"), Said(words.who, Tone.STRONG)),
        (_("Since"), _since(visit, found)),
        *([(_("If it lasts"), words.worry)] if words.worry else []),
        *((_("You can") if at == 0 else "", line) for at, line in enumerate(words.can)),
        *([(_("To know"), words.legal)] if words.legal else []),
    ]
    return Page(
        title=_("Application: {home}").format(home=home_name(found.offer)),
        aside=aside,
        done=found.stage,
        total=STAGE_COUNT,
        blocks=(
            stage_facts(found),
            Box(title=candidature_state_label(found), lines=tuple(lines)),
            _buttons(found, archives),
        ),
        beside=(Heading(text=_("What it means")), Text(pieces=(words.meaning,)), *history_blocks(found)),
        help="candidature",
    )


def _words(visit: Visit, found: Candidature) -> StateWords:
    settings = visit.settings
    return state_words(found, today=visit.today, worry_days=settings.worry_days, phone=group_digits(settings.phone))


def _since(visit: Visit, found: Candidature) -> str:
    days = (visit.today - found.since).days
    return ngettext("{n} day", "{n} days", days).format(n=days) if days else _("today")


def _buttons(found: Candidature, archives: tuple[Candidature, ...]) -> Buttons:
    buttons = [
        *_first(found),
        Button(key="offer", label=_("See the offer"), go=Open(partial(snapshot, candidature=found.id))),
        Button(key="history", label=_("What happened"), go=Open(partial(history_page, candidature=found.id))),
    ]
    if archives:
        label = _("Archives ({n})").format(n=len(archives))
        buttons.append(Button(key="archives", label=label, go=Open(archives_page)))
    if found.cancellable:
        from kiosk.flows.cancel import first_question

        go = Open(partial(first_question, candidature=found.id))
        buttons.append(Button(key="cancel", label=_("Cancel this application"), go=go, danger=True))
    return Buttons(buttons=tuple(buttons))


def _first(found: Candidature) -> list[Button]:
    from kiosk.flows.award import award_page
    from kiosk.flows.choice import choice_page

    if found.state is S.PROVISIONALLY_REJECTED or found.state is S.AWAITING_FINAL_ANSWER:
        go = Open(partial(choice_page, candidature=found.id))
        label = _("Choose what to do") if found.state is S.PROVISIONALLY_REJECTED else _("Change my mind")
        return [Button(key="choose", label=label, go=go)]
    if found.state in {S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY}:
        return [Button(key="answer", label=_("Read and answer"), go=Open(partial(award_page, candidature=found.id)))]
    return []


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


def _none_active(archives: tuple[Candidature, ...]) -> Page:
    said = _("No application in progress") if archives else _("No application yet")
    ways = Row(key="offers", cells=(_("Look at the offers"),), go=OpenOffers())
    blocks: list[Block] = [
        Text(pieces=(Said(said, Tone.STRONG),)),
        Text(pieces=(_("When you apply for a home, you follow it here."),)),
        Menu(rows=(ways,), columns=(0,)),
    ]
    if archives:
        blocks += [Heading(text=_("Archives ({n})").format(n=len(archives))), _archive_menu(archives), _unchanging()]
    return Page(title=_("My applications"), blocks=tuple(blocks), help="candidature")


def _archive_menu(archives: tuple[Candidature, ...]) -> Menu:
    rows = tuple(
        Row(
            key=each.id,
            cells=(home_name(each.offer), candidature_state_label(each)),
            go=Open(partial(archive_page, candidature=each.id)),
        )
        for each in archives
    )
    return Menu(rows=rows, columns=(34, 0))


def _unchanging() -> Note:
    return Note(text=_("An archived application can be read. It never changes."))


def _outcome(found: Candidature, meaning: str, can: tuple[str, ...]) -> Box:
    reason = found.last_fact.details.reason
    lines = [("", meaning), *(("", line) for line in can)]
    if reason:
        lines.append((_("Reason"), reason))
    return Box(title=candidature_state_label(found), lines=tuple(lines))
