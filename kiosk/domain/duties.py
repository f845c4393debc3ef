"""What is due, by urgency: the answer to an award, a document, the renewal, a choice, a correction, the next task."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.tasks import MAX_COMMUNES, Task, TaskState, next_task, task_state

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature

REMINDER_DAYS = (60, 30, 15, 7, 1)
"""Days before the yearly date at which Home says it, each more strongly."""
ADVICE_COMMUNES = 3
"""Below this many communes Home advises to widen (R10)."""


class DutyKind(StrEnum):
    """What is due."""

    ANSWER_AWARD = "ANSWER_AWARD"
    LANDLORD_DOCUMENT = "LANDLORD_DOCUMENT"
    VISIT = "VISIT"
    RENEWAL_OVERDUE = "RENEWAL_OVERDUE"
    RENEWAL = "RENEWAL"
    ALIN_UPDATE = "ALIN_UPDATE"
    CHOICE = "CHOICE"
    CORRECTION = "CORRECTION"
    FINISH_DOSSIER = "FINISH_DOSSIER"
    WIDEN = "WIDEN"


class Urgency(IntEnum):
    """How strongly it is said."""

    ADVICE = 0
    SOON = 1
    NOW = 2
    LATE = 3


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One thing to do, with its date when it has one."""

    kind: DutyKind
    urgency: Urgency
    due_on: date | None = None
    task: Task | None = None
    document: str = ""
    time: str = ""
    place: str = ""
    items: tuple[str, ...] = ()
    candidature: str = ""


ORDER = tuple(DutyKind)
"""First things first (domain rules §7)."""
YEARLY = frozenset({DutyKind.RENEWAL, DutyKind.ALIN_UPDATE})
YEARLY_FIRST_DAYS = 30
"""More than that before its date, a yearly duty comes after what somebody waits for."""


def duties(dossier: Dossier | None, active: Candidature | None, today: date) -> tuple[Duty, ...]:
    """Return what is due on *today*, the most urgent first."""
    found = [*_of_candidature(active, today), *_of_dossier(dossier, today)]
    return tuple(sorted(found, key=lambda duty: _place(duty, today)))


def _place(duty: Duty, today: date) -> tuple[bool, int]:
    far = duty.kind in YEARLY and duty.due_on is not None and (duty.due_on - today).days > YEARLY_FIRST_DAYS
    return far, ORDER.index(duty.kind)


def renewal_urgency(due_on: date, today: date) -> Urgency | None:
    """Return how strongly the yearly date is said on *today*: not at all more than 60 days before (R22)."""
    left = (due_on - today).days
    if left < 0:
        return Urgency.LATE
    if left <= REMINDER_DAYS[2]:
        return Urgency.NOW
    return Urgency.SOON if left <= REMINDER_DAYS[0] else None


def _of_candidature(active: Candidature | None, today: date) -> list[Duty]:
    if active is None:
        return []
    if active.state is CandidatureState.AWARDED:
        return [_answer(active, today)]
    if active.state is CandidatureState.PROVISIONALLY_REJECTED:
        return [Duty(kind=DutyKind.CHOICE, urgency=Urgency.NOW, candidature=active.id)]
    return [*_document(active, today), *_visit(active, today)]


def _answer(active: Candidature, today: date) -> Duty:
    limit = active.answer_by
    urgency = Urgency.LATE if limit is not None and today > limit else Urgency.NOW
    return Duty(kind=DutyKind.ANSWER_AWARD, urgency=urgency, due_on=limit, candidature=active.id)


def _document(active: Candidature, today: date) -> list[Duty]:
    states = {CandidatureState.LANDLORD_CONTACT, CandidatureState.COMMISSION, CandidatureState.AWARDED_CONDITIONALLY}
    asked = active.latest(CandidatureState.LANDLORD_CONTACT, CandidatureState.AWARDED_CONDITIONALLY)
    if active.state not in states or asked is None or asked.details.due_on is None:
        return []
    due = asked.details.due_on
    urgency = Urgency.LATE if today > due else Urgency.NOW
    document = asked.details.document
    kind = DutyKind.LANDLORD_DOCUMENT
    return [Duty(kind=kind, urgency=urgency, due_on=due, document=document, candidature=active.id)]


def _visit(active: Candidature, today: date) -> list[Duty]:
    fact = active.latest(CandidatureState.LANDLORD_CONTACT)
    if fact is None or fact.details.visit_on is None or fact.details.visit_on < today:
        return []
    given = fact.details
    return [
        Duty(
            kind=DutyKind.VISIT,
            urgency=Urgency.NOW,
            due_on=given.visit_on,
            time=given.visit_time,
            place=given.visit_place,
            candidature=active.id,
        )
    ]


def _of_dossier(dossier: Dossier | None, today: date) -> list[Duty]:
    if dossier is None or dossier.state is DossierState.CLOSED:
        return []
    return [*_yearly(dossier, today), *_preparing(dossier), *_advice(dossier)]


def _yearly(dossier: Dossier, today: date) -> list[Duty]:
    found = []
    due = dossier.request.renewal_due
    urgency = renewal_urgency(due, today) if due else None
    if urgency is not None:
        kind = DutyKind.RENEWAL_OVERDUE if urgency is Urgency.LATE else DutyKind.RENEWAL
        found.append(Duty(kind=kind, urgency=urgency, due_on=due))
    alin = dossier.alin.update_due
    urgency = renewal_urgency(alin, today) if alin else None
    if urgency is not None:
        found.append(Duty(kind=DutyKind.ALIN_UPDATE, urgency=urgency, due_on=alin))
    return found


def _preparing(dossier: Dossier) -> list[Duty]:
    if dossier.state is DossierState.CHANGES_REQUESTED:
        items = tuple(str(task) for task in Task if task_state(dossier, task) is TaskState.TO_CORRECT)
        return [Duty(kind=DutyKind.CORRECTION, urgency=Urgency.NOW, items=items, task=next_task(dossier))]
    if dossier.state is DossierState.DRAFT:
        return [Duty(kind=DutyKind.FINISH_DOSSIER, urgency=Urgency.NOW, task=next_task(dossier))]
    return []


def _advice(dossier: Dossier) -> list[Duty]:
    few = 0 < len(dossier.communes) < min(ADVICE_COMMUNES, MAX_COMMUNES)
    if few and dossier.state in {DossierState.VALIDATED, DossierState.SUBMITTED}:
        return [Duty(kind=DutyKind.WIDEN, urgency=Urgency.ADVICE)]
    return []
