"""The monthly ledger: which months ask for documents, and where each stands (R02, R23, domain rules §7).

It is advice: in law nothing is lost by a month forgotten. A month is asked for while it is in the strip of the
last three, the present one included; older ones are of no use to anybody who reads the request.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.monthly_deposits import (
    ABSENCES,
    Absence,
    MonthClosedError,
    MonthlyDeposit,
    MonthlyKind,
    NotAskedForError,
    month_of,
    next_month,
    previous_month,
)

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.household import Household

STRIP_MONTHS: Final = 3
DUE_DAY: Final = 10
"""The day of the following month by which the documents are due, unless configured."""


class MonthState(StrEnum):
    """Where a month stands."""

    BEFORE = "BEFORE"
    """Not asked for: before the dossier began."""
    NOT_OPEN = "NOT_OPEN"
    NOT_BEGUN = "NOT_BEGUN"
    INCOMPLETE = "INCOMPLETE"
    COMPLETE = "COMPLETE"


ASKED: Final = frozenset({MonthState.NOT_BEGUN, MonthState.INCOMPLETE})


@dataclass(frozen=True, kw_only=True)
class Month:
    """One month of the strip."""

    month: date
    state: MonthState
    kinds: tuple[MonthlyKind, ...]
    deposits: tuple[MonthlyDeposit, ...]
    """Of its kinds, those that are ticked."""
    opens_on: date
    due_on: date

    @property
    def missing(self) -> tuple[MonthlyKind, ...]:
        """The boxes that are not ticked."""
        ticked = {deposit.kind for deposit in self.deposits}
        return tuple(kind for kind in self.kinds if kind not in ticked)

    def deposit(self, kind: MonthlyKind) -> MonthlyDeposit | None:
        """Return what is ticked for *kind*."""
        return next((deposit for deposit in self.deposits if deposit.kind is kind), None)


def kinds_of(household: Household) -> tuple[MonthlyKind, ...]:
    """Return what is deposited every month: the payslip, and the rent receipt of who pays a rent."""
    return (MonthlyKind.PAYSLIP, MonthlyKind.RENT_RECEIPT) if household.pays_rent else (MonthlyKind.PAYSLIP,)


def strip(dossier: Dossier, today: date, due_day: int = DUE_DAY) -> tuple[Month, ...]:
    """Return the last three months, the present one last."""
    months = [month_of(today)]
    while len(months) < STRIP_MONTHS:
        months.insert(0, previous_month(months[0]))
    return tuple(_month(dossier, month, today, due_day) for month in months)


def months_due(dossier: Dossier, today: date, due_day: int = DUE_DAY) -> tuple[Month, ...]:
    """Return the months that ask for something, the oldest first; none without a request to deposit them for."""
    if dossier.state is DossierState.CLOSED or not dossier.request.number:
        return ()
    return tuple(month for month in strip(dossier, today, due_day) if month.state in ASKED)


def with_deposit(
    dossier: Dossier, month: date, kind: MonthlyKind, *, today: date, absence: Absence | None = None
) -> Dossier:
    """Tick a box of *month*, or say why there is no such document.

    Raises:
        MonthClosedError: If the month asks for nothing.
        NotAskedForError: If the document or the reason does not apply.
    """
    _check(dossier, month, kind, today)
    if absence is not None and absence not in ABSENCES[kind]:
        raise NotAskedForError
    deposit = MonthlyDeposit(month=month, kind=kind, on=today, absence=absence)
    return replace(dossier, monthly=tuple(sorted((*_others(dossier, month, kind), deposit), key=_place)))


def without_deposit(dossier: Dossier, month: date, kind: MonthlyKind, *, today: date) -> Dossier:
    """Untick a box that was ticked by mistake.

    Raises:
        MonthClosedError: If the month asks for nothing.
        NotAskedForError: If the document does not apply.
    """
    _check(dossier, month, kind, today)
    return replace(dossier, monthly=_others(dossier, month, kind))


def _check(dossier: Dossier, month: date, kind: MonthlyKind, today: date) -> None:
    found = [each for each in strip(dossier, today) if each.month == month]
    closed = dossier.state is DossierState.CLOSED or not dossier.request.number
    if closed or not found or found[0].state in {MonthState.BEFORE, MonthState.NOT_OPEN}:
        raise MonthClosedError(month=month)
    if kind not in found[0].kinds:
        raise NotAskedForError


def _others(dossier: Dossier, month: date, kind: MonthlyKind) -> tuple[MonthlyDeposit, ...]:
    return tuple(each for each in dossier.monthly if (each.month, each.kind) != (month, kind))


def _place(deposit: MonthlyDeposit) -> tuple[date, str]:
    return deposit.month, deposit.kind


def _month(dossier: Dossier, month: date, today: date, due_day: int) -> Month:
    kinds, opens = kinds_of(dossier.household), next_month(month)
    deposits = tuple(each for each in dossier.monthly if each.month == month and each.kind in kinds)
    return Month(
        month=month,
        state=_state(dossier, month, today, len(deposits), len(kinds)),
        kinds=kinds,
        deposits=deposits,
        opens_on=opens,
        due_on=opens.replace(day=due_day),
    )


def _state(dossier: Dossier, month: date, today: date, done: int, total: int) -> MonthState:
    if month < month_of(dossier.begun_on):
        return MonthState.BEFORE
    if today < next_month(month):
        return MonthState.NOT_OPEN
    if done == total:
        return MonthState.COMPLETE
    return MonthState.INCOMPLETE if done else MonthState.NOT_BEGUN
