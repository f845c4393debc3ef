"""People, by their random id alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.store.database import Database


class People:
    """Everybody of whom something is kept."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def erase(self, person: str) -> None:
        """Erase *person* and all that is kept of them; audit lines stay, which say nothing of anybody."""
        self._db.execute("DELETE FROM people WHERE id = ?", [person])
