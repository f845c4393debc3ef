"""The failures counted, under keys that cannot be read back: matricules that do not exist are counted alike."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from kiosk.domain.throttle import Throttle
from kiosk.store.values import instant_of, instant_text

if TYPE_CHECKING:
    from kiosk.store.database import Database

SAVE = """
INSERT INTO throttles (key, failures, first_at, last_at) VALUES (?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET
    failures = excluded.failures, first_at = excluded.first_at, last_at = excluded.last_at
"""


class Throttles:
    """The failures by account and by terminal."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, key: str) -> Throttle:
        """Return what is counted under *key*."""
        row = self._db.row("SELECT * FROM throttles WHERE key = ?", [self._hashed(key)])
        if row is None:
            return Throttle()
        return Throttle(
            failures=row["failures"], first_at=instant_of(row["first_at"]), last_at=instant_of(row["last_at"])
        )

    def save(self, key: str, throttle: Throttle) -> None:
        """Keep what is counted under *key*."""
        first_at, last_at = instant_text(throttle.first_at), instant_text(throttle.last_at)
        self._db.execute(SAVE, [self._hashed(key), throttle.failures, first_at, last_at])

    def clear(self, key: str) -> None:
        """Forget what is counted under *key*."""
        self._db.execute("DELETE FROM throttles WHERE key = ?", [self._hashed(key)])

    def _hashed(self, key: str) -> str:
        return sha256(f"{self._salt}{key}".encode()).hexdigest()

    @cached_property
    def _salt(self) -> str:
        return str(self._db.value("SELECT value FROM salts WHERE name = 'throttles'"))
