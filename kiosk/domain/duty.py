"""What can be due, how strongly it is said, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.tasks import Task


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
