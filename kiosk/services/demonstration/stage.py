"""The days on which the stories are played."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.clock import PARIS, paris_day
from kiosk.services.build import Services, build
from kiosk.services.passphrases import Hasher

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.store.store import Store

PUBLIC: Final = Hasher(time_cost=1, memory_kib=64)
"""The phrases are shown to whoever asks: there is nothing for a slow hash to protect."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The services on any day up to today."""

    store: Store
    settings: Settings
    now: datetime

    @property
    def today(self) -> date:
        """The day the demonstration is for."""
        return paris_day(self.now)

    def day(self, ago: int) -> date:
        """Return the day *ago* days before today."""
        return self.today - timedelta(days=ago)

    def on(self, ago: int) -> Services:
        """Return the services as they were at ten that day; today, never later than now."""
        instant = min(datetime.combine(self.day(ago), time(10), PARIS).astimezone(UTC), self.now)
        return build(self.store, lambda: instant, self.settings, PUBLIC)
