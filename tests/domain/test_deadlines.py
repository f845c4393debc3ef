"""The ten days to answer an award (CCH R.441-10), and the year of a request."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.deadlines import (
    MIN_ANSWER_DAYS,
    AnswerLimit,
    TooFewDaysError,
    is_working_day,
    next_working_day,
    one_year_after,
)
from kiosk.domain.holidays_fr import FIRST_YEAR, LAST_YEAR, PUBLIC_HOLIDAYS

DAYS = st.dates(date(2024, 1, 1), date(2045, 6, 30))


def answer_limit(received: date, days: int = MIN_ANSWER_DAYS) -> date:
    return AnswerLimit(received=received, days=days).last_day


@pytest.mark.parametrize(
    ("received", "limit"),
    [
        ("2026-11-23", "2026-12-03"),
        ("2026-11-01", "2026-11-12"),
        ("2026-12-11", "2026-12-21"),
        ("2026-12-15", "2026-12-28"),
        ("2026-12-23", "2027-01-04"),
        ("2027-01-21", "2027-02-01"),
        ("2027-03-19", "2027-03-30"),
        ("2026-04-21", "2026-05-04"),
    ],
)
def test_the_eight_cases_of_the_ten_day_rule(received: str, limit: str) -> None:
    assert answer_limit(date.fromisoformat(received)) == date.fromisoformat(limit)


def test_the_limit_says_whether_a_closed_day_moved_it() -> None:
    moved = AnswerLimit(received=date(2026, 12, 15))
    assert (moved.counted, moved.last_day, moved.moved) == (date(2026, 12, 25), date(2026, 12, 28), True)
    assert not AnswerLimit(received=date(2026, 11, 23)).moved


def test_a_landlord_may_give_more_days() -> None:
    assert answer_limit(date(2026, 11, 23), 15) == date(2026, 12, 8)


@pytest.mark.parametrize("days", [9, 0, -1])
def test_fewer_than_ten_days_are_refused(days: int) -> None:
    with pytest.raises(TooFewDaysError) as caught:
        answer_limit(date(2026, 11, 23), days)
    assert caught.value.days == days


@given(DAYS, st.integers(10, 60))
def test_the_limit_is_a_working_day_never_before_the_days_given_nor_much_after(received: date, days: int) -> None:
    limit = AnswerLimit(received=received, days=days)
    assert is_working_day(limit.last_day)
    assert timedelta(days) <= limit.last_day - received <= timedelta(days + 4)
    assert limit.moved is not is_working_day(limit.counted)
    skipped = (limit.counted + timedelta(n) for n in range((limit.last_day - limit.counted).days))
    assert not any(is_working_day(day) for day in skipped)


@given(DAYS)
def test_receiving_it_later_never_gives_an_earlier_limit(received: date) -> None:
    assert answer_limit(received) <= answer_limit(received + timedelta(days=1))


def test_a_working_day_stays_and_a_closed_one_moves() -> None:
    assert next_working_day(date(2026, 11, 23)) == date(2026, 11, 23)
    assert next_working_day(date(2026, 7, 14)) == date(2026, 7, 15)


def test_the_table_of_holidays_is_that_of_the_holidays_package() -> None:
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    assert frozenset(holidays.country_holidays("FR", years=years)) == PUBLIC_HOLIDAYS
    assert (FIRST_YEAR, LAST_YEAR) == (2024, 2045)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 3, 15), date(2027, 3, 15)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_one_year_after_is_the_same_day_but_for_29_february(day: date, later: date) -> None:
    assert one_year_after(day) == later


@given(DAYS)
def test_one_year_after_keeps_the_month_and_adds_one_year(day: date) -> None:
    later = one_year_after(day)
    assert (later.year, later.month) == (day.year + 1, day.month)
    assert (later - day).days in (365, 366)
