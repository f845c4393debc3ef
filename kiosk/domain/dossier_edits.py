"""Changing the answers of a dossier: when one may, and what else a change does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.dates import FutureDateError
from kiosk.domain.documents import DECLARED, Document, with_document
from kiosk.domain.dossier import AlinAccount, Contact, Dossier, DossierState, Request
from kiosk.domain.dossier_errors import (
    CommuneCountError,
    CommuneTwiceError,
    DossierLockedError,
    NoCommuneError,
    OverdueDatesError,
    RenewalTooEarlyError,
    UnfinishedDossierError,
    UnknownItemError,
)
from kiosk.domain.dossier_moves import back_to_validation
from kiosk.domain.errors import NotInListError
from kiosk.domain.tasks import MAX_COMMUNES, PREPARED, Task, is_done, items_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.domain.household import Household

EDITABLE = PREPARED | {DossierState.VALIDATED}
"""A dossier that is being read is taken back first; a refused or closed one is not the person's to change."""


def may_edit(dossier: Dossier) -> bool:
    """Return whether answers may change in the state the dossier is in."""
    return dossier.state in EDITABLE


def with_contact(dossier: Dossier, contact: Contact) -> Dossier:
    """Return the dossier with that contact."""
    return _answered(dossier, replace(_editable(dossier), contact=contact), Task.CONTACT)


def with_request(dossier: Dossier, request: Request, *, at: datetime, today: date) -> Dossier:
    """Return the dossier with that number and those dates; another number goes back to validation.

    A dossier that expired after its validation is renewed or begun again, not edited round the rule.

    Raises:
        FutureDateError: If a date is later than today.
        RenewalTooEarlyError: If the renewal is before the deposit.
        OverdueDatesError: If a validated dossier would expire by these dates.
        UnfinishedDossierError: If a validated dossier would lose its number.
        DossierLockedError: If the answers cannot change now.
    """
    _check_dates(request, today)
    validated = _editable(dossier).state not in PREPARED
    if validated and dossier.state_on(today) is DossierState.EXPIRED:
        raise DossierLockedError(state=DossierState.EXPIRED)
    if validated and request.renewal_due is not None and request.renewal_due < today:
        raise OverdueDatesError(due=request.renewal_due)
    changed = _answered(dossier, replace(dossier, request=request), Task.NUMBER)
    another = bool(dossier.request.number) and request.number != dossier.request.number
    return _validated_again(changed, another=another, at=at, today=today)


def with_communes(dossier: Dossier, communes: tuple[str, ...]) -> Dossier:
    """Return the dossier with those communes; a validated one stays validated (R10 wants people to widen).

    Raises:
        CommuneCountError: If there are more than eight.
        CommuneTwiceError: If one is there twice.
        NoCommuneError: If none is left where the dossier is validated.
    """
    if len(communes) > MAX_COMMUNES:
        raise CommuneCountError(limit=MAX_COMMUNES)
    for code in communes:
        if communes.count(code) > 1:
            raise CommuneTwiceError(commune=code)
    if not communes and _editable(dossier).state not in PREPARED:
        raise NoCommuneError
    return _answered(dossier, replace(_editable(dossier), communes=communes), Task.COMMUNES)


def with_household(dossier: Dossier, household: Household, *, today: date) -> Dossier:
    """Return the dossier with that household; after validation the CSE is told, and it stays validated."""
    told = _editable(dossier).state not in PREPARED and household != dossier.household
    changed_on = today if told else dossier.household_changed_on
    changed = replace(dossier, household=household, household_changed_on=changed_on)
    return with_answered(changed, items_of(changed, Task.HOUSEHOLD))


def with_changed_document(dossier: Dossier, document: Document, *, today: date) -> Dossier:
    """Return the dossier with that document in place of what has its key.

    Raises:
        UnknownItemError: If the document does not apply.
        NotInListError: If the state is one that only staff give.
        FutureDateError: If it is deposited later than today.
    """
    if document.state not in DECLARED:
        raise NotInListError
    if document.deposited_on is not None and document.deposited_on > today:
        raise FutureDateError(day=document.deposited_on)
    if document.key not in {each.key for each in _editable(dossier).required_documents}:
        raise UnknownItemError(item=document.key)
    changed = replace(dossier, documents=with_document(dossier.documents, document))
    return with_answered(changed, frozenset({document.key, str(Task.DOCUMENTS)}))


def with_alin(dossier: Dossier, alin: AlinAccount, *, at: datetime, today: date) -> Dossier:
    """Return the dossier with that AL'in account; another company goes back to validation.

    Raises:
        FutureDateError: If the last update is later than today.
        UnfinishedDossierError: If a validated dossier would lose a box.
        DossierMoveError: If the company changes while the dossier is expired: it is renewed first.
        DossierLockedError: If the answers cannot change now.
    """
    if alin.updated_on is not None and alin.updated_on > today:
        raise FutureDateError(day=alin.updated_on)
    changed = _answered(dossier, replace(_editable(dossier), alin=alin), Task.ALIN)
    another = bool(dossier.alin.siret) and alin.siret != dossier.alin.siret
    return _validated_again(changed, another=another, at=at, today=today)


def _editable(dossier: Dossier) -> Dossier:
    if not may_edit(dossier):
        raise DossierLockedError(state=dossier.state)
    return dossier


def _check_dates(request: Request, today: date) -> None:
    deposited, renewed = request.deposited_on, request.renewed_on
    for day in (deposited, renewed):
        if day is not None and day > today:
            raise FutureDateError(day=day)
    if deposited is not None and renewed is not None and renewed < deposited:
        raise RenewalTooEarlyError(last=deposited)


def _validated_again(dossier: Dossier, *, another: bool, at: datetime, today: date) -> Dossier:
    if another and dossier.state not in PREPARED:
        return back_to_validation(dossier, at=at, today=today)
    return dossier


def _answered(before: Dossier, after: Dossier, task: Task) -> Dossier:
    """Return *after* with what was asked about *task* answered; after validation an answer is not taken away."""
    if before.state not in PREPARED and is_done(before, task) and not is_done(after, task):
        raise UnfinishedDossierError(tasks=(task,))
    return with_answered(after, items_of(after, task))


def with_answered(dossier: Dossier, items: frozenset[str]) -> Dossier:
    """Return the dossier with what was asked for about *items* answered."""
    reasons = (replace(each, answered=each.answered or each.item in items) for each in dossier.reasons)
    return replace(dossier, reasons=tuple(reasons))
