"""« Mes candidatures »: the one in progress, its stages, who acts, since when, and what one can do (R12 to R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import STAGE_COUNT, WITH_LANDLORD, CandidatureState
from kiosk.flows.archives import archive_menu, archived, archives_button, snapshot, unchanging, words_of
from kiosk.flows.history import history_blocks
from kiosk.flows.page import Block, Box, Button, Buttons, Heading, Menu, Note, Page, Row, Text
from kiosk.flows.requests import Back, Open, OpenOffers
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import home_name
from kiosk.flows.stages import stage_facts
from kiosk.i18n import _, ngettext
from kiosk.wording.states import candidature_state_label

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit

S = CandidatureState
TO_CHOOSE: Final = frozenset({S.PROVISIONALLY_REJECTED, S.AWAITING_FINAL_ANSWER})
TO_ANSWER: Final = frozenset({S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY})


def candidatures_page(visit: Visit) -> Page:
    """Show the candidature in progress, else the last one signed, else the archives."""
    every = visit.services.candidatures.of(visit.person)
    shown = [each for each in every if each.active] or [each for each in every if each.state is S.LEASE_SIGNED]
    archives = tuple(each for each in every if each.archived)
    if not shown:
        return _none_active(visit, archives)
    return _page(visit, shown[0], archives)


def more_page(visit: Visit, *, candidature: str) -> Page:
    """Say what the present state means, all one can do, and what happened until now."""
    found = visit.services.candidatures.get(visit.person, candidature)
    buttons = [
        Button(key="back", label=_("Go back"), go=Back()),
        Button(key="offer", label=_("See the offer"), go=Open(partial(snapshot, candidature=found.id))),
        *archives_button(archived(visit)),
    ]
    return Page(
        title=candidature_state_label(found),
        aside=_("Application {reference}").format(reference=found.reference),
        blocks=(*_explained(visit, found), Buttons(buttons=tuple(buttons)), *history_blocks(found)),
        help="candidature",
    )


def _page(visit: Visit, found: Candidature, archives: tuple[Candidature, ...]) -> Page:
    return Page(
        title=_("Application: {home}").format(home=home_name(found.offer)),
        aside=_("{reference}, stage {stage} of {total}").format(
            reference=found.offer.reference, stage=found.stage, total=STAGE_COUNT
        ),
        done=found.stage,
        total=STAGE_COUNT,
        blocks=(stage_facts(found), _now(visit, found), _buttons(found, archives)),
        beside=(*_explained(visit, found), *history_blocks(found)),
        help="candidature",
    )


def _now(visit: Visit, found: Candidature) -> Box:
    words = words_of(visit, found)
    limited = found.state in {S.AWARDED, S.AWARDED_CONDITIONALLY}
    lines: list[tuple[str, Cell]] = [(_("Who acts"), Said(words.who, Tone.STRONG)), (_("Since"), _since(visit, found))]
    lines += [(_("Time left") if limited else _("If it lasts"), words.worry)] if words.worry else []
    lines += [(_("You can"), words.can[0])] if words.can and not _first(found) else []
    if found.state is S.ACCEPTED:
        lines.append((_("To know"), words.legal))  # R20
    elif found.state in WITH_LANDLORD:
        lines.append((_("To know"), _("Not a contract yet: only the landlord's commission decides.")))  # R19
    return Box(title=candidature_state_label(found), lines=tuple(lines))


def _explained(visit: Visit, found: Candidature) -> tuple[Block, ...]:
    words = words_of(visit, found)
    says = (words.meaning, *words.can)
    return (
        Heading(text=_("What it means")),
        *(Text(pieces=(line,), tight=line != says[-1]) for line in says),
        *((Note(text=words.legal),) if words.legal else ()),
    )


def _since(visit: Visit, found: Candidature) -> str:
    days = (visit.today - found.since).days
    return ngettext("{n} day", "{n} days", days).format(n=days) if days else _("today")


def _buttons(found: Candidature, archives: tuple[Candidature, ...]) -> Buttons:
    first = _first(found)
    more = Button(key="more", label=_("Learn more"), go=Open(partial(more_page, candidature=found.id)))
    buttons = [*first, more, *([] if first else archives_button(archives))]
    if found.cancellable:
        from kiosk.flows.cancel import first_question

        go = Open(partial(first_question, candidature=found.id))
        buttons.append(Button(key="cancel", label=_("Cancel this application"), go=go, danger=True))
    return Buttons(buttons=tuple(buttons))


def _first(found: Candidature) -> list[Button]:
    if found.state in TO_CHOOSE:
        go = Open(partial(_choice, candidature=found.id))
        label = _("Choose what to do") if found.state is S.PROVISIONALLY_REJECTED else _("Change my mind")
        return [Button(key="choose", label=label, go=go)]
    if found.state in TO_ANSWER:
        return [Button(key="answer", label=_("Read and answer"), go=Open(partial(_award, candidature=found.id)))]
    return []


def _choice(visit: Visit, *, candidature: str) -> Page:
    """Show the choice; once it is made elsewhere, where the candidature stands."""
    from kiosk.flows.choice import choice_page

    left = visit.services.candidatures.get(visit.person, candidature).state in TO_CHOOSE
    return choice_page(visit, candidature=candidature) if left else candidatures_page(visit)


def _award(visit: Visit, *, candidature: str) -> Page:
    """Show the award; once it is answered elsewhere, where the candidature stands."""
    from kiosk.flows.award import award_page

    left = visit.services.candidatures.get(visit.person, candidature).state in TO_ANSWER
    return award_page(visit, candidature=candidature) if left else candidatures_page(visit)


def _none_active(visit: Visit, archives: tuple[Candidature, ...]) -> Page:
    from kiosk.flows.guide import part_beside

    said = _("No application in progress") if archives else _("No application yet")
    ways = Row(key="offers", cells=(_("Look at the offers"),), go=OpenOffers())
    blocks: list[Block] = [
        Text(pieces=(Said(said, Tone.STRONG),)),
        Text(pieces=(_("When you apply for a home, you follow it here."),)),
        Menu(rows=(ways,), columns=(0,)),
    ]
    if archives:
        blocks += [Heading(text=_("Archives ({n})").format(n=len(archives))), archive_menu(archives), unchanging()]
    beside = part_beside(visit, 3)
    return Page(title=_("My applications"), blocks=tuple(blocks), beside=beside, help="candidature")
