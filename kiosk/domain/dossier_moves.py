"""How a dossier moves from state to state: the table of the rules, each move a function of (dossier, facts, today)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.domain.actor import Role
from kiosk.domain.documents import Document, with_document
from kiosk.domain.dossier import Closing, Dossier, DossierState, ItemReason, NumberStatus, Request
from kiosk.domain.dossier_errors import (
    DeclarationNeededError,
    DossierMoveError,
    FutureDateError,
    ReasonNeededError,
    RenewalLateError,
    RenewalTooEarlyError,
    SameNumberError,
    TooLateToReopenError,
    UnfinishedDossierError,
    UnknownItemError,
)
from kiosk.domain.tasks import TASKS, items_of, unfinished

D = DossierState
REOPENING: Final = timedelta(days=30)
"""How long what closed a dossier may be corrected."""

MOVES: Final[dict[tuple[DossierState, DossierState], Role]] = {
    (D.DRAFT, D.SUBMITTED): Role.CANDIDATE,
    (D.CHANGES_REQUESTED, D.SUBMITTED): Role.CANDIDATE,
    (D.SUBMITTED, D.DRAFT): Role.CANDIDATE,
    (D.SUBMITTED, D.VALIDATED): Role.EMPLOYER,
    (D.SUBMITTED, D.CHANGES_REQUESTED): Role.EMPLOYER,
    (D.SUBMITTED, D.REFUSED): Role.EMPLOYER,
    (D.REFUSED, D.DRAFT): Role.CSE,
    (D.VALIDATED, D.SUBMITTED): Role.CANDIDATE,
    **{(state, D.CLOSED): Role.CSE for state in D if state is not D.CLOSED},
    **{(D.EXPIRED, state): Role.CANDIDATE for state in D if state not in {D.EXPIRED, D.CLOSED}},
    **{(D.CLOSED, state): Role.CSE for state in D if state not in {D.EXPIRED, D.CLOSED}},
}
"""Who makes each move; EXPIRED and CLOSED lead back only to the state before, EXPIRED also to a new draft."""


def submit(dossier: Dossier, *, declared: bool, at: datetime, today: date) -> Dossier:
    """Send the dossier to TRIOMPHE SECURITE for validation (R08).

    Raises:
        DossierMoveError: If it is not being prepared or corrected, or has expired.
        UnfinishedDossierError: If tasks are left.
        DeclarationNeededError: If the declaration is not ticked (R24).
    """
    _check(dossier, D.SUBMITTED, today, frozenset({D.DRAFT, D.CHANGES_REQUESTED}))
    left = unfinished(dossier)
    if left:
        raise UnfinishedDossierError(tasks=left)
    if not declared:
        raise DeclarationNeededError
    return replace(dossier, state=D.SUBMITTED, sent_at=at, reasons=())


def take_back(dossier: Dossier, *, today: date) -> Dossier:
    """Take the dossier back, to change it."""
    _check(dossier, D.DRAFT, today, frozenset({D.SUBMITTED}))
    return replace(dossier, state=D.DRAFT)


def validate(dossier: Dossier, *, today: date) -> Dossier:
    """Validate the dossier: the person may apply (R08)."""
    _check(dossier, D.VALIDATED, today, frozenset({D.SUBMITTED}))
    return replace(dossier, state=D.VALIDATED, decided_on=today, refusal="", reasons=())


def request_changes(dossier: Dossier, *, reasons: tuple[ItemReason, ...], today: date) -> Dossier:
    """Ask for changes, each item with its reason."""
    _check(dossier, D.CHANGES_REQUESTED, today, frozenset({D.SUBMITTED}))
    if not reasons or not all(each.reason for each in reasons):
        raise ReasonNeededError
    known = frozenset().union(*(items_of(dossier, task) for task in TASKS[:-1]))
    for each in reasons:
        if each.item not in known:
            raise UnknownItemError(item=each.item)
    documents = _asked_again(dossier, reasons)
    return replace(dossier, state=D.CHANGES_REQUESTED, decided_on=today, reasons=reasons, documents=documents)


def refuse(dossier: Dossier, *, reason: str, today: date) -> Dossier:
    """Do not validate the dossier, for *reason*."""
    _check(dossier, D.REFUSED, today, frozenset({D.SUBMITTED}))
    if not reason:
        raise ReasonNeededError
    return replace(dossier, state=D.REFUSED, decided_on=today, refusal=reason)


def reopen(dossier: Dossier, *, reason: str, today: date) -> Dossier:
    """Give a refused dossier back to the person."""
    _check(dossier, D.DRAFT, today, frozenset({D.REFUSED}))
    if not reason:
        raise ReasonNeededError
    return replace(dossier, state=D.DRAFT)


def back_to_validation(dossier: Dossier, *, at: datetime, today: date) -> Dossier:
    """Send a validated dossier back: its number or its company changed."""
    _check(dossier, D.SUBMITTED, today, frozenset({D.VALIDATED}))
    return replace(dossier, state=D.SUBMITTED, sent_at=at)


def renew(dossier: Dossier, *, on: date, today: date) -> Dossier:
    """Declare the yearly renewal done, on the date of the new attestation (R22).

    Raises:
        RenewalLateError: If it came after its last day: the request was struck off.
    """
    if dossier.state is D.CLOSED:
        raise DossierMoveError(state=D.CLOSED, target=D.EXPIRED)
    if on > today:
        raise FutureDateError(day=on)
    last, due = dossier.request.last_date, dossier.request.renewal_due
    if last is not None and on < last:
        raise RenewalTooEarlyError(last=last)
    if due is not None and on > due:
        raise RenewalLateError(due=due)
    return replace(dossier, request=replace(dossier.request, renewed_on=on))


def begin_again(dossier: Dossier, *, number: str, on: date, today: date) -> Dossier:
    """After the request was struck off: a new number, a new date, seniority from zero, and a draft again."""
    if dossier.state_on(today) is not D.EXPIRED:
        raise DossierMoveError(state=dossier.state_on(today), target=D.DRAFT)
    if number == dossier.request.number:
        raise SameNumberError
    if on > today:
        raise FutureDateError(day=on)
    request = Request(status=NumberStatus.HERE, number=number, deposited_on=on)
    return replace(dossier, state=D.DRAFT, request=request)


def strike_off(dossier: Dossier, *, on: date, reason: str, today: date) -> Dossier:
    """Close the dossier: the request no longer exists on the State's site."""
    if on > today:
        raise FutureDateError(day=on)
    if not reason:
        raise ReasonNeededError
    return _closed(dossier, Closing.STRUCK_OFF, on, reason)


