"""The seven tasks of a dossier, and what stands in the way of sending it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from kiosk.domain.documents import DocumentState
from kiosk.domain.dossier import AlinAccount, Contact, Dossier, DossierState, NumberStatus, Request
from kiosk.domain.household import Household

MAX_COMMUNES: Final = 8
PREPARED: Final = frozenset({DossierState.DRAFT, DossierState.CHANGES_REQUESTED})
"""The dossier is in the person's hands: still to be sent."""


class Task(StrEnum):
    """What the wizard asks, in order."""

    CONTACT = "CONTACT"
    NUMBER = "NUMBER"
    COMMUNES = "COMMUNES"
    HOUSEHOLD = "HOUSEHOLD"
    DOCUMENTS = "DOCUMENTS"
    ALIN = "ALIN"
    SEND = "SEND"


TASKS = tuple(Task)


class TaskState(StrEnum):
    """Where a task stands."""

    TODO = "TODO"
    IN_PROGRESS = "IN_PROGRESS"
    DONE = "DONE"
    TO_CORRECT = "TO_CORRECT"
    NOT_YET_POSSIBLE = "NOT_YET_POSSIBLE"


def task_state(dossier: Dossier, task: Task) -> TaskState:
    """Return where *task* stands in *dossier*."""
    if task is Task.SEND:
        return _sending(dossier)
    if _asked_again(dossier, task):
        return TaskState.TO_CORRECT
    if is_done(dossier, task):
        return TaskState.DONE
    return TaskState.IN_PROGRESS if _begun(dossier, task) else TaskState.TODO


def unfinished(dossier: Dossier) -> tuple[Task, ...]:
    """Return the tasks that keep the dossier from being sent."""
    return tuple(task for task in TASKS[:-1] if task_state(dossier, task) is not TaskState.DONE)


def next_task(dossier: Dossier) -> Task:
    """Return what to do next: a correction first, then the first task left, then sending."""
    states = {task: task_state(dossier, task) for task in TASKS[:-1]}
    asked = [task for task, state in states.items() if state is TaskState.TO_CORRECT]
    left = [task for task, state in states.items() if state is not TaskState.DONE]
    return (asked or left or [Task.SEND])[0]


def task_after(dossier: Dossier, task: Task) -> Task:
    """Return where to go on from *task*: a correction first, then the next one left, then those passed over."""
    nearest = next_task(dossier)
    if task_state(dossier, nearest) is TaskState.TO_CORRECT:
        return nearest
    ahead = [each for each in unfinished(dossier) if TASKS.index(each) > TASKS.index(task)]
    return (ahead or [nearest])[0]


def items_of(dossier: Dossier, task: Task) -> frozenset[str]:
    """Return the keys by which a change can be asked for within *task*."""
    if task is Task.DOCUMENTS:
        return frozenset(document.key for document in dossier.required_documents) | {str(task)}
    return frozenset({str(task)})


def is_done(dossier: Dossier, task: Task) -> bool:
    """Return whether everything *task* asks is answered, whatever was asked again since."""
    documents = dossier.required_documents
    done = {
        Task.CONTACT: dossier.contact.complete,
        Task.NUMBER: _number_done(dossier.request),
        Task.COMMUNES: bool(dossier.communes),
        Task.HOUSEHOLD: dossier.household.complete,
        Task.DOCUMENTS: dossier.household.complete and all(each.done for each in documents),
        Task.ALIN: dossier.alin.complete,
        Task.SEND: dossier.state not in PREPARED and dossier.sent_at is not None,
    }
    return done[task]


def _sending(dossier: Dossier) -> TaskState:
    if is_done(dossier, Task.SEND):
        return TaskState.DONE
    return TaskState.NOT_YET_POSSIBLE if unfinished(dossier) else TaskState.TODO


def _asked_again(dossier: Dossier, task: Task) -> bool:
    items = items_of(dossier, task)
    asked = any(reason.item in items and not reason.answered for reason in dossier.reasons)
    return asked or (task is Task.DOCUMENTS and _any_to_replace(dossier))


def _any_to_replace(dossier: Dossier) -> bool:
    return any(each.state is DocumentState.TO_REPLACE for each in dossier.required_documents)


def _number_done(request: Request) -> bool:
    return request.status is NumberStatus.HERE and bool(request.number) and request.last_date is not None


def _begun(dossier: Dossier, task: Task) -> bool:
    begun = {
        Task.CONTACT: dossier.contact != Contact(),
        Task.NUMBER: dossier.request != Request(),
        Task.COMMUNES: False,
        Task.HOUSEHOLD: dossier.household != Household(),
        Task.DOCUMENTS: any(each.done for each in dossier.required_documents),
        Task.ALIN: dossier.alin != AlinAccount(),
    }
    return begun[task]
