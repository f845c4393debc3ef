"""What staff decide about a dossier, each with its question; a reason is always read by the person."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.dossier import ItemReason
from kiosk.domain.dossier_errors import ReasonNeededError
from kiosk.domain.errors import TooLongError
from kiosk.domain.tasks import Task
from kiosk.flows.flow import Flow, Kind, Option, Question, Step
from kiosk.flows.number_steps import date_question
from kiosk.flows.page import Button, Buttons, Page, Text
from kiosk.flows.requests import Back, Do, Home, Request, show
from kiosk.i18n import N_, _
from kiosk.text import clean
from kiosk.wording.dossier_words import task_name
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from kiosk.flows.flow import Answers
    from kiosk.flows.visit import Visit
    from kiosk.store.dossiers import DossierLine

POINTS: Final = (Task.CONTACT, Task.NUMBER, Task.ALIN)
"""What the employer can judge of what it sees: the name, that there is a number, the company."""
LONGEST: Final = 500


def validate_question(visit: Visit, *, matricule: str) -> Page:
    """Ask before a dossier is validated."""
    line = visit.services.decisions.line(matricule, visit.actor)
    return Page(
        title=_("Validate the file of {name}?").format(name=line.name or line.matricule),
        blocks=(
            Text(pieces=(_("The person can then apply for a home."),)),
            Buttons(
                buttons=(
                    Button(key="yes", label=_("Validate the file"), go=Do(partial(_validate, matricule=matricule))),
                    Button(key="no", label=_("No, go back"), go=Back()),
                )
            ),
        ),
        dialog=True,
        help="desk",
    )


def changes_flow(_visit: Visit, *, matricule: str) -> Flow:
    """Return the questions of a change asked for: which points, then why for each."""
    ticks = Question(key="points", label=N_("What is to be corrected?"), kind=Kind.TICKS, options=_points)
    steps = (
        Step(key="points", title=N_("Ask for a change"), questions=(ticks,), check=_some_point),
        *(_why_step(task) for task in POINTS),
    )
    return Flow(
        key="changes", title=N_("Ask for a change"), steps=steps, commit=partial(_ask_changes, matricule=matricule)
    )


def refuse_flow(_visit: Visit, *, matricule: str) -> Flow:
    """Return the question of a dossier that is not validated: why."""
    return _reason_flow("refuse", N_("Do not validate"), partial(_refuse, matricule=matricule))


def reopen_flow(_visit: Visit, *, matricule: str) -> Flow:
    """Return the question of a dossier given back: why."""
    return _reason_flow("reopen", N_("Reopen the file"), partial(_reopen, matricule=matricule))


def close_flow(visit: Visit, *, matricule: str) -> Flow:
    """Return the questions of a request that was struck off: since when, and why."""
    day = date_question("on", N_("Date of the fact"), visit.today)
    step = Step(
        key="close",
        title=N_("Mark the request as struck off"),
        questions=(day, _reason_question("reason")),
        button=N_("Mark the request as struck off"),
    )
    return Flow(key="close", title=step.title, steps=(step,), commit=partial(_close, matricule=matricule))


def parse_reason(raw: str) -> str:
    """Return a reason as it is kept.

    Raises:
        ReasonNeededError: If there is none.
        TooLongError: If it has more than 500 characters.
    """
    said = clean(raw, limit=LONGEST + 1)
    if not said:
        raise ReasonNeededError
    if len(said) > LONGEST:
        raise TooLongError(limit=LONGEST)
    return said


def _reason_question(key: str) -> Question:
    return Question(key=key, label=N_("Reason (the person will read it)"), kind=Kind.LONG_TEXT, parse=parse_reason)


def _reason_flow(key: str, title: str, commit: partial[Request]) -> Flow:
    step = Step(key=key, title=title, questions=(_reason_question("reason"),), button=title)
    return Flow(key=key, title=title, steps=(step,), commit=commit)


def _why_step(task: Task) -> Step:
    return Step(
        key=f"why-{task}",
        title=N_("Ask for a change"),
        before=lambda _visit, _answers: (Text(pieces=(task_name(task),)),),
        when=lambda answers: str(task) in _ticked(answers),
        questions=(_reason_question(f"why-{task}"),),
    )


def _ticked(answers: Answers) -> tuple[str, ...]:
    found = answers.get("points", ())
    return found if isinstance(found, tuple) else ()


def _points(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    return tuple(Option(value=str(task), label=task_name(task)) for task in POINTS)


def _some_point(_visit: Visit, answers: Answers) -> None:
    if not _ticked(answers):
        raise ReasonNeededError


def _validate(visit: Visit, *, matricule: str) -> Request:
    return _done(visit.services.decisions.validate(matricule, visit.actor))


def _ask_changes(visit: Visit, answers: Answers, *, matricule: str) -> Request:
    ticked = [str(task) for task in POINTS if str(task) in _ticked(answers)]
    reasons = tuple(ItemReason(item=item, reason=str(answers[f"why-{item}"])) for item in ticked)
    return _done(visit.services.decisions.request_changes(matricule, reasons, visit.actor))


def _refuse(visit: Visit, answers: Answers, *, matricule: str) -> Request:
    return _done(visit.services.decisions.refuse(matricule, str(answers["reason"]), visit.actor))


def _reopen(visit: Visit, answers: Answers, *, matricule: str) -> Request:
    return _done(visit.services.decisions.reopen(matricule, str(answers["reason"]), visit.actor))


def _close(visit: Visit, answers: Answers, *, matricule: str) -> Request:
    on = answers["on"]
    assert isinstance(on, date)  # noqa: S101 - for the type
    return _done(visit.services.decisions.close(matricule, on, str(answers["reason"]), visit.actor))


def _done(line: DossierLine) -> Request:
    said = _("Done. File of {name}: {state}.").format(
        name=line.name or line.matricule, state=dossier_state_label(line.state)
    )
    desk = Button(key="home", label=_("Back to the desk"), go=Home())
    return show(
        Page(
            title=_("It is recorded"),
            blocks=(Text(pieces=(said,)), Buttons(buttons=(desk,))),
            back=Home(),
            help="desk",
        )
    )
