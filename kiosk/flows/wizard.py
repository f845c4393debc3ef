"""What the tasks of « Mon dossier » share: the frame, resuming at the first question left, one step alone."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from kiosk.domain.dossier import DossierState
from kiosk.domain.errors import NotInListError
from kiosk.domain.storage_errors import ChangedElsewhereError
from kiosk.domain.tasks import PREPARED, TASKS, Task, task_after
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.page import Block, Text
from kiosk.flows.requests import Back, Request
from kiosk.flows.said import Said, Tone
from kiosk.i18n import N_, _
from kiosk.text import clean
from kiosk.wording.document_words import reason_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.domain.dossier import Dossier
    from kiosk.flows.visit import Visit

Code = TypeVar("Code", bound=StrEnum)
Kept = TypeVar("Kept")
Asked = ParamSpec("Asked")
TITLE = N_("My file")
YES, NO = "yes", "no"
AGAIN = "again"
"""Key of the question whether something validated is really to change, and of its step."""


def dossier_of(visit: Visit) -> Dossier:
    """Return the dossier of who is signed in, begun now if there is none."""
    return visit.services.dossiers.current(visit.person) or visit.services.dossiers.begin(visit.person)


def task_flow(
    task: Task,
    *,
    steps: tuple[Step, ...],
    start: Mapping[str, object],
    save: Callable[[Visit, str, object], None] | None,
    commit: Callable[[Visit, Answers], Request] | None = None,
) -> Flow:
    """Return the flow of *task*, which begins at the first question that is left: with nothing in *start*.

    The last « Continuer » goes back to the list of tasks, unless *commit* does something else.
    """
    known = {key: answer for key, answer in start.items() if answer not in (None, "", ())}
    return Flow(
        key=f"task-{task.lower()}",
        title=TITLE,
        steps=tuple(_with_correction(step, task) for step in steps),
        commit=_as_one(commit or _finished(task)),
        start=known,
        save=_as_one(save) if save else None,
        number=TASKS.index(task) + 1,
        total=len(TASKS),
        at=_first_left(steps, known),
    )


def task_aside(task: Task) -> str:
    """Return where one is, as the questions say it: « Mon dossier, tâche 3 sur 7 »."""
    words = _("{flow}, task {index} of {total}")
    return words.format(flow=_(TITLE), index=TASKS.index(task) + 1, total=len(TASKS))


def alone(flow: Flow, *keys: str) -> Flow:
    """Return *flow* with those steps only: « Modifier » goes there and comes back."""
    steps = tuple(step for step in flow.steps if step.key in keys)
    return replace(flow, steps=steps, at=keys[0])


def one_of(codes: type[Code], answer: object) -> Code:
    """Return the code chosen.

    Raises:
        NotInListError: If it is none of *codes*.
    """
    try:
        return codes(str(answer))
    except ValueError:
        raise NotInListError from None


def yes_or_no(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    """Return the two options of a question of yes or no."""
    return (Option(value=YES, label=_("Yes")), Option(value=NO, label=_("No")))


def yes(answer: object) -> bool:
    """Return whether the answer to a question of yes or no is yes.

    Raises:
        NotInListError: If it is neither.
    """
    if answer not in {YES, NO}:
        raise NotInListError
    return answer == YES


def optional(parse: Callable[[str], object]) -> Callable[[str], object]:
    """Return *parse* for a question that may be left empty: `None` is its answer then."""
    return lambda raw: parse(raw) if clean(raw) else None


def again_step(
    title: str, when: Callable[[Answers], bool], before: Callable[[Visit, Answers], tuple[Block, ...]]
) -> Step:
    """Return the step that asks whether something validated is really to change; *before* says what follows."""
    again = Question(
        key=AGAIN,
        label=N_("Until then you cannot apply. Do you want to change it?"),
        kind=Kind.CHOICE,
        options=yes_or_no,
    )
    return Step(key=AGAIN, title=title, when=when, questions=(again,), before=before)


def check_not_validated(visit: Visit) -> None:
    """Check that the dossier was not sent and validated elsewhere: a change would undo that without a warning.

    Raises:
        ChangedElsewhereError: If it was.
    """
    if dossier_of(visit).state is DossierState.VALIDATED:
        raise ChangedElsewhereError


def correction(visit: Visit, task: Task) -> tuple[Block, ...]:
    """Return what was asked again about *task* and is not answered yet."""
    asked = (each for each in dossier_of(visit).reasons if each.item == task and not each.answered)
    said = _("Correction asked for: {reason}")
    return tuple(Text(pieces=(Said(said.format(reason=reason_text(each.reason)), Tone.ERROR),)) for each in asked)


def _with_correction(step: Step, task: Task) -> Step:
    return replace(step, before=lambda visit, answers: (*correction(visit, task), *step.before(visit, answers)))


def _as_one(act: Callable[Concatenate[Visit, Asked], Kept]) -> Callable[Concatenate[Visit, Asked], Kept]:
    """Return *act* on the answers as they are when it writes: what another terminal has answered meanwhile stays."""

    def kept(visit: Visit, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Kept:
        with visit.services.dossiers.together():
            return act(visit, *args, **kwargs)

    return kept


def _first_left(steps: tuple[Step, ...], known: Answers) -> str:
    for step in steps:
        if step.when(known) and any(
            question.when(known) and not question.optional and question.key not in known for question in step.questions
        ):
            return step.key
    return ""


def _finished(task: Task) -> Callable[[Visit, Answers], Request]:
    def commit(visit: Visit, _answers: Answers) -> Request:
        visit.services.dossiers.look_again(visit.person, task)
        return go_on(visit, task)

    return commit


def go_on(visit: Visit, task: Task) -> Request:
    """Return the way back to the list of tasks, on the one that follows while the dossier is being prepared."""
    dossier = dossier_of(visit)
    return Back(focus=str(task_after(dossier, task))) if dossier.state in PREPARED else Back()
