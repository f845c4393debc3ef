"""Legal deadlines: the ten days to answer an award, the year of a request."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kiosk.domain.errors import KioskError
from kiosk.domain.holidays_fr import PUBLIC_HOLIDAYS

MIN_ANSWER_DAYS: Final = 10
"""Days one has at least to answer an award (CCH R.441-10)."""

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class TooFewDaysError(KioskError):
    """The law gives at least ten days to answer an award."""

    def __init__(self, *, days: int) -> None:
        super().__init__(days)
        self.days = days


@dataclass(frozen=True, kw_only=True)
class AnswerLimit:
    """The last day to answer an award, and how it was found."""

    received: date
    days: int = MIN_ANSWER_DAYS

    def __post_init__(self) -> None:
        """Refuse fewer days than the law gives."""
        if self.days < MIN_ANSWER_DAYS:
            raise TooFewDaysError(days=self.days)

    @property
    def counted(self) -> date:
        """The last of the days, counted from the day after receipt."""
        return self.received + timedelta(days=self.days)

    @property
    def last_day(self) -> date:
        """The day until whose midnight one may answer: never a Saturday, a Sunday or a public holiday."""
        return next_working_day(self.counted)

    @property
    def moved(self) -> bool:
        """Whether a closed day moved it, which the screen says."""
        return self.last_day != self.counted


def is_working_day(day: date) -> bool:
    """Return whether *day* is neither a Saturday, a Sunday nor a public holiday."""
    return day.weekday() < _SATURDAY and day not in PUBLIC_HOLIDAYS


def next_working_day(day: date) -> date:
    """Return *day*, or the first working day after it."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def one_year_after(day: date) -> date:
    """Return the same day of the next year; 28 February after 29 February."""
    if day.month == 2 and day.day == 29 and not isleap(day.year + 1):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
