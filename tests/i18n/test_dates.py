"""Days and times, compared with CLDR."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st

from kiosk import i18n
from kiosk.clock import PARIS

LOCALES = {"fr": "fr_FR", "en": "en_GB"}

languages = st.sampled_from(i18n.LANGUAGES)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def by_babel(day: date, pattern: str, language: str) -> str:
    """What CLDR writes, but « 1er », which it does not know."""
    written = format_date(day, pattern, locale=LOCALES[language])
    if language == "fr" and day.day == 1:
        first, _one, rest = written.rpartition("1 ") if written.startswith("1 ") else written.partition(" 1 ")
        return f"{first} 1er {rest}".strip()
    return written


@given(days, languages)
def test_a_date_is_written_as_cldr_has_it(day: date, language: str) -> None:
    i18n.use(language)
    assert i18n.long_date(day) == by_babel(day, "EEEE d MMMM y", language)
    assert i18n.date_without_year(day) == by_babel(day, "EEEE d MMMM", language)
    assert i18n.short_date(day) == by_babel(day, "d MMMM y", language)
    assert i18n.brief_date(day) == by_babel(day, "d MMM", language)
    assert i18n.brief_date(day, year=True) == by_babel(day, "d MMM y", language)
    assert i18n.month(day) == format_date(day, "MMMM y", locale=LOCALES[language])


def test_a_date_in_french() -> None:
    day = date(2026, 11, 23)
    assert i18n.long_date(day) == "lundi 23 novembre 2026"
    assert i18n.date_without_year(day) == "lundi 23 novembre"
    assert i18n.short_date(day) == "23 novembre 2026"
    assert i18n.brief_date(day) == "23 nov."
    assert i18n.brief_date(day, year=True) == "23 nov. 2026"
    assert i18n.month(day) == "novembre 2026"


def test_a_date_in_english() -> None:
    i18n.use("en")
    day = date(2026, 11, 23)
    assert i18n.long_date(day) == "Monday 23 November 2026"
    assert i18n.short_date(day) == "23 November 2026"
    assert i18n.brief_date(day, year=True) == "23 Nov 2026"


def test_the_first_of_a_month_is_1er_in_french_alone() -> None:
    day = date(2027, 3, 1)
    assert i18n.long_date(day) == "lundi 1er mars 2027"
    assert i18n.date_without_year(day) == "lundi 1er mars"
    assert i18n.short_date(day) == "1er mars 2027"
    assert i18n.brief_date(day) == "1er mars"
    i18n.use("en")
    assert i18n.long_date(day) == "Monday 1 March 2027"


@pytest.mark.parametrize("number", [2, 10, 11, 21, 31])
def test_no_other_day_is_written_like_the_first(number: int) -> None:
    assert i18n.short_date(date(2026, 10, number)) == f"{number} octobre 2026"


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - given a zone here
    languages,
)
def test_a_time_is_that_of_the_clocks_of_paris(instant: datetime, language: str) -> None:
    i18n.use(language)
    assert i18n.clock_time(instant) == format_time(instant, "HH:mm", tzinfo=PARIS, locale=LOCALES[language])


def test_the_clocks_of_paris_change_in_summer() -> None:
    winter = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert i18n.clock_time(winter) == "01:59"
    assert i18n.clock_time(winter + timedelta(minutes=1)) == "03:00"
