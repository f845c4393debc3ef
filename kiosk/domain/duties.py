"""What is due, by urgency: the answer to an award, a document, the renewal, a choice, a correction, the next task."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.candidature_contacts import last_document, last_visit
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.monthly import DUE_DAY, months_due
from kiosk.domain.tasks import PREPARED, Task, TaskState, is_done, next_task, task_state
from kiosk.domain.tax_notice import tax_notice_due

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature, Details

REMINDER_DAYS = (60, 30, 15, 7, 1)
"""Days before the yearly date at which Home says it, each more strongly."""
TAX_SOON_DAYS = 15
"""From that many days before its last day the tax notice is said more strongly."""
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
    MONTHLY = "MONTHLY"
    TAX_NOTICE = "TAX_NOTICE"
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
    month: date | None = None
    """Of the monthly documents, its first day."""
    total: int = 0
    """How many documents that month has; the items are those that are missing."""
    candidature: str = ""


ORDER = tuple(DutyKind)
"""First things first (domain rules §7)."""
YEARLY = frozenset({DutyKind.RENEWAL, DutyKind.ALIN_UPDATE})
YEARLY_FIRST_DAYS = 30
"""More than that before its date, a yearly duty comes after what somebody waits for, before advice."""


def duties(
    dossier: Dossier | None, active: Candidature | None, today: date, due_day: int = DUE_DAY
) -> tuple[Duty, ...]:
    """Return what is due on *today*, the most urgent first."""
    found = [*_of_candidature(active, today), *_of_dossier(dossier, today, due_day)]
    return tuple(sorted(found, key=lambda duty: _place(duty, today)))


def _place(duty: Duty, today: date) -> tuple[int, int]:
    far = duty.kind in YEARLY and duty.due_on is not None and (duty.due_on - today).days > YEARLY_FIRST_DAYS
    last = 2 if duty.kind is DutyKind.WIDEN else 0
    return (1 if far else last), ORDER.index(duty.kind)


def renewal_urgency(due_on: date, today: date) -> Urgency | None:
    """Return how strongly the yearly date is said on *today*: not at all more than 60 days before (R22)."""
    left = (due_on - today).days
    if left < 0:
        return Urgency.LATE
    first, second, third, *_ = REMINDER_DAYS
    if left <= third:
        return Urgency.NOW
    if left <= second:
        return Urgency.SOON
    return Urgency.ADVICE if left <= first else None


def _of_candidature(active: Candidature | None, today: date) -> list[Duty]:
    if active is None:
        return []
    found = [*_document(active, today), *_visit(active, today)]
    if active.state is CandidatureState.AWARDED:
        found.append(_answer(active, today))
    if active.state is CandidatureState.PROVISIONALLY_REJECTED:
        found.append(Duty(kind=DutyKind.CHOICE, urgency=Urgency.NOW, candidature=active.id))
    return found


def _answer(active: Candidature, today: date) -> Duty:
    limit = active.answer_by
    urgency = Urgency.LATE if limit is not None and today > limit else Urgency.NOW
    return Duty(kind=DutyKind.ANSWER_AWARD, urgency=urgency, due_on=limit, candidature=active.id)


def _document(active: Candidature, today: date) -> list[Duty]:
    asked = _asked_for(active, today)
    if asked is None or asked.due_on is None:
        return []
    return [
        Duty(
            kind=DutyKind.LANDLORD_DOCUMENT,
            urgency=Urgency.LATE if today > asked.due_on else Urgency.NOW,
            due_on=asked.due_on,
            document=asked.document,
            candidature=active.id,
        )
    ]


def _asked_for(active: Candidature, today: date) -> Details | None:
    """Return the details that ask for a document; nobody records that it was given, so it ends with its stage."""
    if active.state is CandidatureState.AWARDED_CONDITIONALLY:
        return active.last_fact.details
    asked = last_document(active)
    if asked is None or active.state not in {CandidatureState.LANDLORD_CONTACT, CandidatureState.COMMISSION}:
        return None
    contacted = active.last_fact.fact is CandidatureState.LANDLORD_CONTACT
    return asked if contacted or (asked.due_on is not None and asked.due_on >= today) else None


def _visit(active: Candidature, today: date) -> list[Duty]:
    visit = last_visit(active)
    if visit is None or visit.visit_on is None or visit.visit_on < today:
        return []
    return [
        Duty(
            kind=DutyKind.VISIT,
            urgency=Urgency.NOW,
            due_on=visit.visit_on,
            time=visit.visit_time,
            place=visit.visit_place,
            candidature=active.id,
        )
    ]


def _of_dossier(dossier: Dossier | None, today: date, due_day: int) -> list[Duty]:
    if dossier is None or dossier.state is DossierState.CLOSED:
        return []
    return [
        *_yearly(dossier, today),
        *_preparing(dossier),
        *_monthly(dossier, today, due_day),
        *_tax_notice(dossier, today),
        *_advice(dossier),
    ]


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
    if dossier.state in PREPARED:
        items = tuple(str(task) for task in Task if task_state(dossier, task) is TaskState.TO_CORRECT)
        kind = DutyKind.CORRECTION if items else DutyKind.FINISH_DOSSIER
        return [Duty(kind=kind, urgency=Urgency.NOW, items=items, task=next_task(dossier))]
    if dossier.state is DossierState.VALIDATED and not is_done(dossier, Task.DOCUMENTS):
        asked = Task.DOCUMENTS
        return [Duty(kind=DutyKind.CORRECTION, urgency=Urgency.NOW, items=(str(asked),), task=asked)]
    return []


def _monthly(dossier: Dossier, today: date, due_day: int) -> list[Duty]:
    return [
        Duty(
            kind=DutyKind.MONTHLY,
            urgency=Urgency.LATE if today > month.due_on else Urgency.SOON,
            due_on=month.due_on,
            month=month.month,
            items=tuple(map(str, month.missing)),
            total=len(month.kinds),
        )
        for month in months_due(dossier, today, due_day)
    ]


def _tax_notice(dossier: Dossier, today: date) -> list[Duty]:
    notice = tax_notice_due(dossier, today)
    if notice is None:
        return []
    left = (notice.due_on - today).days
    late = Urgency.LATE if left < 0 else Urgency.NOW if left <= TAX_SOON_DAYS else Urgency.SOON
    return [
        Duty(
            kind=DutyKind.TAX_NOTICE,
            urgency=Urgency.ADVICE if notice.not_yet else late,
            due_on=notice.due_on,
        )
    ]


def _advice(dossier: Dossier) -> list[Duty]:
    few = 0 < len(dossier.communes) < ADVICE_COMMUNES
    if few and dossier.state in {DossierState.VALIDATED, DossierState.SUBMITTED}:
        return [Duty(kind=DutyKind.WIDEN, urgency=Urgency.ADVICE)]
    return []
