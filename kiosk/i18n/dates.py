"""Days and times in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.clock import paris
from kiosk.i18n.catalogue import language
from kiosk.i18n.names import MONTHS, SHORT_MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from datetime import date, datetime


def long_date(day: date) -> str:
    """Return « lundi 23 novembre 2026 »."""
    return f"{date_without_year(day)} {day.year}"


def date_without_year(day: date) -> str:
    """Return « lundi 23 novembre »."""
    return f"{WEEKDAYS[language()][day.weekday()]} {_day_of_month(day)} {month_name(day)}"


def short_date(day: date) -> str:
    """Return « 23 novembre 2026 »."""
    return f"{_day_of_month(day)} {month(day)}"


def brief_date(day: date, *, year: bool = False) -> str:
    """Return « 23 nov. », or « 23 nov. 2026 » with the year, for a column."""
    brief = f"{_day_of_month(day)} {SHORT_MONTHS[language()][day.month - 1]}"
    return f"{brief} {day.year}" if year else brief


def month(day: date) -> str:
    """Return « octobre 2026 »."""
    return f"{month_name(day)} {day.year}"


def month_name(day: date) -> str:
    """Return « octobre »."""
    return MONTHS[language()][day.month - 1]


def clock_time(instant: datetime) -> str:
    """Return « 14:02 », the time in Paris."""
    return f"{paris(instant):%H:%M}"


def _day_of_month(day: date) -> str:
    """Return the number; French alone says « 1er », which CLDR does not know."""
    return "1er" if day.day == 1 and language() == "fr" else str(day.day)
