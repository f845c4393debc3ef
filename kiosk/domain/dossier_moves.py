"""How a dossier moves from state to state: the table of the rules, and sending, deciding, reopening (R08)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Role
from kiosk.domain.documents import Document, with_document
from kiosk.domain.dossier import Dossier, DossierState, ItemReason
from kiosk.domain.dossier_errors import (
    DeclarationNeededError,
    DossierMoveError,
    ReasonNeededError,
    UnfinishedDossierError,
    UnknownItemError,
)
from kiosk.domain.tasks import PREPARED, TASKS, items_of, unfinished

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

D = DossierState

MOVES: Final[Mapping[tuple[DossierState, DossierState], Role]] = {
    (D.DRAFT, D.SUBMITTED): Role.CANDIDATE,
    (D.CHANGES_REQUESTED, D.SUBMITTED): Role.CANDIDATE,
    (D.SUBMITTED, D.DRAFT): Role.CANDIDATE,
    (D.SUBMITTED, D.VALIDATED): Role.EMPLOYER,
    (D.SUBMITTED, D.CHANGES_REQUESTED): Role.EMPLOYER,
    (D.SUBMITTED, D.REFUSED): Role.EMPLOYER,
    (D.REFUSED, D.DRAFT): Role.CSE,
    (D.VALIDATED, D.SUBMITTED): Role.CANDIDATE,
    **{(state, D.CLOSED): Role.CSE for state in D if state is not D.CLOSED},
}
"""Who makes each move. The date alone brings EXPIRED (`Dossier.state_on`).

The ways out of EXPIRED are in `dossier_renewal`, the way back from CLOSED is in `dossier_closing`.
"""


def check_move(
    dossier: Dossier, target: DossierState, *, by: Role, today: date, sources: frozenset[DossierState] = frozenset(D)
) -> None:
    """Check that the table lets *by* move the dossier to *target* today.

    Args:
        dossier: The one to move.
        target: Where to.
        by: Which side.
        today: The day it is.
        sources: The states that this way of moving starts from, when another way leads there too.

    Raises:
        DossierMoveError: If it does not.
    """
    state = dossier.state_on(today)
    if state not in sources or MOVES.get((state, target)) is not by:
        raise DossierMoveError(state=state, target=target)


def check_reason(reason: str) -> None:
    """Check that a decision against the person says why.

    Raises:
        ReasonNeededError: If it does not.
    """
    if not reason.strip():
        raise ReasonNeededError


def submit(dossier: Dossier, *, declared: bool, at: datetime, today: date) -> Dossier:
    """Send the dossier to TRIOMPHE SECURITE for validation (R08).

    Raises:
        DossierMoveError: If it is not being prepared or corrected, or has expired.
        UnfinishedDossierError: If tasks are left.
        DeclarationNeededError: If the declaration is not ticked (R24).
    """
    check_move(dossier, D.SUBMITTED, by=Role.CANDIDATE, today=today, sources=PREPARED)
    left = unfinished(dossier)
    if left:
        raise UnfinishedDossierError(tasks=left)
    if not declared:
        raise DeclarationNeededError
    return replace(dossier, state=D.SUBMITTED, sent_at=at, reasons=(), refusal="")


def take_back(dossier: Dossier, *, today: date) -> Dossier:
    """Take the dossier back, to change it."""
    check_move(dossier, D.DRAFT, by=Role.CANDIDATE, today=today)
    return replace(dossier, state=D.DRAFT)


def validate(dossier: Dossier, *, today: date) -> Dossier:
    """Validate the dossier: the person may apply (R08)."""
    check_move(dossier, D.VALIDATED, by=Role.EMPLOYER, today=today)
    return replace(dossier, state=D.VALIDATED, decided_on=today, refusal="", reasons=())


def request_changes(dossier: Dossier, *, reasons: tuple[ItemReason, ...], today: date) -> Dossier:
    """Ask for changes, each item with its reason.

    Raises:
        ReasonNeededError: If nothing is asked for, or an item has no reason.
        UnknownItemError: If the dossier has no such item.
    """
    check_move(dossier, D.CHANGES_REQUESTED, by=Role.EMPLOYER, today=today)
    if not reasons:
        raise ReasonNeededError
    known = frozenset[str]().union(*(items_of(dossier, task) for task in TASKS[:-1]))
    for each in reasons:
        check_reason(each.reason)
        if each.item not in known:
            raise UnknownItemError(item=each.item)
    documents = _asked_again(dossier, reasons)
    return replace(dossier, state=D.CHANGES_REQUESTED, decided_on=today, reasons=reasons, documents=documents)


def refuse(dossier: Dossier, *, reason: str, today: date) -> Dossier:
    """Do not validate the dossier, for *reason*."""
    check_move(dossier, D.REFUSED, by=Role.EMPLOYER, today=today)
    check_reason(reason)
    return replace(dossier, state=D.REFUSED, decided_on=today, refusal=reason)


def reopen(dossier: Dossier, *, reason: str, today: date) -> Dossier:
    """Give a refused dossier back to the person; why it was refused stays readable until it is sent again."""
    check_move(dossier, D.DRAFT, by=Role.CSE, today=today)
    check_reason(reason)
    return replace(dossier, state=D.DRAFT)


def back_to_validation(dossier: Dossier, *, at: datetime, today: date) -> Dossier:
    """Send a validated dossier back: its number or its company changed."""
    check_move(dossier, D.SUBMITTED, by=Role.CANDIDATE, today=today, sources=frozenset({D.VALIDATED}))
    return replace(dossier, state=D.SUBMITTED, sent_at=at)


def _asked_again(dossier: Dossier, reasons: tuple[ItemReason, ...]) -> tuple[Document, ...]:
    documents = dossier.documents
    known = {document.key: document for document in dossier.required_documents}
    for each in reasons:
        if each.item in known:
            documents = with_document(documents, known[each.item].to_replace(each.reason))
    return documents
