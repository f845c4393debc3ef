"""A clock that tests turn."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.clock import PARIS, paris_day

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY: Final = date(2026, 11, 23)
"""A Monday, around which the sample offers are dated."""
NOON: Final = time(12)


def instant(day: date, at: time = NOON) -> datetime:
    """Return an instant of *day* in Paris."""
    return datetime.combine(day, at, PARIS).astimezone(UTC)


@dataclass
class Clock:
    """The present instant, handed to the services."""

    now: datetime = field(default_factory=lambda: instant(TODAY))

    def __call__(self) -> datetime:
        return self.now

    @property
    def today(self) -> date:
        """The day it is in Paris."""
        return paris_day(self.now)

    def day(self, days: int) -> date:
        """Return the day that many days from today; a negative number lies in the past."""
        return self.today + timedelta(days=days)

    def pass_by(self, **time: float) -> None:
        """Let time pass: `seconds=2`, `days=1`."""
        self.now += timedelta(**time)

    @contextmanager
    def ago(self, days: int) -> Iterator[None]:
        """Do what is inside that many days ago, at noon."""
        here, self.now = self.now, instant(self.day(-days))
        yield
        self.now = here
