"""The growing delay after failures, by account and by terminal, and the lock after ten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.errors import KioskError

TRIES: Final = 10
"""Failures after which an account is locked, until staff unlock it."""
FREE_TRIES: Final = 1
"""Failures without a delay: anybody mistypes once."""
LONGEST: Final = timedelta(seconds=60)
TERMINAL_TRIES: Final = 20
TERMINAL_WINDOW: Final = timedelta(minutes=10)
TERMINAL_PAUSE: Final = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class Throttle:
    """The failures counted under one key: a matricule, known or not, or a terminal."""

    failures: int = 0
    first_at: datetime | None = None
    """Of the failures counted."""
    last_at: datetime | None = None

    @property
    def locked(self) -> bool:
        """Whether an account with these failures is locked."""
        return self.failures >= TRIES

    @property
    def left(self) -> int:
        """Tries left before the lock."""
        return max(0, TRIES - self.failures)

    def delay(self) -> timedelta:
        """Return how long to wait after the last failure: 0, 1, 2, 4, 8… seconds."""
        if self.failures <= FREE_TRIES:
            return timedelta()
        return min(timedelta(seconds=2 ** (self.failures - FREE_TRIES - 1)), LONGEST)

    def failed(self, at: datetime) -> Throttle:
        """Return it after one more failure."""
        return replace(self, failures=self.failures + 1, first_at=self.first_at or at, last_at=at)

    def forgiven(self) -> Throttle:
        """Return it without its last failure, which was none."""
        return replace(self, failures=self.failures - 1) if self.failures > 1 else Throttle()


class LockedError(KioskError):
    """Too many failures: staff can unlock; said of unknown matricules too."""


class WaitError(KioskError):
    """The next try comes too soon."""

    def __init__(self, *, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class TerminalPausedError(KioskError):
    """Too many failures on this terminal."""

    def __init__(self, *, minutes: int) -> None:
        super().__init__(minutes)
        self.minutes = minutes


def check_account(throttle: Throttle, now: datetime) -> None:
    """Check that a try is allowed for an account.

    Raises:
        LockedError: After ten failures.
        WaitError: If the delay has not passed.
    """
    if throttle.locked:
        raise LockedError
    wait = _left(throttle, throttle.delay(), now)
    if wait > timedelta():
        raise WaitError(seconds=_up(wait, timedelta(seconds=1)))


def check_terminal(throttle: Throttle, now: datetime) -> None:
    """Check that a try is allowed on a terminal.

    Raises:
        TerminalPausedError: For ten minutes after twenty failures within ten.
    """
    wait = _left(throttle, TERMINAL_PAUSE, now)
    if throttle.failures >= TERMINAL_TRIES and wait > timedelta():
        raise TerminalPausedError(minutes=_up(wait, timedelta(minutes=1)))


def terminal_failed(throttle: Throttle, at: datetime) -> Throttle:
    """Return a terminal's count after one more failure: old ones are forgotten."""
    begun = throttle.first_at
    fresh = begun is not None and at - begun <= TERMINAL_WINDOW
    return throttle.failed(at) if fresh else Throttle().failed(at)


def _left(throttle: Throttle, wait: timedelta, now: datetime) -> timedelta:
    """Return what is left to wait; never more than the whole, though the clock was set back."""
    return min(wait, throttle.last_at + wait - now) if throttle.last_at else timedelta()


def _up(time: timedelta, unit: timedelta) -> int:
    return -(-time // unit)
