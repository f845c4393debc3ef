"""Supporting documents in words: their names, what they prove, where each stands (R05, R06)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.documents import DocumentKind, DocumentState, ReplaceReason, Site
from kiosk.i18n import N_, _, brief_date
from kiosk.text import safe

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.domain.documents import Document

NAMES: Final[Mapping[DocumentKind, str]] = {
    DocumentKind.IDENTITY: N_("Identity papers of each adult"),
    DocumentKind.CONTRACT: N_("Employment contract or employer's letter"),
    DocumentKind.PAYSLIPS: N_("The last three payslips"),
    DocumentKind.TAX_NOTICE: N_("Tax notice of the year"),
    DocumentKind.FAMILY_BOOK: N_("Family record book"),
    DocumentKind.RENT_RECEIPT: N_("Rent receipt"),
    DocumentKind.HOSTING: N_("Hosting letter"),
    DocumentKind.NOTICE_LETTER: N_("Notice letter or court judgment"),
    DocumentKind.ADDITIONAL: N_("Additional document no. {number}"),
}
USES: Final[Mapping[DocumentKind, str]] = {
    DocumentKind.IDENTITY: N_("They prove who you are. One for each adult of the household."),
    DocumentKind.CONTRACT: N_("It proves that you work at TRIOMPHE SECURITE. One of the two is enough."),
    DocumentKind.PAYSLIPS: N_("They show what you earn. Take the three most recent."),
    DocumentKind.TAX_NOTICE: N_("It shows the income you declared. The tax office gives it each year."),
    DocumentKind.FAMILY_BOOK: N_("It shows the children who live with you."),
    DocumentKind.RENT_RECEIPT: N_("It proves that you pay your rent. The owner of your home gives it to you."),
    DocumentKind.HOSTING: N_("A signed letter from the person who hosts you."),
    DocumentKind.NOTICE_LETTER: N_("The owner's letter, or the court's decision, that ends your lease."),
    DocumentKind.ADDITIONAL: N_("The person who asked for it told you which one. The kiosk does not keep its nature."),
}
REASONS: Final[Mapping[str, str]] = {
    ReplaceReason.ILLEGIBLE: N_("illegible"),
    ReplaceReason.WRONG_DOCUMENT: N_("wrong document"),
    ReplaceReason.OTHER_NAME: N_("in another person's name"),
    ReplaceReason.TOO_OLD: N_("too old"),
    ReplaceReason.PAGE_MISSING: N_("a page is missing"),
}
SITES: Final[Mapping[Site, str]] = {
    Site.STATE: "demande-logement-social.gouv.fr",
    Site.ALIN: N_("AL'in (al-in.fr)"),
}


def document_name(kind: DocumentKind, number: int = 0) -> str:
    """Return the name of a document; additional ones are numbered."""
    return _(NAMES[kind]).format(number=number)


def document_use(kind: DocumentKind) -> str:
    """Return what a document proves, and who gives it."""
    return _(USES[kind])


def site_name(site: Site) -> str:
    """Return the name of a site as people know it."""
    return _(SITES[site])


def reason_text(reason: str) -> str:
    """Return a reason as people read it: one of the usual ones, else as staff wrote it."""
    return _(REASONS[reason]) if reason in REASONS else safe(reason)


def document_standing(document: Document, today: date) -> str:
    """Return where a document stands, in a few words for a column; the dates without their year when it is this one."""
    state = document.state_on(today)
    since = document.out_of_date_since(today)
    if state is DocumentState.OUT_OF_DATE and since:
        return _("out of date since {date}").format(date=_brief(since, today))
    if state is DocumentState.DEPOSITED and document.deposited_on:
        return _("deposited on {date}").format(date=_brief(document.deposited_on, today))
    if state is DocumentState.CHECKED and document.checked_on:
        return _("checked on {date}").format(date=_brief(document.checked_on, today))
    words = {DocumentState.TO_REPLACE: _("To replace"), DocumentState.NOT_YET: _("No tax notice yet")}
    return words.get(state, _("To provide"))


def _brief(day: date, today: date) -> str:
    return brief_date(day, year=day.year != today.year)
