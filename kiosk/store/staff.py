"""The members of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.domain.actor import Role
from kiosk.domain.staff import StaffExistsError, StaffMember
from kiosk.store.database import sqlite3

if TYPE_CHECKING:
    from kiosk.store.database import Database


class Staff:
    """Who may act for the CSE or the employer; names do not tell capitals apart."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, member: StaffMember) -> None:
        """Keep a new member.

        Raises:
            StaffExistsError: If one has this name.
        """
        values = [member.id, member.name, member.role, member.matricule]
        try:
            self._db.execute("INSERT INTO staff (id, name, role, matricule) VALUES (?, ?, ?, ?)", values)
        except sqlite3.IntegrityError as refusal:
            raise StaffExistsError(name=member.name) from refusal

    def get(self, member: str) -> StaffMember | None:
        """Return the member with that id."""
        return self._one("SELECT * FROM staff WHERE id = ?", member)

    def named(self, name: str) -> StaffMember | None:
        """Return the member called *name*."""
        return self._one("SELECT * FROM staff WHERE name = ?", name)

    def everyone(self) -> tuple[StaffMember, ...]:
        """Return the members, by name."""
        return tuple(_member(row) for row in self._db.rows("SELECT * FROM staff ORDER BY name"))

    def _one(self, sql: str, value: str) -> StaffMember | None:
        row = self._db.row(sql, [value])
        return _member(row) if row else None


def _member(row: dict[str, Any]) -> StaffMember:
    return StaffMember(id=row["id"], name=row["name"], role=Role(row["role"]), matricule=row["matricule"])
