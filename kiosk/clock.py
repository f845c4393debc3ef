"""Time, always passed in: the instant in UTC, and the day as people in Paris live it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")

Now = Callable[[], datetime]
"""Returns the present instant, with its time zone."""


def utc_now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


def paris(instant: datetime) -> datetime:
    """Return *instant* on the clocks of Paris."""
    return instant.astimezone(PARIS)


def paris_day(instant: datetime) -> date:
    """Return the day it is in Paris at that instant."""
    return paris(instant).date()
