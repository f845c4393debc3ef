"""Days and instants as they are kept: ISO days, instants in UTC and of one length, so that their order is time's."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from kiosk.clock import PARIS


def day_text(day: date | None) -> str | None:
    """Return a day as it is kept."""
    return day.isoformat() if day else None


def day_of(text: str | None) -> date | None:
    """Return the day kept as *text*, when there is one."""
    return date.fromisoformat(text) if text else None


def instant_text(instant: datetime | None) -> str | None:
    """Return an instant as it is kept."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds") if instant else None


def instant_of(text: str | None) -> datetime | None:
    """Return the instant kept as *text*, when there is one."""
    return datetime.fromisoformat(text) if text else None


def flag_of(number: int | None) -> bool | None:
    """Return yes, no or unknown."""
    return None if number is None else bool(number)


def first_instant(day: date) -> datetime:
    """Return the instant at which *day* begins in Paris."""
    return datetime.combine(day, time(), PARIS).astimezone(UTC)
