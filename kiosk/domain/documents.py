"""Supporting documents: which apply, and where each stands (R05, R06, R24).

The kiosk keeps that a document was deposited, on which site and on which day; never the document.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from kiosk.domain.errors import KioskError
from kiosk.domain.household import Household, Situation


class DocumentKind(StrEnum):
    """The families of the notice (R05), and what staff asked for besides (R06)."""

    IDENTITY = "IDENTITY"
    CONTRACT = "CONTRACT"
    PAYSLIPS = "PAYSLIPS"
    TAX_NOTICE = "TAX_NOTICE"
    FAMILY_BOOK = "FAMILY_BOOK"
    RENT_RECEIPT = "RENT_RECEIPT"
    HOSTING = "HOSTING"
    NOTICE_LETTER = "NOTICE_LETTER"
    ADDITIONAL = "ADDITIONAL"


class DocumentState(StrEnum):
    """Where a document stands."""

    TO_PROVIDE = "TO_PROVIDE"
    DEPOSITED = "DEPOSITED"
    CHECKED = "CHECKED"
    TO_REPLACE = "TO_REPLACE"
    NOT_YET = "NOT_YET"
    """« Pas encore d'avis », with a reason: only the tax notice."""
    OUT_OF_DATE = "OUT_OF_DATE"
    """By the calendar alone: never stored, see `Document.state_on`."""


class Site(StrEnum):
    """Where a document can have been deposited."""

    STATE = "STATE"
    ALIN = "ALIN"


class ReplaceReason(StrEnum):
    """Why staff ask for another copy."""

    ILLEGIBLE = "ILLEGIBLE"
    WRONG_DOCUMENT = "WRONG_DOCUMENT"
    OTHER_NAME = "OTHER_NAME"
    TOO_OLD = "TOO_OLD"
    PAGE_MISSING = "PAGE_MISSING"


TAX_OPENS: Final = (9, 1)
"""Month and day from which the tax notice of the year is deposited (R23)."""
TAX_DUE: Final = (10, 31)
"""Its last day."""

DONE = frozenset({DocumentState.DEPOSITED, DocumentState.CHECKED, DocumentState.NOT_YET})
DECLARED = frozenset({DocumentState.TO_PROVIDE, DocumentState.DEPOSITED, DocumentState.NOT_YET})
"""The states that the person gives; the others are the staff's."""


class NotYetReasonError(KioskError):
    """« Pas encore d'avis » needs a reason."""


class OnlyTaxNoticeError(KioskError):
    """Only the tax notice may be « pas encore »."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """One document of one dossier."""

    kind: DocumentKind
    number: int = 0
    """1, 2, … for additional documents; 0 for the others."""
    state: DocumentState = DocumentState.TO_PROVIDE
    site: Site | None = None
    deposited_on: date | None = None
    checked_on: date | None = None
    reason: str = ""
    """Why it is to be replaced, or not there yet."""

    @property
    def key(self) -> str:
        """Names it within its dossier: « IDENTITY », « ADDITIONAL-2 »."""
        return f"{self.kind}-{self.number}" if self.number else str(self.kind)

    @property
    def done(self) -> bool:
        """Whether it stands in nobody's way."""
        return self.state in DONE

    def out_of_date_since(self, today: date) -> date | None:
        """Return the day from which the deposited one no longer does: a tax notice, once the next one was due.

        Payslips and receipts age by the month: the monthly ledger says so, not the list of documents.
        """
        if self.kind is not DocumentKind.TAX_NOTICE or self.deposited_on is None or not self.done:
            return None
        year = today.year if (today.month, today.day) > TAX_DUE else today.year - 1
        return date(year, 11, 1) if self.deposited_on < date(year, *TAX_OPENS) else None

    def state_on(self, today: date) -> DocumentState:
        """Return where it stands on *today*: out of date by the calendar, whatever was recorded."""
        return DocumentState.OUT_OF_DATE if self.out_of_date_since(today) else self.state

    def deposited(self, site: Site, on: date) -> Document:
        """Return it as declared deposited on that site, that day."""
        return replace(self, state=DocumentState.DEPOSITED, site=site, deposited_on=on, reason="", checked_on=None)

    def withdrawn(self) -> Document:
        """Return it as still to provide: the box was ticked by mistake; where and when it was said to be stay known."""
        return replace(self, state=DocumentState.TO_PROVIDE, checked_on=None, reason="")

    def not_yet(self, reason: str) -> Document:
        """Return the tax notice as not received yet, for *reason*.

        Raises:
            OnlyTaxNoticeError: If it is another document.
            NotYetReasonError: If there is no reason.
        """
        if self.kind is not DocumentKind.TAX_NOTICE:
            raise OnlyTaxNoticeError
        if not reason:
            raise NotYetReasonError
        return Document(kind=self.kind, state=DocumentState.NOT_YET, reason=reason)

    def to_replace(self, reason: str) -> Document:
        """Return it as asked again by staff, for *reason*."""
        return replace(self, state=DocumentState.TO_REPLACE, reason=reason, checked_on=None)

    def checked(self, on: date) -> Document:
        """Return it as checked by staff that day."""
        return replace(self, state=DocumentState.CHECKED, checked_on=on, reason="")


EVERYONE = (DocumentKind.IDENTITY, DocumentKind.CONTRACT, DocumentKind.PAYSLIPS, DocumentKind.TAX_NOTICE)


def kinds_for(household: Household) -> tuple[DocumentKind, ...]:
    """Return the kinds that apply to *household*, in the order of the notice (R05)."""
    kinds = list(EVERYONE)
    if household.children:
        kinds.append(DocumentKind.FAMILY_BOOK)
    if household.pays_rent:
        kinds.append(DocumentKind.RENT_RECEIPT)
    if household.situation is Situation.HOSTED:
        kinds.append(DocumentKind.HOSTING)
    if household.situation is Situation.LEASE_ENDED:
        kinds.append(DocumentKind.NOTICE_LETTER)
    return tuple(kinds)


def applying(kept: tuple[Document, ...], household: Household) -> tuple[Document, ...]:
    """Return the documents that apply: what is kept where there is, else to provide.

    What was ticked for another situation stays kept and comes back with it: nothing is lost.
    """
    known = {document.key: document for document in kept}
    usual = tuple(known.get(kind, Document(kind=kind)) for kind in kinds_for(household))
    asked = sorted((each for each in kept if each.number), key=lambda each: each.number)
    return (*usual, *asked)


def with_document(kept: tuple[Document, ...], changed: Document) -> tuple[Document, ...]:
    """Return *kept* with *changed* in place of what has its key."""
    others = tuple(document for document in kept if document.key != changed.key)
    return (*others, changed)
