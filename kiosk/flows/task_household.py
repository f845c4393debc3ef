"""Task 4: who will live there, as counts, and where the person lives now; the documents follow (R05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.domain.documents import kinds_for
from kiosk.domain.dossier import DossierState
from kiosk.domain.household import MAX_ADULTS, MAX_CHILDREN, Household, Situation
from kiosk.domain.identifiers import parse_adults, parse_count
from kiosk.domain.tasks import Task
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.page import Block, Items, Text
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import NO, YES, dossier_of, one_of, task_flow, yes, yes_or_no
from kiosk.i18n import N_, _, ngettext
from kiosk.wording.document_words import document_name
from kiosk.wording.dossier_words import situation_label

if TYPE_CHECKING:
    from kiosk.domain.documents import DocumentKind
    from kiosk.flows.visit import Visit

COUNTS, HOME, RENT, LIST = "counts", "home", "rent", "list"
"""Keys of the steps."""
TITLE: Final = N_("Your household and your present home")


def household_flow(visit: Visit) -> Flow:
    """Return the questions of task 4."""
    kept = dossier_of(visit)
    before = kept.household
    validated = kept.state is DossierState.VALIDATED
    start = {
        "adults": before.adults,
        "children": before.children,
        "situation": before.situation,
        "rent": None if before.still_paying_rent is None else YES if before.still_paying_rent else NO,
    }
    steps = (_counts_step(), _home_step(), _rent_step(), _list_step(before, validated=validated))
    return task_flow(Task.HOUSEHOLD, steps=steps, start=start, save=_save)


def _counts_step() -> Step:
    return Step(
        key=COUNTS,
        title=TITLE,
        questions=(
            Question(
                key="adults",
                label=N_("How many adults will live in the home, counting yourself?"),
                hint=N_("Example: 2 for a couple, 1 if you live alone"),
                parse=lambda raw: parse_adults(raw, MAX_ADULTS),
                width=4,
            ),
            Question(
                key="children",
                label=N_("How many children will live there?"),
                hint=N_("Type 0 if there are none"),
                parse=lambda raw: parse_count(raw, 0, MAX_CHILDREN),
                width=4,
            ),
        ),
        before=lambda _visit, _answers: _why(),
    )


def _home_step() -> Step:
    return Step(
        key=HOME,
        title=TITLE,
        questions=(
            Question(
                key="situation",
                label=N_("Which sentence describes your present home?"),
                kind=Kind.CHOICE,
                parse=lambda raw: one_of(Situation, raw),
                options=lambda _visit, _answers: tuple(
                    Option(value=situation, label=situation_label(situation)) for situation in Situation
                ),
            ),
        ),
    )


def _rent_step() -> Step:
    return Step(
        key=RENT,
        title=TITLE,
        when=lambda answers: answers.get("situation") == Situation.LEASE_ENDED,
        questions=(
            Question(
                key="rent",
                label=N_("Do you still pay a rent?"),
                kind=Kind.CHOICE,
                options=yes_or_no,
            ),
        ),
    )


def _list_step(before: Household, *, validated: bool) -> Step:
    """Return the step that says how the list of documents changes; it is shown only when it does."""
    return Step(
        key=LIST,
        title=N_("Your documents"),
        when=lambda answers: before.complete and _kinds(before, answers) != kinds_for(before),
        before=lambda _visit, answers: _changes(before, answers, validated=validated),
    )


def _kinds(before: Household, answers: Answers) -> tuple[DocumentKind, ...]:
    return kinds_for(_household(before, answers))


def _household(kept: Household, answers: Answers) -> Household:
    for key in ("adults", "children", "situation", "rent"):
        if key in answers:
            kept = _with(kept, key, answers[key])
    return kept


def _with(household: Household, key: str, answer: object) -> Household:
    match key:
        case "situation":
            return replace(household, situation=one_of(Situation, answer))
        case "rent":
            return replace(household, still_paying_rent=yes(answer))
        case "adults":
            return replace(household, adults=int(str(answer)))
        case _:
            return replace(household, children=int(str(answer)))


def _save(visit: Visit, key: str, answer: object) -> None:
    household = dossier_of(visit).household
    changed = _with(household, key, answer)
    if changed != household:
        visit.services.dossiers.set_household(visit.person, changed)


def _why() -> tuple[Block, ...]:
    return (Text(pieces=(Said(_("It tells us which documents apply to you."), Tone.MUTED),)),)


def _changes(before: Household, answers: Answers, *, validated: bool) -> tuple[Block, ...]:
    old, new = kinds_for(before), _kinds(before, answers)
    added = tuple(kind for kind in new if kind not in old)
    gone = tuple(kind for kind in old if kind not in new)
    more = ngettext("{n} document added to your list.", "{n} documents added to your list.", len(added))
    fewer = ngettext("{n} document no longer asked for.", "{n} documents no longer asked for.", len(gone))
    return (
        Text(pieces=(_("Your situation has changed, so your list of documents changes too."),)),
        *_listed(more, added),
        *_listed(fewer, gone),
        Text(pieces=(Said(_("Nothing you had already ticked is lost."), Tone.MUTED),)),
        *((Text(pieces=(_("The CSE is told about this change. Your file stays validated."),)),) if validated else ()),
    )


def _listed(said: str, kinds: tuple[DocumentKind, ...]) -> tuple[Block, ...]:
    if not kinds:
        return ()
    title = Said(said.format(n=len(kinds)), Tone.STRONG)
    return (Text(pieces=(title,), tight=True), Items(lines=tuple(document_name(each) for each in kinds)))
