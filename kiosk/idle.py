"""The idle clock: when to ask « Êtes-vous toujours là ? », and when to end the session (2.2.1 of WCAG)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

SHORTEST: Final = 0.01
"""Seconds of the shortest wait, whatever the rounding."""


class Idle(Enum):
    """Where a session is."""

    NOBODY = auto()
    """Nobody came: nothing to end, nothing to wait for."""
    PRESENT = auto()
    WARNED = auto()
    OVER = auto()


@dataclass(kw_only=True)
class IdleClock:
    """Knows the instant of the last key; told the time, never reads it; only keys start it anew."""

    idle: float
    """Seconds without a key before the warning."""
    warning: float
    """Seconds the warning stays."""
    last: float | None = None
    """The instant of the last key; `None` while nobody has pressed one."""

    def touch(self, now: float) -> None:
        """Take note of a key."""
        self.last = now

    def state(self, now: float) -> Idle:
        """Return where the session is at that instant."""
        if self.last is None:
            return Idle.NOBODY
        quiet = now - self.last
        if quiet < self.idle:
            return Idle.PRESENT
        return Idle.WARNED if quiet < self.idle + self.warning else Idle.OVER

    def wait(self, now: float) -> float | None:
        """Return the seconds until the state changes by itself; `None` when it does not."""
        state = self.state(now)
        if self.last is None or state is Idle.OVER:
            return None
        quiet = self.idle if state is Idle.PRESENT else self.idle + self.warning
        return max(SHORTEST, self.last + quiet - now)