def sign_lease(dossier: Dossier, *, on: date) -> Dossier:
    """Close the dossier: the lease is signed."""
    return _closed(dossier, Closing.LEASE_SIGNED, on, "")


def undo_closing(dossier: Dossier, *, today: date) -> Dossier:
    """Correct what closed the dossier: the state before, within 30 days."""
    if dossier.state is not D.CLOSED or dossier.closed_on is None or dossier.state_before_closing is None:
        raise DossierMoveError(state=dossier.state, target=D.DRAFT)
    if today - dossier.closed_on > REOPENING:
        raise TooLateToReopenError
    before = dossier.state_before_closing
    return replace(dossier, state=before, state_before_closing=None, closing=None, closed_on=None, closing_reason="")


def _closed(dossier: Dossier, closing: Closing, on: date, reason: str) -> Dossier:
    if dossier.state is D.CLOSED:
        raise DossierMoveError(state=D.CLOSED, target=D.CLOSED)
    return replace(
        dossier,
        state=D.CLOSED,
        state_before_closing=dossier.state,
        closing=closing,
        closed_on=on,
        closing_reason=reason,
    )


def _check(dossier: Dossier, target: DossierState, today: date, sources: frozenset[DossierState]) -> None:
    state = dossier.state_on(today)
    if state not in sources:
        raise DossierMoveError(state=state, target=target)


def _asked_again(dossier: Dossier, reasons: tuple[ItemReason, ...]) -> tuple[Document, ...]:
    documents = dossier.documents
    known = {document.key: document for document in dossier.required_documents}
    for each in reasons:
        if each.item in known:
            documents = with_document(documents, known[each.item].to_replace(each.reason))
    return documents
