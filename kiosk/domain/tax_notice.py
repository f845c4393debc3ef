"""The tax notice of the year: a yearly duty with dates of its own, whatever the renewal (R23, domain rules §7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.dates import FutureDateError
from kiosk.domain.documents import TAX_DUE, TAX_OPENS, Document, DocumentKind, DocumentState, Site, with_document
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.dossier_errors import DossierLockedError
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from collections.abc import Iterator


class OldTaxNoticeError(KioskError):
    """What was deposited before the first day is the notice of the year before."""

    def __init__(self, *, opens: date) -> None:
        super().__init__(opens)
        self.opens = opens


@dataclass(frozen=True, kw_only=True)
class TaxNotice:
    """The notice of one year, and where it stands."""

    year: int
    deposited_on: date | None
    """When it was deposited; none while it is still to be."""
    not_yet: bool
    """The person has said that they have none."""

    @property
    def opens_on(self) -> date:
        """The first day to deposit it."""
        return date(self.year, *TAX_OPENS)

    @property
    def due_on(self) -> date:
        """The last day to deposit it."""
        return date(self.year, *TAX_DUE)


def tax_notice(dossier: Dossier, today: date) -> TaxNotice:
    """Return the notice that *today* asks for: from 1 September that of the year, else that of the year before."""
    year = today.year if today >= date(today.year, *TAX_OPENS) else today.year - 1
    found = _document(dossier)
    here = found.deposited_on if found.done and found.deposited_on else None
    return TaxNotice(
        year=year,
        deposited_on=here if here is not None and here >= date(year, *TAX_OPENS) else None,
        not_yet=found.state is DocumentState.NOT_YET,
    )


def tax_notice_due(dossier: Dossier, today: date) -> TaxNotice | None:
    """Return the notice that is to be deposited *today*, where an older one was, or none was there yet.

    A notice that was never deposited is a document of the dossier still to provide, and asked for there.
    """
    if dossier.state is DossierState.CLOSED or not _document(dossier).done:
        return None
    notice = tax_notice(dossier, today)
    over = notice.not_yet and today > notice.due_on
    return None if over or notice.deposited_on else notice


def with_tax_notice(dossier: Dossier, *, on: date, today: date) -> Dossier:
    """Return the dossier with the notice of the year deposited *on* that day: in every state but closed.

    Raises:
        FutureDateError: If the day is later than today.
        OldTaxNoticeError: If it is before the first day of this year's notice.
        DossierLockedError: If the dossier is closed.
    """
    if dossier.state is DossierState.CLOSED:
        raise DossierLockedError(state=dossier.state)
    if on > today:
        raise FutureDateError(day=on)
    opens = tax_notice(dossier, today).opens_on
    if on < opens:
        raise OldTaxNoticeError(opens=opens)
    changed = _document(dossier).deposited(Site.STATE, on)
    return replace(dossier, documents=with_document(dossier.documents, changed))


def _document(dossier: Dossier) -> Document:
    return next(_tax_documents(dossier), Document(kind=DocumentKind.TAX_NOTICE))


def _tax_documents(dossier: Dossier) -> Iterator[Document]:
    return (document for document in dossier.documents if document.kind is DocumentKind.TAX_NOTICE)
