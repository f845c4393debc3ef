"""Five years of a dossier, day after day, with facts by chance: no duty is missed, doubled or of the wrong month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.dossier_again import update_alin
from kiosk.domain.dossier_renewal import renew
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind
from kiosk.domain.household import Household, Situation
from kiosk.domain.monthly import with_deposit, without_deposit
from kiosk.domain.monthly_deposits import MonthlyKind, month_of, next_month
from kiosk.domain.tax_notice import with_tax_notice
from tests.domain.given import complete

K = DutyKind
Act = Callable[[Dossier, date], Dossier]
BEGIN: Final = date(2027, 9, 3)
"""The walk goes over 29 February 2028."""
END: Final = date(2032, 9, 3)
TENANT: Final = Household(adults=1, children=0, situation=Situation.TENANT_SOCIAL)
HOSTED: Final = replace(TENANT, situation=Situation.HOSTED)


def tick(kind: MonthlyKind, *, undo: bool = False) -> Act:
    """Return what ticks, or unticks, a box of the last month that is over, where there is one."""

    def act(dossier: Dossier, today: date) -> Dossier:
        last = month_of(month_of(today) - timedelta(days=1))
        if last < month_of(dossier.begun_on) or (kind is MonthlyKind.RENT_RECEIPT and not dossier.household.pays_rent):
            return dossier
        change = without_deposit if undo else with_deposit
        return change(dossier, last, kind, today=today)

    return act


def renewed(dossier: Dossier, today: date) -> Dossier:
    """Renew in time, or not at all."""
    due = dossier.request.renewal_due
    return renew(dossier, on=today, today=today) if due is not None and today <= due else dossier


ACTS: Final[tuple[Act, ...]] = (
    tick(MonthlyKind.PAYSLIP),
    tick(MonthlyKind.RENT_RECEIPT),
    tick(MonthlyKind.PAYSLIP, undo=True),
    renewed,
    lambda dossier, today: update_alin(dossier, on=today, today=today),
    lambda dossier, today: with_tax_notice(dossier, on=today, today=today),
    lambda dossier, _today: replace(dossier, household=HOSTED),
    lambda dossier, _today: replace(dossier, household=TENANT),
)


def months_asked(dossier: Dossier, today: date) -> list[date]:
    """Return the months that should be asked for, told another way: month by month since the dossier began."""
    kinds = {"PAYSLIP", "RENT_RECEIPT"} if dossier.household.pays_rent else {"PAYSLIP"}
    asked, month = [], month_of(dossier.begun_on)
    while next_month(month) <= today:
        there = {str(each.kind) for each in dossier.monthly if each.month == month}
        recent = next_month(next_month(next_month(month))) > today
        if recent and not kinds <= there:
            asked.append(month)
        month = next_month(month)
    return asked


def tax_notice_asked(dossier: Dossier, today: date) -> bool:
    """Return whether the notice should be asked for: none was deposited since the last first of September."""
    found = next(each for each in dossier.documents if each.kind is DocumentKind.TAX_NOTICE)
    assert found.deposited_on is not None
    september = max(date(year, 9, 1) for year in (today.year - 1, today.year) if date(year, 9, 1) <= today)
    return found.deposited_on < september


def check(dossier: Dossier, today: date) -> None:
    """Check what is due on one day."""
    found = duties(dossier, None, today)
    kinds = [duty.kind for duty in found]
    assert [duty.month for duty in found if duty.kind is K.MONTHLY] == months_asked(dossier, today)
    assert (K.TAX_NOTICE in kinds) is tax_notice_asked(dossier, today)
    due, alin = dossier.request.renewal_due, dossier.alin.update_due
    assert due is not None
    assert alin is not None
    assert (K.RENEWAL in kinds) is (0 <= (due - today).days <= 60)
    assert (K.RENEWAL_OVERDUE in kinds) is (today > due)
    assert (dossier.state_on(today) is DossierState.EXPIRED) is (today > due)
    assert (K.ALIN_UPDATE in kinds) is ((alin - today).days <= 60)
    once = [kind for kind in kinds if kind is not K.MONTHLY]
    assert len(once) == len(set(once))


@settings(max_examples=10)
@given(st.lists(st.tuples(st.integers(0, 45), st.sampled_from(ACTS)), min_size=20, max_size=120))
def test_over_five_years_no_duty_is_missed_doubled_or_of_the_wrong_month(walk: list[tuple[int, Act]]) -> None:
    dossier = replace(complete(DossierState.VALIDATED), begun_on=BEGIN, household=TENANT)
    dossier = replace(dossier, request=replace(dossier.request, deposited_on=date(2027, 2, 28)))
    dossier = with_tax_notice(update_alin(dossier, on=BEGIN, today=BEGIN), on=BEGIN, today=BEGIN)
    today, acts = BEGIN, iter(walk)
    wait, act = next(acts)
    while today < END:
        check(dossier, today)
        while wait == 0:
            dossier = act(dossier, today)
            check(dossier, today)
            wait, act = next(acts, (9999, act))
        today, wait = today + timedelta(days=1), wait - 1


def test_a_request_of_29_february_expires_on_the_first_of_march() -> None:
    dossier = complete(DossierState.VALIDATED)
    dossier = replace(dossier, request=replace(dossier.request, deposited_on=date(2028, 2, 29)))
    assert dossier.state_on(date(2029, 2, 28)) is DossierState.VALIDATED
    assert dossier.state_on(date(2029, 3, 1)) is DossierState.EXPIRED
