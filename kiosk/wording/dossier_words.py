"""The answers of a dossier in words: its tasks, situations, boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import NumberStatus
from kiosk.domain.household import Situation
from kiosk.domain.tasks import Task, TaskState
from kiosk.i18n import N_, _
from kiosk.wording.document_words import document_name

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES: Final[Mapping[Task, str]] = {
    Task.CONTACT: N_("Your contact details"),
    Task.NUMBER: N_("Your unique number"),
    Task.COMMUNES: N_("The communes you ask for"),
    Task.HOUSEHOLD: N_("Your household and your present home"),
    Task.DOCUMENTS: N_("Your documents"),
    Task.ALIN: N_("Your AL'in account"),
    Task.SEND: N_("Check and send"),
}
NAMES: Final[Mapping[Task, str]] = {
    Task.CONTACT: N_("Your contact details"),
    Task.NUMBER: N_("Unique number"),
    Task.COMMUNES: N_("Communes asked for"),
    Task.HOUSEHOLD: N_("Household and present home"),
    Task.DOCUMENTS: N_("Supporting documents"),
    Task.ALIN: N_("AL'in account"),
    Task.SEND: N_("Check and send"),
}
"""Short enough for a row of the list."""
STATES: Final[Mapping[TaskState, str]] = {
    TaskState.TODO: N_("To do"),
    TaskState.IN_PROGRESS: N_("In progress"),
    TaskState.DONE: N_("Done"),
    TaskState.TO_CORRECT: N_("To correct"),
    TaskState.NOT_YET_POSSIBLE: N_("Not possible yet"),
}
SITUATIONS: Final[Mapping[Situation, str]] = {
    Situation.TENANT_PRIVATE: N_("I rent from a private owner"),
    Situation.TENANT_SOCIAL: N_("I already rent a social home"),
    Situation.RESIDENCE: N_("I live in a hostel or a residence"),
    Situation.HOSTED: N_("Someone hosts me"),
    Situation.LEASE_ENDED: N_("My lease is ending: notice letter or judgment"),
    Situation.OWNER: N_("I own my home"),
    Situation.EMPLOYER_HOUSING: N_("My employer houses me"),
    Situation.NO_HOME: N_("I have no home"),
}
STATUSES: Final[Mapping[NumberStatus, str]] = {
    NumberStatus.HERE: N_("Yes, I have it with me"),
    NumberStatus.AWAY: N_("Yes, but not with me"),
    NumberStatus.NOT_YET: N_("Not yet"),
}
ALIN_BOXES: Final[Mapping[str, str]] = {
    "created": N_("Account created"),
    "number_entered": N_("Unique number entered"),
    "company_entered": N_("Company number entered"),
}
"""By the field of `AlinAccount`."""


def task_title(task: Task) -> str:
    """Return the title of a task's screens."""
    return _(TITLES[task])


def task_name(task: Task) -> str:
    """Return the name of a task in the list."""
    return _(NAMES[task])


def task_state_label(state: TaskState) -> str:
    """Return where a task stands (exact in the rules §5)."""
    return _(STATES[state])


def item_name(item: str) -> str:
    """Return the name of what a change is asked for on: a task or a document, by its key."""
    if item in {str(task) for task in Task}:
        return task_name(Task(item))
    kind, _dash, number = item.partition("-")
    return document_name(DocumentKind(kind), int(number)) if number else document_name(DocumentKind(kind))


def situation_label(situation: Situation) -> str:
    """Return a housing situation as the person says it."""
    return _(SITUATIONS[situation])


def number_status_label(status: NumberStatus) -> str:
    """Return whether one has a unique number, as the person says it."""
    return _(STATUSES[status])


def alin_box_label(name: str) -> str:
    """Return the exact label of a box of task 6."""
    return _(ALIN_BOXES[name])
