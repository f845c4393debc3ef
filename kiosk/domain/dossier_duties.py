"""What a dossier asks of the person: two ledgers, of the month and of the year, and what is still to prepare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.duty import Duty, DutyKind, Urgency
from kiosk.domain.monthly import months_due
from kiosk.domain.tasks import PREPARED, Task, TaskState, is_done, next_task, task_state
from kiosk.domain.tax_notice import tax_notice_due

if TYPE_CHECKING:
    from datetime import date

REMINDER_DAYS = (60, 30, 15, 7, 1)
"""Days before the yearly date at which Home says it, each more strongly."""
TAX_SOON_DAYS = 15
"""From that many days before its last day the tax notice is said more strongly."""
ADVICE_COMMUNES = 3
"""Below this many communes Home advises to widen (R10)."""


def dossier_duties(dossier: Dossier | None, today: date, due_day: int) -> list[Duty]:
    """Return what is due for the dossier."""
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
