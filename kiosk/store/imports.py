"""Imports of offers: rows put aside out of sight, then taken batch by batch, with what they replace kept for undoing.

Each method is short enough for one transaction of at most `BATCH` rows: the terminals are never kept waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.import_errors import ImportEndedElsewhereError, ImportInterruptedError
from kiosk.store.database import sqlite3
from kiosk.store.import_run import ImportCounts, ImportRun, ImportState, run_of, run_values
from kiosk.store.import_steps import ImportSteps
from kiosk.store.import_undoing import ImportUndoing
from kiosk.store.offer_rows import offer_json
from kiosk.store.values import instant_text

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from kiosk.domain.offer import Offer
    from kiosk.store.database import Database
    from kiosk.store.offers import Offers

BEGIN: Final = """
INSERT INTO imports (id, file, complete, state, role, actor, begun_at, ended_at)
VALUES (:id, :file, :complete, :state, :role, :actor, :begun_at, :ended_at)
"""
STAGE: Final = "INSERT INTO import_rows (import, reference, step, after) VALUES (?, ?, 'STAGED', ?)"
REFUSE: Final = "INSERT OR IGNORE INTO import_rows (import, reference, step) VALUES (?, ?, 'REFUSED')"
FORGET: Final = """
DELETE FROM import_rows WHERE (import, reference) IN (
    SELECT import, reference FROM import_rows WHERE import <> ? LIMIT ?
)
"""
GONE: Final = """
SELECT reference FROM import_rows JOIN offers USING (reference)
WHERE import = ? AND step IN ('CHANGED', 'WITHDRAWN') AND status <> 'PUBLIEE' AND before ->> 'status' = 'PUBLIEE'
ORDER BY reference
"""
BATCH: Final = 1000


class Imports:
    """The imports, of which the last one alone can be undone."""

    def __init__(self, db: Database, offers: Offers) -> None:
        self._db = db
        self._steps = ImportSteps(db, offers)
        self._undoing = ImportUndoing(db)

    def begin(self, run: ImportRun) -> None:
        """Keep that an import begins.

        Raises:
            ImportInterruptedError: If another one is neither finished nor undone.
        """
        try:
            self._db.execute(BEGIN, run_values(run))
        except sqlite3.IntegrityError as refusal:
            unfinished = self.unfinished()
            if unfinished is None:
                raise
            raise ImportInterruptedError(file=unfinished.file) from refusal

    def stage(self, run: str, offers: Collection[Offer], refused: Collection[str] = ()) -> None:
        """Put offers aside, and the references of rows that are refused: they are not absent from the file."""
        rows = ((run, offer.reference, offer_json(offer)) for offer in offers)
        self._db.conn.executemany(STAGE, rows)
        self._db.conn.executemany(REFUSE, ((run, reference) for reference in refused))

    def move(self, run: str, state: ImportState, after: ImportState, at: datetime | None = None) -> None:
        """Move an import from *state* to the one *after* it, ended *at* that instant when it ends.

        Raises:
            ImportEndedElsewhereError: If somebody else has moved it meanwhile.
        """
        sql = "UPDATE imports SET state = ?, ended_at = ? WHERE id = ? AND state = ?"
        if self._db.execute(sql, [after, instant_text(at), run, state]).rowcount == 0:
            raise ImportEndedElsewhereError(file=self._file(run))

    def take(self, run: str, at: datetime, limit: int = BATCH) -> int:
        """Take up to *limit* of the rows put aside; return how many are left."""
        return self._steps.take(run, at, limit)

    def withdraw_absent(self, run: str, at: datetime) -> tuple[str, ...]:
        """Withdraw the published offers that are not in the file; return their references."""
        return self._steps.withdraw_absent(run, at)

    def undo(self, run: str, limit: int = BATCH) -> int:
        """Put back up to *limit* offers as they were before the import; return how many are left."""
        return self._undoing.undo(run, limit)

    def kept(self, run: str) -> tuple[str, ...]:
        """Return the offers that undoing has withdrawn and not erased, because somebody had applied for them."""
        return self._undoing.kept(run)

    def drop(self, run: str) -> None:
        """Forget an import of which nothing was taken, with its rows.

        Raises:
            ImportEndedElsewhereError: If somebody else has moved it meanwhile.
        """
        if self._db.execute("DELETE FROM imports WHERE id = ? AND state = 'STAGING'", [run]).rowcount == 0:
            raise ImportEndedElsewhereError(file=self._file(run))

    def forget_others(self, run: str, limit: int = BATCH) -> int:
        """Forget up to *limit* rows of other imports, which can no longer be undone; return how many there were."""
        return self._db.execute(FORGET, [run, limit]).rowcount

    def counts(self, run: str) -> ImportCounts:
        """Return what an import has done so far."""
        rows = self._db.rows("SELECT step, count(*) AS n FROM import_rows WHERE import = ? GROUP BY step", [run])
        steps = {row["step"]: row["n"] for row in rows}
        names = {"new": "NEW", "changed": "CHANGED", "same": "SAME", "withdrawn": "WITHDRAWN", "left": "STAGED"}
        return ImportCounts(**{name: steps.get(step, 0) for name, step in names.items()})

    def gone(self, run: str) -> tuple[str, ...]:
        """Return the references of the offers that an import has closed: absent, or said to be withdrawn or taken."""
        return tuple(row["reference"] for row in self._db.rows(GONE, [run]))

    def unfinished(self) -> ImportRun | None:
        """Return the import that is going on, or was cut."""
        row = self._db.row("SELECT * FROM imports WHERE state IN ('STAGING', 'TAKING', 'UNDOING')")
        return run_of(row) if row else None

    def last(self) -> ImportRun | None:
        """Return the last import, whatever became of it."""
        row = self._db.row("SELECT * FROM imports ORDER BY seq DESC LIMIT 1")
        return run_of(row) if row else None

    def _file(self, run: str) -> str:
        row = self._db.row("SELECT file FROM imports WHERE id = ?", [run])
        return str(row["file"]) if row else ""
