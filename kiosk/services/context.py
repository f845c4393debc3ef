"""What every service works with: the store, the clock, the terminal; and the audit line each act leaves."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.clock import paris_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from kiosk.clock import Now
    from kiosk.domain.actor import Actor
    from kiosk.settings import Settings
    from kiosk.store.store import Store

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Of the references people read out: none that look alike."""
DRAWN: Final = 6
"""Letters drawn for a reference: 600 million a year, each drawn again when it is taken."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """Handed to every service by `kiosk.services.build`."""

    store: Store
    now: Now
    settings: Settings

    @property
    def instant(self) -> datetime:
        """The present instant."""
        return self.now()

    @property
    def today(self) -> date:
        """The day it is in Paris."""
        return paris_day(self.now())

    def audit(self, actor: Actor, act: str, kind: str, thing: str) -> None:
        """Leave the line of an act, in the transaction of the act: who, when, where, what, on what; no content."""
        self.store.audit.add(
            at=self.instant, actor=actor, terminal=self.settings.terminal, act=act, kind=kind, thing=thing
        )

    def reference(self, letter: str, taken: Callable[[str], bool]) -> str:
        """Return a new reference to show people, « C-2026-7KM3QX »; one that is *taken* is drawn again."""
        while True:
            drawn = f"{letter}-{self.today.year}-{''.join(secrets.choice(LETTERS) for _ in range(DRAWN))}"
            if not taken(drawn):
                return drawn


def new_id() -> str:
    """Return a random internal id, which says nothing about anybody."""
    return secrets.token_hex(8)
