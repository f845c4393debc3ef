"""Undoing an import: each offer as it was; a new one goes, unless somebody has applied for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from kiosk.store.offer_rows import FIELDS

if TYPE_CHECKING:
    from kiosk.store.database import Database

DONE: Final = """
SELECT reference, step, before FROM import_rows
WHERE import = ? AND step IN ('NEW', 'CHANGED', 'WITHDRAWN') ORDER BY reference LIMIT ?
"""
LEFT: Final = "SELECT count(*) FROM import_rows WHERE import = ? AND step IN ('NEW', 'CHANGED', 'WITHDRAWN')"
COLUMNS: Final = (*FIELDS, "first_seen_at", "listed_at")
PUT_BACK: Final = f"""
UPDATE offers SET {", ".join(f"{name} = :{name}" for name in COLUMNS if name != "reference")}
WHERE reference = :reference
"""  # noqa: S608 - the fields of Offer
APPLIED_FOR: Final = """
UPDATE import_rows SET step = 'KEPT'
WHERE import = ? AND step = 'NEW' AND reference IN (SELECT value FROM json_each(?))
    AND EXISTS (SELECT 1 FROM candidatures WHERE offer = import_rows.reference)
"""
UNDONE: Final = """
UPDATE import_rows SET step = 'UNDONE'
WHERE import = ? AND step <> 'KEPT' AND reference IN (SELECT value FROM json_each(?))
"""
ERASE: Final = """
DELETE FROM offers WHERE reference IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM candidatures WHERE offer = offers.reference)
"""
WITHDRAW: Final = "UPDATE offers SET status = 'RETIREE' WHERE reference IN (SELECT value FROM json_each(?))"


class ImportUndoing:
    """What undoing does to the offers, batch by batch."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def undo(self, run: str, limit: int) -> int:
        """Put back up to *limit* offers as they were before the import; return how many are left."""
        rows = self._db.rows(DONE, [run, limit])
        self._db.conn.executemany(PUT_BACK, (json.loads(row["before"]) for row in rows if row["before"]))
        self._take_away(run, [row["reference"] for row in rows if row["step"] == "NEW"])
        self._db.execute(UNDONE, [run, json.dumps([row["reference"] for row in rows])])
        return int(self._db.value(LEFT, [run]))

    def kept(self, run: str) -> tuple[str, ...]:
        """Return the offers that were withdrawn and not erased."""
        rows = self._db.rows("SELECT reference FROM import_rows WHERE import = ? AND step = 'KEPT'", [run])
        return tuple(row["reference"] for row in rows)

    def _take_away(self, run: str, references: list[Any]) -> None:
        self._db.execute(APPLIED_FOR, [run, json.dumps(references)])
        self._db.execute(ERASE, [json.dumps(references)])
        self._db.execute(WITHDRAW, [json.dumps(references)])
