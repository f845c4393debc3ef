"""Changing the answers of a dossier: when one may, and what else a change does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.documents import Document, with_document
from kiosk.domain.dossier import AlinAccount, Contact, Dossier, DossierState, Request
from kiosk.domain.dossier_errors import CommuneCountError, CommuneTwiceError, DossierLockedError
from kiosk.domain.dossier_moves import back_to_validation
from kiosk.domain.tasks import MAX_COMMUNES, Task, items_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.domain.household import Household

PREPARED = frozenset({DossierState.DRAFT, DossierState.CHANGES_REQUESTED})
EDITABLE = PREPARED | {DossierState.VALIDATED}
"""A dossier that is being read is taken back first; a refused or closed one is not the person's to change."""


def may_edit(dossier: Dossier) -> bool:
    """Return whether answers may change in the state the dossier is in."""
    return dossier.state in EDITABLE


def with_contact(dossier: Dossier, contact: Contact) -> Dossier:
    """Return the dossier with that contact."""
    return _answered(replace(_editable(dossier), contact=contact), Task.CONTACT)


def with_request(dossier: Dossier, request: Request, *, at: datetime, today: date) -> Dossier:
    """Return the dossier with that number and those dates; another number goes back to validation."""
    changed = _answered(replace(_editable(dossier), request=request), Task.NUMBER)
    another = bool(dossier.request.number) and request.number != dossier.request.number
    return _validated_again(changed, another=another, at=at, today=today)


def with_communes(dossier: Dossier, communes: tuple[str, ...]) -> Dossier:
    """Return the dossier with those communes; a validated one stays validated (R10 wants people to widen).

    Raises:
        CommuneCountError: If there are more than eight, or none where there were some.
        CommuneTwiceError: If one is there twice.
    """
    if len(communes) > MAX_COMMUNES or (dossier.communes and not communes and dossier.state not in PREPARED):
        raise CommuneCountError(limit=MAX_COMMUNES)
    for code in communes:
        if communes.count(code) > 1:
            raise CommuneTwiceError(code=code)
    return _answered(replace(_editable(dossier), communes=communes), Task.COMMUNES)


def with_household(dossier: Dossier, household: Household, *, today: date) -> Dossier:
    """Return the dossier with that household; after validation the CSE is told, and it stays validated."""
    told = today if dossier.state is DossierState.VALIDATED else dossier.household_changed_on
    changed = replace(_editable(dossier), household=household, household_changed_on=told)
    return _answered(changed, Task.HOUSEHOLD)


def with_changed_document(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier with that document in place of what has its key."""
    changed = replace(_editable(dossier), documents=with_document(dossier.documents, document))
    return _answered_item(changed, document.key)


def with_alin(dossier: Dossier, alin: AlinAccount, *, at: datetime, today: date) -> Dossier:
    """Return the dossier with that AL'in account; another company goes back to validation."""
    changed = _answered(replace(_editable(dossier), alin=alin), Task.ALIN)
    another = bool(dossier.alin.siret) and alin.siret != dossier.alin.siret
    return _validated_again(changed, another=another, at=at, today=today)


def _editable(dossier: Dossier) -> Dossier:
    if not may_edit(dossier):
        raise DossierLockedError(state=dossier.state)
    return dossier


def _validated_again(dossier: Dossier, *, another: bool, at: datetime, today: date) -> Dossier:
    if another and dossier.state_on(today) is DossierState.VALIDATED:
        return back_to_validation(dossier, at=at, today=today)
    return dossier


def _answered(dossier: Dossier, task: Task) -> Dossier:
    items = items_of(dossier, task) if task is not Task.DOCUMENTS else frozenset({str(task)})
    return replace(
        dossier, reasons=tuple(replace(each, answered=each.answered or each.item in items) for each in dossier.reasons)
    )


def _answered_item(dossier: Dossier, item: str) -> Dossier:
    items = {item, str(Task.DOCUMENTS)}
    return replace(
        dossier, reasons=tuple(replace(each, answered=each.answered or each.item in items) for each in dossier.reasons)
    )
