"""Closing a dossier, and undoing a closing that was a mistake (domain rules §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kiosk.domain.actor import Role
from kiosk.domain.dates import FutureDateError, TooEarlyDateError
from kiosk.domain.dossier import Closing, Dossier, DossierState
from kiosk.domain.dossier_errors import ClosedByLeaseError, DossierMoveError, TooLateToReopenError
from kiosk.domain.dossier_moves import check_move, check_reason

REOPENING: Final = timedelta(days=30)
"""How long what closed a dossier may be corrected, from the day it was entered."""


def strike_off(dossier: Dossier, *, on: date, reason: str, today: date) -> Dossier:
    """Close the dossier: the request no longer exists on the State's site.

    Raises:
        FutureDateError: If *on* is later than today.
        TooEarlyDateError: If it is before the request was made.
        ReasonNeededError: If there is no reason.
        DossierMoveError: If it is closed already.
    """
    if on > today:
        raise FutureDateError(day=on)
    earliest = dossier.request.deposited_on
    if earliest is not None and on < earliest:
        raise TooEarlyDateError(day=on, earliest=earliest)
    check_reason(reason)
    return _closed(dossier, Closing.STRUCK_OFF, on=on, reason=reason, today=today)


def sign_lease(dossier: Dossier, *, on: date, today: date) -> Dossier:
    """Close the dossier: the lease was signed *on* that day, which LEASE_SIGNED records in the same transaction."""
    return _closed(dossier, Closing.LEASE_SIGNED, on=on, reason="", today=today)


def undo_closing(dossier: Dossier, *, today: date) -> Dossier:
    """Return the dossier in the state before: what closed it is being corrected.

    Raises:
        DossierMoveError: If it is not closed.
        TooLateToReopenError: If the closing was entered more than 30 days ago.
    """
    before, entered = dossier.state_before_closing, dossier.closing_entered_on
    if dossier.state is not DossierState.CLOSED or before is None or entered is None:
        raise DossierMoveError(state=dossier.state, target=DossierState.DRAFT)
    if today - entered > REOPENING:
        raise TooLateToReopenError
    return replace(
        dossier,
        state=before,
        state_before_closing=None,
        closing=None,
        closed_on=None,
        closing_entered_on=None,
        closing_reason="",
    )


def undo_strike_off(dossier: Dossier, *, reason: str, today: date) -> Dossier:
    """Reopen a dossier that the CSE struck off by mistake.

    Raises:
        ClosedByLeaseError: If a signed lease closed it: that fact is corrected instead.
        ReasonNeededError: If there is no reason.
        KioskError: As `undo_closing`.
    """
    check_reason(reason)
    if dossier.closing is Closing.LEASE_SIGNED:
        raise ClosedByLeaseError
    return undo_closing(dossier, today=today)


def _closed(dossier: Dossier, closing: Closing, *, on: date, reason: str, today: date) -> Dossier:
    check_move(dossier, DossierState.CLOSED, by=Role.CSE, today=today)
    return replace(
        dossier,
        state=DossierState.CLOSED,
        state_before_closing=dossier.state,
        closing=closing,
        closed_on=on,
        closing_entered_on=today,
        closing_reason=reason,
    )
