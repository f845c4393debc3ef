"""The dossiers, with their answers; the contact of the person is kept in its own table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.domain.dossier_errors import OtherDossierBegunError
from kiosk.domain.storage_errors import ChangedElsewhereError, NumberTakenError
from kiosk.store.dossier_history import DossierHistory
from kiosk.store.dossier_lines import DossierLine, dossier_line, dossier_lines
from kiosk.store.dossier_rows import Below, Row, document_values, dossier_of, dossier_values, monthly_values
from kiosk.store.refusals import refused_as

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.domain.dossier import Dossier, DossierState
    from kiosk.store.contacts import Contacts
    from kiosk.store.database import Database

SELECT = """
SELECT dossiers.*, first_name, last_name, phone, email
FROM dossiers LEFT JOIN contacts ON contacts.person = dossiers.person
"""
CURRENT = f"{SELECT} WHERE dossiers.person = ? ORDER BY state = 'CLOSED', seq DESC LIMIT 1"
HELD_BY_ANOTHER = """
SELECT EXISTS (SELECT 1 FROM dossiers WHERE unique_number <> '' AND unique_number = ? AND person <> ?)
"""
BEGUN_AFTER = """
SELECT EXISTS (SELECT 1 FROM dossiers WHERE person = ? AND seq > (SELECT seq FROM dossiers WHERE id = ?))
"""
BEGUN_BEFORE = """
SELECT EXISTS (SELECT 1 FROM dossiers WHERE person = ? AND seq < (SELECT seq FROM dossiers WHERE id = ?))
"""

__all__ = ["DossierLine", "Dossiers"]


class Dossiers:
    """The dossiers: one open at most for each person, and those that are closed."""

    def __init__(self, db: Database, contacts: Contacts) -> None:
        self._db = db
        self._contacts = contacts
        self.history = DossierHistory(db)
        self.record = self.history.record

    def add(self, dossier: Dossier) -> None:
        """Keep a new dossier.

        Raises:
            OtherDossierBegunError: If the person has an open one.
            NumberTakenError: If its number is in the dossier of somebody else.
        """
        values = dossier_values(dossier)
        names = ", ".join(values)
        places = ", ".join(f":{name}" for name in values)
        with (
            refused_as(OtherDossierBegunError, "dossiers.person"),
            refused_as(NumberTakenError, "unique number taken"),
        ):
            self._db.execute(f"INSERT INTO dossiers ({names}) VALUES ({places})", values)  # noqa: S608 - our names
        self._save_below(dossier)

    def save(self, dossier: Dossier) -> None:
        """Keep *dossier* in place of the revision it was made from.

        Raises:
            ChangedElsewhereError: If it has changed since: nothing is overwritten unseen.
            NumberTakenError: If its number is in the dossier of somebody else.
            OtherDossierBegunError: If it is opened again while the person has an open one.
        """
        values = dossier_values(dossier)
        changes = ", ".join(f"{name} = :{name}" for name in values if name not in {"id", "revision"})
        sql = f"UPDATE dossiers SET {changes}, revision = :revision + 1 WHERE id = :id AND revision = :revision"  # noqa: S608 - our names
        with (
            refused_as(OtherDossierBegunError, "dossiers.person"),
            refused_as(NumberTakenError, "unique number taken"),
        ):
            if self._db.execute(sql, values).rowcount == 0:
                raise ChangedElsewhereError
        self._save_below(dossier)

    def get(self, dossier: str) -> Dossier:
        """Return the dossier with that id, which its candidatures and its history name.

        Raises:
            ChangedElsewhereError: If it was erased meanwhile.
        """
        row = self._db.row(f"{SELECT} WHERE dossiers.id = ?", [dossier])
        if row is None:
            raise ChangedElsewhereError
        return self._whole(row)

    def current(self, person: str) -> Dossier | None:
        """Return the open dossier of *person*, else the last closed one."""
        row = self._db.row(CURRENT, [person])
        return self._whole(row) if row else None

    def begun_after(self, dossier: Dossier) -> bool:
        """Return whether the person has begun another dossier since."""
        return bool(self._db.value(BEGUN_AFTER, [dossier.person, dossier.id]))

    def held_by_another(self, number: str, person: str) -> bool:
        """Return whether *number* is in the dossier of somebody else than *person*, open or closed."""
        return bool(self._db.value(HELD_BY_ANOTHER, [number, person]))

    def lines(self, today: date, state: DossierState | None = None) -> tuple[DossierLine, ...]:
        """Return what both roles may see of the open dossiers, or of those in *state*, the longest waiting first."""
        return dossier_lines(self._db, today, state)

    def line(self, dossier: str, today: date) -> DossierLine:
        """Return what both roles may see of one dossier, open or closed."""
        return dossier_line(self._db, today, dossier)

    def has_reference(self, reference: str) -> bool:
        """Return whether a dossier has that reference."""
        return bool(self._db.value("SELECT EXISTS (SELECT 1 FROM dossiers WHERE reference = ?)", [reference]))

    def begun_before(self, dossier: Dossier) -> bool:
        """Return whether the person had another dossier before that one."""
        return bool(self._db.value(BEGUN_BEFORE, [dossier.person, dossier.id]))

    def erase(self, dossier: str) -> None:
        """Erase a draft or a closed dossier with its history and its candidatures: its retention has ended."""
        self._db.execute("DELETE FROM dossiers WHERE id = ?", [dossier])

    def _save_below(self, dossier: Dossier) -> None:
        self._contacts.save(dossier.person, dossier.contact)
        self._replace("dossier_communes", dossier, [{"commune": code} for code in dossier.communes])
        self._replace("dossier_documents", dossier, [document_values(each) for each in dossier.documents])
        self._replace("dossier_monthly", dossier, [monthly_values(each) for each in dossier.monthly])
        reasons = [{"item": each.item, "reason": each.reason, "answered": each.answered} for each in dossier.reasons]
        self._replace("dossier_reasons", dossier, reasons)

    def _replace(self, table: str, dossier: Dossier, rows: Sequence[dict[str, Any]]) -> None:
        self._db.execute(f"DELETE FROM {table} WHERE dossier = ?", [dossier.id])  # noqa: S608 - our names
        for place, row in enumerate(rows, 1):
            values = {"dossier": dossier.id, "place": place, **row}
            places = ", ".join(f":{name}" for name in values)
            self._db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", values)  # noqa: S608 - our names

    def _whole(self, row: Row) -> Dossier:
        below = Below(
            communes=self._below("dossier_communes", row["id"]),
            documents=self._below("dossier_documents", row["id"]),
            monthly=self._below("dossier_monthly", row["id"]),
            reasons=self._below("dossier_reasons", row["id"]),
        )
        return dossier_of(row, below)

    def _below(self, table: str, dossier: str) -> list[Row]:
        return self._db.rows(f"SELECT * FROM {table} WHERE dossier = ? ORDER BY place", [dossier])  # noqa: S608 - our names
