"""Task 2: the unique number and what dates the request (R03, R04)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.dossier import DossierState, NumberStatus
from kiosk.domain.identifiers import UniqueNumber
from kiosk.domain.tasks import Task
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.number_steps import DATES, NUMBER, ZERO, chosen_number, dates_step, letter_o, number_step, zero_step
from kiosk.flows.page import Block, Text
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import AGAIN, NO, again_step, check_not_validated, dossier_of, go_on, one_of, task_flow
from kiosk.i18n import N_, _
from kiosk.wording.dossier_words import number_status_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.domain import dossier
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit

HAVE, LATER = "have", "later"
"""Keys of the steps, beside those of `number_steps`."""
CHANGE = (NUMBER, ZERO, AGAIN, DATES)
"""What « Modifier » asks when it is about the number."""


def number_flow(visit: Visit) -> Flow:
    """Return the questions of task 2; once validated nothing is kept before the change is confirmed."""
    kept = dossier_of(visit)
    validated = kept.state is DossierState.VALIDATED
    start = _start(kept.request)
    first = () if validated else (_have_step(), _later_step())
    steps = (
        *first,
        number_step(_has_it, lambda _visit, _answers: _why(validated=validated)),
        zero_step(),
        again_step(
            N_("Your unique number"),
            lambda answers: validated and chosen_number(answers) != kept.request.number,
            lambda _visit, _answers: (_sent_back(),),
        ),
        dates_step(visit, lambda answers: _has_it(answers) and answers.get(AGAIN) != NO),
    )
    return task_flow(
        Task.NUMBER,
        steps=steps,
        start=start,
        save=None if validated else Saving(start["number"]),
        commit=_commit,
    )


class Saving:
    """Keeps each answer; it remembers the number as typed, for the person may change their mind about the letter O."""

    def __init__(self, typed: object) -> None:
        self._typed = typed

    def __call__(self, visit: Visit, key: str, answer: object) -> None:
        """Keep one answer."""
        if key == "number":
            self._typed = answer
        request = dossier_of(visit).request
        changed = _with(request, key, answer, self._typed)
        if changed != request:
            check_not_validated(visit)
            visit.services.dossiers.set_request(visit.person, changed)


def _start(request: dossier.Request) -> Mapping[str, object]:
    number = UniqueNumber(value=request.number) if request.number else None
    return {
        "have": NumberStatus.HERE if number and request.status is None else request.status,
        "number": number,
        "zero": NO if letter_o({"number": number}) and request.deposited_on else None,
        "deposited_on": request.deposited_on,
        "renewed_on": request.renewed_on,
    }


def _has_it(answers: Answers) -> bool:
    return answers.get("have") == NumberStatus.HERE


def _have_step() -> Step:
    return Step(
        key=HAVE,
        title=N_("Your unique number"),
        questions=(
            Question(
                key="have",
                label=N_("Do you already have a unique number?"),
                kind=Kind.CHOICE,
                parse=lambda raw: one_of(NumberStatus, raw),
                options=lambda _visit, _answers: _statuses(),
            ),
        ),
        before=lambda _visit, _answers: _why(validated=False),
    )


def _later_step() -> Step:
    return Step(
        key=LATER,
        title=N_("Your unique number"),
        when=lambda answers: not _has_it(answers),
        before=lambda _visit, answers: _carry_on(answers),
    )


def _statuses() -> tuple[Option, ...]:
    return tuple(Option(value=status, label=number_status_label(status)) for status in NumberStatus)


def _why(*, validated: bool) -> tuple[Block, ...]:
    why = _("It links this file to your request on the State's site.")
    return (_sent_back(),) if validated else (Text(pieces=(Said(why, Tone.MUTED),)),)


def _sent_back() -> Text:
    return Text(pieces=(_("Changing this number sends your file back to TRIOMPHE SECURITE for validation."),))


def _carry_on(answers: Answers) -> tuple[Block, ...]:
    made = _("Make your request on demande-logement-social.gouv.fr. Come back with your number.")
    later = _("Not with you? Carry on with the other tasks. You will need it before sending.")
    said = (later,) if answers.get("have") == NumberStatus.AWAY else (made, later)
    return tuple(Text(pieces=(each,)) for each in said)


def _with(request: dossier.Request, key: str, answer: object, typed: object) -> dossier.Request:
    match key:
        case "have":
            return replace(request, status=one_of(NumberStatus, answer))
        case "number" | "zero":
            answers = {"number": typed, "zero": answer if key == "zero" else NO}
            return replace(request, number=chosen_number(answers))
        case "deposited_on":
            return _deposited(request, answer)
        case _:
            return _dated(request, request.deposited_on, answer)


def _deposited(request: dossier.Request, answer: object) -> dossier.Request:
    """Return *request* with its date; a renewal before it belonged to another request."""
    older = isinstance(answer, date) and request.renewed_on is not None and request.renewed_on < answer
    return _dated(request, answer, None if older else request.renewed_on)


def _dated(request: dossier.Request, deposited: object, renewed: object) -> dossier.Request:
    on = deposited if isinstance(deposited, date) else None
    again = renewed if isinstance(renewed, date) else None
    return replace(request, deposited_on=on, renewed_on=again)


def _commit(visit: Visit, answers: Answers) -> Request:
    """Keep the answers together; without its dates, which are not asked when a change is not confirmed, nothing is."""
    request = dossier_of(visit).request
    if "deposited_on" in answers:
        changed = replace(request, number=chosen_number(answers))
        changed = _dated(changed, answers["deposited_on"], answers.get("renewed_on"))
        if changed != request:
            visit.services.dossiers.set_request(visit.person, changed)
    visit.services.dossiers.look_again(visit.person, Task.NUMBER)
    return go_on(visit, Task.NUMBER)
