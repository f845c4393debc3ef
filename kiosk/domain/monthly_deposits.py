"""What is deposited every month on the State's site: kept as that and when, never the document (R23, R24)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kiosk.domain.errors import KioskError


class MonthlyKind(StrEnum):
    """The documents of a month."""

    PAYSLIP = "PAYSLIP"
    RENT_RECEIPT = "RENT_RECEIPT"


class Absence(StrEnum):
    """Why there is no document this month."""

    NOT_PAID = "NOT_PAID"
    NO_RENT = "NO_RENT"
    NOT_GIVEN = "NOT_GIVEN"
    OTHER = "OTHER"


ABSENCES: Final = {
    MonthlyKind.PAYSLIP: (Absence.NOT_PAID, Absence.OTHER),
    MonthlyKind.RENT_RECEIPT: (Absence.NO_RENT, Absence.NOT_GIVEN, Absence.OTHER),
}
"""The reasons that can be given, a kind."""


class MonthClosedError(KioskError):
    """Documents of that month are not asked for: it is not over, too long ago, or before the dossier."""

    def __init__(self, *, month: date) -> None:
        super().__init__(month)
        self.month = month


class NotAskedForError(KioskError):
    """That document, or that reason, does not apply to the person."""


class BoxesLeftError(KioskError):
    """A month is confirmed with every box ticked (R24)."""

    def __init__(self, *, left: int) -> None:
        super().__init__(left)
        self.left = left


@dataclass(frozen=True, kw_only=True)
class MonthlyDeposit:
    """One document of one month: deposited, or with the reason why there is none."""

    month: date
    """Its first day."""
    kind: MonthlyKind
    on: date
    """The day it was ticked."""
    absence: Absence | None = None


def month_of(day: date) -> date:
    """Return the first day of its month."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """Return the first day of the month after."""
    return month_of(month + timedelta(days=31))


def previous_month(month: date) -> date:
    """Return the first day of the month before."""
    return month_of(month - timedelta(days=1))
