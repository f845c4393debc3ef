"""The tax notice of the year: opens 1 September, due 31 October (R23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import FutureDateError
from kiosk.domain.documents import Document, DocumentKind, DocumentState, Site, with_document
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_closing import sign_lease
from kiosk.domain.dossier_errors import DossierLockedError
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind, Urgency
from kiosk.domain.tax_notice import OldTaxNoticeError, tax_notice, tax_notice_due, with_tax_notice
from tests.domain.given import complete

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier

U = Urgency
DAYS = st.dates(date(2025, 9, 1), date(2030, 12, 31))


def deposited(on: date | None, state: DocumentState = DocumentState.DEPOSITED) -> Dossier:
    dossier = complete(DossierState.VALIDATED)
    notice = Document(kind=DocumentKind.TAX_NOTICE, state=state, site=Site.STATE, deposited_on=on)
    return replace(dossier, documents=with_document(dossier.documents, notice))


@pytest.mark.parametrize(
    ("today", "urgency"),
    [
        (date(2026, 8, 31), None),
        (date(2026, 9, 1), U.SOON),
        (date(2026, 10, 15), U.SOON),
        (date(2026, 10, 16), U.NOW),
        (date(2026, 10, 31), U.NOW),
        (date(2026, 11, 1), U.LATE),
        (date(2027, 8, 31), U.LATE),
        (date(2027, 9, 1), U.SOON),
    ],
)
def test_r23_the_notice_of_the_year_before_no_longer_does_from_the_first_of_september(
    today: date, urgency: Urgency | None
) -> None:
    found = duties(deposited(date(2025, 10, 12)), None, today)
    assert [duty.urgency for duty in found if duty.kind is DutyKind.TAX_NOTICE] == ([urgency] if urgency else [])


def test_once_deposited_it_is_due_again_a_year_later() -> None:
    dossier = with_tax_notice(deposited(date(2025, 10, 12)), on=date(2026, 9, 3), today=date(2026, 11, 23))
    assert tax_notice(dossier, date(2026, 11, 23)).deposited_on == date(2026, 9, 3)
    assert tax_notice_due(dossier, date(2027, 8, 31)) is None
    assert tax_notice_due(dossier, date(2027, 9, 1)) is not None


def test_the_date_is_of_this_year_s_notice_and_not_ahead() -> None:
    today = date(2026, 11, 23)
    with pytest.raises(OldTaxNoticeError) as caught:
        with_tax_notice(deposited(date(2025, 10, 12)), on=date(2026, 8, 31), today=today)
    assert caught.value.opens == date(2026, 9, 1)
    with pytest.raises(FutureDateError):
        with_tax_notice(deposited(None), on=date(2026, 11, 24), today=today)


def test_a_closed_dossier_stays_as_it_is() -> None:
    today = date(2026, 11, 23)
    closed = sign_lease(deposited(date(2025, 10, 12)), on=today, today=today)
    assert tax_notice_due(closed, today) is None
    with pytest.raises(DossierLockedError):
        with_tax_notice(closed, on=today, today=today)


def test_who_has_none_is_reminded_while_it_can_be_deposited_and_left_in_peace_after() -> None:
    none = deposited(None, DocumentState.NOT_YET)
    said = [
        [duty.urgency for duty in duties(none, None, today) if duty.kind is DutyKind.TAX_NOTICE]
        for today in (date(2026, 9, 1), date(2026, 10, 31), date(2026, 11, 1))
    ]
    assert said == [[U.ADVICE], [U.ADVICE], []]


def test_what_was_never_deposited_is_a_document_of_the_dossier_still_to_provide() -> None:
    never = deposited(None, DocumentState.TO_PROVIDE)
    assert tax_notice_due(never, date(2026, 11, 23)) is None


@given(on=DAYS, today=DAYS)
def test_a_notice_deposited_is_due_again_from_the_next_first_of_september_and_late_when_out_of_date(
    on: date, today: date
) -> None:
    if on > today:
        return
    dossier = deposited(on)
    again = date(on.year if on < date(on.year, 9, 1) else on.year + 1, 9, 1)
    due = tax_notice_due(dossier, today)
    assert (due is not None) == (today >= again)
    document = next(each for each in dossier.documents if each.kind is DocumentKind.TAX_NOTICE)
    if document.out_of_date_since(today):
        assert due is not None
