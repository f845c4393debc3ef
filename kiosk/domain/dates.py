"""Days as people type them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from kiosk.domain.digits import azerty_digits
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import TypedError

_YEAR: Final = r"(?P<year>(?:19|20|21)[0-9]{2})"
_SHAPES: Final = (
    re.compile(rf"(?P<day>[0-9]{{1,2}})\s?[/. -]\s?(?P<month>[0-9]{{1,2}})\s?[/. -]\s?{_YEAR}"),
    re.compile(rf"(?P<day>[0-9]{{2}})(?P<month>[0-9]{{2}}){_YEAR}"),
    re.compile(rf"{_YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})"),
)


class NotADateError(TypedError, KioskError):
    """This is not a day, a month and a year."""


class NotInCalendarError(TypedError, KioskError):
    """There is no such day: 31 November."""


class DayError(Exception):
    """Mixed into the errors about a day that is a true one."""

    def __init__(self, *, day: date) -> None:
        super().__init__(day)
        self.day = day


class FutureDateError(DayError, KioskError):
    """The day is later than today."""


class TooEarlyDateError(DayError, KioskError):
    """The day is before `earliest`."""

    def __init__(self, *, day: date, earliest: date) -> None:
        super().__init__(day=day)
        self.earliest = earliest


def parse_date(raw: str) -> date:
    """Return the day of « 05/03/2026 », « 5.3.2026 », « 05 03 2026 », « 05-03-2026 », « 05032026 » or « 2026-03-05 ».

    Raises:
        AnswerNeededError: If nothing was typed.
        NotADateError: If it is none of these.
        NotInCalendarError: If there is no such day.
    """
    typed = azerty_digits(raw)
    if not typed:
        raise AnswerNeededError
    for shape in _SHAPES:
        if found := shape.fullmatch(typed):
            return _in_calendar(found, typed)
    raise NotADateError(typed=raw)


def past_date(raw: str, today: date, earliest: date | None = None) -> date:
    """Return the day typed, today at the latest and *earliest* at the earliest.

    Raises:
        FutureDateError: If it is later than today.
        TooEarlyDateError: If it is before *earliest*.
        KioskError: As `parse_date`.
    """
    day = parse_date(raw)
    if day > today:
        raise FutureDateError(day=day)
    if earliest is not None and day < earliest:
        raise TooEarlyDateError(day=day, earliest=earliest)
    return day


def show_date(day: date) -> str:
    """Return *day* as it stands in a field: « 05/03/2026 »."""
    return f"{day:%d/%m/%Y}"


def _in_calendar(found: re.Match[str], typed: str) -> date:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise NotInCalendarError(typed=typed) from None
