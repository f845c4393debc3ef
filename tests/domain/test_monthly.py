"""The monthly ledger: which months ask for what, from when, until when (R02, R23, R24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dossier import DossierState, Request
from kiosk.domain.dossier_closing import sign_lease
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind, Urgency
from kiosk.domain.household import Household, Situation
from kiosk.domain.monthly import MonthState, kinds_of, months_due, strip, with_deposit, without_deposit
from kiosk.domain.monthly_deposits import (
    Absence,
    MonthClosedError,
    MonthlyKind,
    NotAskedForError,
    month_of,
    next_month,
    previous_month,
)
from tests.domain.given import complete

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier

OCTOBER: Final = date(2026, 10, 1)
TODAY: Final = date(2026, 11, 23)
PAYSLIP, RECEIPT = MonthlyKind.PAYSLIP, MonthlyKind.RENT_RECEIPT
M = MonthState
HOME: Final = Household(adults=1, children=0, situation=Situation.TENANT_PRIVATE)
DAYS: Final = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def tenant(begun: date = date(2026, 9, 20), **changes: object) -> Dossier:
    dossier = replace(complete(DossierState.VALIDATED), begun_on=begun, household=HOME)
    return replace(dossier, **changes)  # type: ignore[arg-type]


def states(dossier: Dossier, today: date = TODAY) -> list[MonthState]:
    return [month.state for month in strip(dossier, today)]


def ticked(dossier: Dossier, month: date, *kinds: MonthlyKind, today: date = TODAY) -> Dossier:
    for kind in kinds:
        dossier = with_deposit(dossier, month, kind, today=today)
    return dossier


def test_r02_the_strip_is_the_last_three_months_and_the_present_one_is_not_open_yet() -> None:
    found = strip(tenant(), TODAY)
    assert [month.month for month in found] == [date(2026, 9, 1), OCTOBER, date(2026, 11, 1)]
    assert [month.state for month in found] == [M.NOT_BEGUN, M.NOT_BEGUN, M.NOT_OPEN]
    assert (found[1].opens_on, found[1].due_on) == (date(2026, 11, 1), date(2026, 11, 10))
    assert strip(tenant(), TODAY, due_day=15)[1].due_on == date(2026, 11, 15)


def test_the_strip_goes_over_the_end_of_a_year() -> None:
    months = [month.month for month in strip(tenant(), date(2027, 1, 31))]
    assert months == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]


def test_no_month_before_the_dossier_began_asks_for_anything() -> None:
    assert states(tenant(begun=date(2026, 10, 31))) == [M.BEFORE, M.NOT_BEGUN, M.NOT_OPEN]
    assert states(tenant(begun=TODAY)) == [M.BEFORE, M.BEFORE, M.NOT_OPEN]


def test_r23_a_tenant_deposits_two_documents_and_the_others_one() -> None:
    for situation in Situation:
        household = replace(HOME, situation=situation, still_paying_rent=True)
        pays = situation in {
            Situation.TENANT_PRIVATE,
            Situation.TENANT_SOCIAL,
            Situation.RESIDENCE,
            Situation.LEASE_ENDED,
        }
        assert kinds_of(household) == ((PAYSLIP, RECEIPT) if pays else (PAYSLIP,))


def test_r24_a_month_is_complete_with_every_box_and_incomplete_with_some() -> None:
    some = ticked(tenant(), OCTOBER, PAYSLIP)
    assert states(some)[1] is M.INCOMPLETE
    assert strip(some, TODAY)[1].missing == (RECEIPT,)
    assert states(ticked(some, OCTOBER, RECEIPT))[1] is M.COMPLETE


def test_a_box_ticked_by_mistake_is_unticked_and_ticked_again_without_a_second_one() -> None:
    both = ticked(tenant(), OCTOBER, PAYSLIP, RECEIPT, PAYSLIP)
    assert len(both.monthly) == 2
    assert without_deposit(both, OCTOBER, RECEIPT, today=TODAY) == ticked(tenant(), OCTOBER, PAYSLIP)


def test_a_month_without_a_payslip_counts_with_its_reason() -> None:
    gap = with_deposit(tenant(), OCTOBER, PAYSLIP, today=TODAY, absence=Absence.NOT_PAID)
    assert states(ticked(gap, OCTOBER, RECEIPT))[1] is M.COMPLETE
    found = strip(gap, TODAY)[1].deposit(PAYSLIP)
    assert found is not None
    assert found.absence is Absence.NOT_PAID


@pytest.mark.parametrize("month", [date(2026, 11, 1), date(2026, 12, 1), date(2026, 8, 1), date(2025, 10, 1)])
def test_a_month_that_asks_for_nothing_takes_no_tick(month: date) -> None:
    with pytest.raises(MonthClosedError):
        with_deposit(tenant(), month, PAYSLIP, today=TODAY)
    with pytest.raises(MonthClosedError):
        without_deposit(tenant(), month, PAYSLIP, today=TODAY)


def test_what_does_not_apply_is_refused() -> None:
    hosted = tenant(household=replace(HOME, situation=Situation.HOSTED))
    with pytest.raises(NotAskedForError):
        with_deposit(hosted, OCTOBER, RECEIPT, today=TODAY)
    with pytest.raises(NotAskedForError):
        with_deposit(tenant(), OCTOBER, PAYSLIP, today=TODAY, absence=Absence.NO_RENT)


def test_nothing_is_asked_of_a_closed_dossier_nor_without_a_number() -> None:
    closed = sign_lease(tenant(), on=TODAY, today=TODAY)
    for dossier in (closed, tenant(request=Request())):
        assert months_due(dossier, TODAY) == ()
        with pytest.raises(MonthClosedError):
            with_deposit(dossier, OCTOBER, PAYSLIP, today=TODAY)


def test_somebody_who_moves_keeps_what_was_ticked() -> None:
    both = ticked(tenant(), OCTOBER, PAYSLIP, RECEIPT)
    hosted = replace(both, household=replace(HOME, situation=Situation.HOSTED))
    assert states(hosted)[1] is M.COMPLETE
    assert states(replace(hosted, household=HOME))[1] is M.COMPLETE


def test_r23_home_says_a_month_from_its_opening_and_more_strongly_once_late() -> None:
    said = {
        day: [(duty.month, duty.urgency) for duty in duties(tenant(), None, day) if duty.kind is DutyKind.MONTHLY]
        for day in (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 10), date(2026, 11, 11))
    }
    september = (date(2026, 9, 1), Urgency.LATE)
    assert list(said.values()) == [
        [september],
        [september, (OCTOBER, Urgency.SOON)],
        [september, (OCTOBER, Urgency.SOON)],
        [september, (OCTOBER, Urgency.LATE)],
    ]


@given(begun=DAYS, today=DAYS)
def test_every_month_since_the_dossier_began_is_asked_for_once_from_the_first_of_the_next(
    begun: date, today: date
) -> None:
    asked = [month.month for month in months_due(tenant(begun=begun), today)]
    over = [previous_month(month_of(today)), previous_month(previous_month(month_of(today)))]
    assert asked == sorted(month for month in over if month >= month_of(begun))


@given(st.dates(date(2024, 1, 1), date(2029, 1, 1)))
def test_months_follow_each_other(day: date) -> None:
    month = month_of(day)
    assert month.day == 1
    assert previous_month(next_month(month)) == month
    assert (next_month(month) - timedelta(days=1)).month == month.month
    strip_of = [each.month for each in strip(tenant(), day)]
    assert all(next_month(one) == other for one, other in pairwise(strip_of))
