"""How people are named and reached: the one table that knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.dossier import Contact

if TYPE_CHECKING:
    from kiosk.store.database import Database

SAVE = """
INSERT INTO contacts (person, first_name, last_name, phone, email) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (person) DO UPDATE SET
    first_name = excluded.first_name, last_name = excluded.last_name, phone = excluded.phone, email = excluded.email
"""


class Contacts:
    """Names, telephone numbers and e-mail addresses."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, person: str) -> Contact:
        """Return how to reach *person*; nothing in it as long as they have not said."""
        row = self._db.row("SELECT first_name, last_name, phone, email FROM contacts WHERE person = ?", [person])
        return Contact(**row) if row else Contact()

    def save(self, person: str, contact: Contact) -> None:
        """Keep how to reach *person*."""
        self._db.execute(SAVE, [person, contact.first_name, contact.last_name, contact.phone, contact.email])
