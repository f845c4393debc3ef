"""What the CSE asks about the documents of a dossier: another one, another copy; and what it has checked (R06)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.documents import Document, DocumentKind, DocumentState, with_document
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.dossier_errors import DossierLockedError, NotDepositedError, UnknownItemError
from kiosk.domain.dossier_moves import check_reason

if TYPE_CHECKING:
    from datetime import date


def ask_additional(dossier: Dossier, *, reason: str) -> Dossier:
    """Ask for one more document, for *reason*: it is numbered, its nature is never kept (R06)."""
    check_reason(reason)
    number = 1 + max((each.number for each in _open(dossier).documents), default=0)
    return _with(dossier, Document(kind=DocumentKind.ADDITIONAL, number=number, reason=reason))


def ask_again(dossier: Dossier, key: str, *, reason: str) -> Dossier:
    """Ask for another copy of the document with that *key*, for *reason*."""
    check_reason(reason)
    return _with(dossier, _document(dossier, key).to_replace(reason))


def mark_checked(dossier: Dossier, key: str, *, today: date) -> Dossier:
    """Say that the document with that *key* was looked at and is right.

    Raises:
        NotDepositedError: If the person has not declared it deposited.
    """
    document = _document(dossier, key)
    if document.state not in {DocumentState.DEPOSITED, DocumentState.CHECKED}:
        raise NotDepositedError
    return _with(dossier, document.checked(today))


def _document(dossier: Dossier, key: str) -> Document:
    for document in _open(dossier).required_documents:
        if document.key == key:
            return document
    raise UnknownItemError(item=key)


def _open(dossier: Dossier) -> Dossier:
    if dossier.state is DossierState.CLOSED:
        raise DossierLockedError(state=dossier.state)
    return dossier


def _with(dossier: Dossier, document: Document) -> Dossier:
    return replace(dossier, documents=with_document(dossier.documents, document))
