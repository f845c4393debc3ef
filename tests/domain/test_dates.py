"""Days as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import (
    FutureDateError,
    NotADateError,
    NotInCalendarError,
    TooEarlyDateError,
    parse_date,
    past_date,
    show_date,
)
from kiosk.domain.errors import AnswerNeededError, KioskError

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "raw",
    [
        "05/03/2026",
        "5/3/2026",
        "05.03.2026",
        "05 03 2026",
        "05\u00a003\u202f2026",
        "05-03-2026",
        "05 / 03 / 2026",
        "05032026",
        "2026-03-05",
        "  05/03/2026 ",
        'à(à"éàé-',
        'à( à" éàé-',
        'à(:à":éàé-',
    ],
)
def test_a_day_is_understood_however_it_is_written(raw: str) -> None:
    assert parse_date(raw) == date(2026, 3, 5)


@pytest.mark.parametrize("raw", ["31/11/2026", "29/02/2027", "00/01/2026", "12/13/2026", "31112026", "2026-02-30"])
def test_a_day_that_is_in_no_calendar_is_quoted(raw: str) -> None:
    with pytest.raises(NotInCalendarError) as caught:
        parse_date(raw)
    assert caught.value.typed == raw


@pytest.mark.parametrize(
    "raw", ["hier", "5 mars", "05/03/26", "05/03", "2026", "5/3/0026", "050326", "2026/03/05", "-", "05/03/2026 10:00"]
)
def test_what_is_no_date_is_quoted(raw: str) -> None:
    with pytest.raises(NotADateError) as caught:
        parse_date(raw)
    assert caught.value.typed == raw


def test_an_empty_field_asks_for_an_answer() -> None:
    with pytest.raises(AnswerNeededError):
        parse_date("")


def test_a_past_day_is_today_at_the_latest() -> None:
    assert past_date("23/11/2026", TODAY) == TODAY
    with pytest.raises(FutureDateError) as caught:
        past_date("24/11/2026", TODAY)
    assert caught.value.day == date(2026, 11, 24)


def test_a_past_day_is_not_before_the_earliest() -> None:
    earliest = date(2026, 11, 1)
    assert past_date("01/11/2026", TODAY, earliest) == earliest
    with pytest.raises(TooEarlyDateError) as caught:
        past_date("31/10/2026", TODAY, earliest)
    assert (caught.value.day, caught.value.earliest) == (date(2026, 10, 31), earliest)


@given(DAYS, st.sampled_from("/. -"))
def test_a_day_comes_back_from_what_is_shown(day: date, separator: str) -> None:
    shown = show_date(day)
    assert parse_date(shown) == day
    assert parse_date(shown.replace("/", separator)) == day
    assert parse_date(shown.replace("/", "")) == day
    assert parse_date(day.isoformat()) == day


@given(DAYS, st.integers(-400, 400))
def test_a_day_is_past_until_today(day: date, distance: int) -> None:
    today = day + timedelta(days=distance) if date(1901, 6, 1) < day < date(2198, 6, 1) else day

    if day <= today:
        assert past_date(show_date(day), today) == day
    else:
        with pytest.raises(FutureDateError):
            past_date(show_date(day), today)


@given(st.text())
def test_whatever_is_typed_gives_a_day_or_a_refusal(raw: str) -> None:
    with suppress(KioskError):
        assert 1900 <= parse_date(raw).year <= 2199
