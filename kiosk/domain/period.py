"""From one day to another, as they are lived in Paris."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from datetime import date


class PeriodReversedError(KioskError):
    """The last day is before the first: an empty answer would pass for « nothing happened »."""

    def __init__(self, *, since: date, until: date) -> None:
        super().__init__(since, until)
        self.since = since
        self.until = until
