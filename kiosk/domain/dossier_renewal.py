"""The yearly renewal, and what to do when it was missed (R22, domain rules §5 and §7)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.dates import FutureDateError
from kiosk.domain.dossier import Dossier, DossierState, NumberStatus, Request
from kiosk.domain.dossier_edits import with_answered
from kiosk.domain.dossier_errors import DossierMoveError, RenewalLateError, RenewalTooEarlyError, SameNumberError
from kiosk.domain.tasks import Task, items_of

if TYPE_CHECKING:
    from datetime import date


def renew(dossier: Dossier, *, on: date, today: date) -> Dossier:
    """Declare the yearly renewal done, on the date of the new attestation: the state before the expiry is back.

    Raises:
        RenewalLateError: If it came after its last day: the request was struck off.
        RenewalTooEarlyError: If it is before the last one.
        FutureDateError: If it is later than today.
        DossierMoveError: If the dossier is closed.
    """
    if dossier.state is DossierState.CLOSED:
        raise DossierMoveError(state=dossier.state, target=DossierState.EXPIRED)
    if on > today:
        raise FutureDateError(day=on)
    last, due = dossier.request.last_date, dossier.request.renewal_due
    if last is not None and on < last:
        raise RenewalTooEarlyError(last=last)
    if due is not None and on > due:
        raise RenewalLateError(due=due)
    renewed = replace(dossier, request=replace(dossier.request, renewed_on=on))
    return with_answered(renewed, items_of(renewed, Task.NUMBER))


def begin_again(dossier: Dossier, *, number: str, on: date, today: date) -> Dossier:
    """After the request was struck off: a new number, its date, seniority from zero, and a draft again.

    The new number is still to be entered on AL'in, so that box is empty again.

    Raises:
        DossierMoveError: If the dossier has not expired.
        SameNumberError: If it is the old number.
        FutureDateError: If it is later than today.
        RenewalTooEarlyError: If the new request is older than the last date of the old one.
    """
    state, last = dossier.state_on(today), dossier.request.last_date
    if state is not DossierState.EXPIRED:
        raise DossierMoveError(state=state, target=DossierState.DRAFT)
    if number == dossier.request.number:
        raise SameNumberError
    if on > today:
        raise FutureDateError(day=on)
    if last is not None and on < last:
        raise RenewalTooEarlyError(last=last)
    request = Request(status=NumberStatus.HERE, number=number, deposited_on=on)
    alin = replace(dossier.alin, number_entered=False)
    begun = replace(dossier, state=DossierState.DRAFT, request=request, alin=alin)
    return with_answered(begun, items_of(begun, Task.NUMBER))
