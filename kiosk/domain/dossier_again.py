"""What a person does again: the yearly update on AL'in, a task that was to be corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.dates import FutureDateError
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.dossier_edits import (
    with_alin,
    with_answered,
    with_communes,
    with_contact,
    with_household,
    with_request,
)
from kiosk.domain.dossier_errors import DossierLockedError, RenewalTooEarlyError
from kiosk.domain.tasks import Task, items_of

if TYPE_CHECKING:
    from datetime import date, datetime


def update_alin(dossier: Dossier, *, on: date, today: date) -> Dossier:
    """Declare the yearly update on AL'in, made *on* that day (R22): in every state but closed, like the renewal.

    Raises:
        FutureDateError: If the day is later than today.
        RenewalTooEarlyError: If it is before the last update.
        DossierLockedError: If the dossier is closed.
    """
    if dossier.state is DossierState.CLOSED:
        raise DossierLockedError(state=dossier.state)
    if on > today:
        raise FutureDateError(day=on)
    last = dossier.alin.updated_on
    if last is not None and on < last:
        raise RenewalTooEarlyError(last=last)
    updated = replace(dossier, alin=replace(dossier.alin, updated_on=on))
    return with_answered(updated, items_of(updated, Task.ALIN))


def look_again(dossier: Dossier, task: Task, *, at: datetime, today: date) -> Dossier:
    """Keep the answers of *task* as they are: the person has gone through what was asked again about it."""
    match task:
        case Task.CONTACT:
            return with_contact(dossier, dossier.contact)
        case Task.NUMBER:
            return with_request(dossier, dossier.request, at=at, today=today)
        case Task.COMMUNES:
            return with_communes(dossier, dossier.communes)
        case Task.HOUSEHOLD:
            return with_household(dossier, dossier.household, today=today)
        case Task.ALIN:
            return with_alin(dossier, dossier.alin, at=at, today=today)
        case Task.DOCUMENTS | Task.SEND:
            return dossier
