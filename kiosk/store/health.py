"""How sound the file and its engine are: for `kiosk doctor`, and for the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.storage_errors import DamagedDatabaseError
from kiosk.store.database import faults, sqlite3
from kiosk.store.engine import may_corrupt

if TYPE_CHECKING:
    from kiosk.store.database import Database


def engine_version() -> str:
    """Return the version of SQLite in use."""
    return str(sqlite3.sqlite_version)


def engine_may_corrupt() -> bool:
    """Return whether that version is one that several processes should not write with."""
    return may_corrupt(sqlite3.sqlite_version_info)


def journal_mode(db: Database) -> str:
    """Return the journal mode of the file: « wal », unless a copy was put in its place by hand."""
    return str(db.execute("PRAGMA journal_mode").fetchone()[0])


def check_file(db: Database) -> None:
    """Read the whole file quickly (50 ms for 40 MB).

    Raises:
        DamagedDatabaseError: If a page or a table is not as it should be.
    """
    with faults(db.path):
        found = db.execute("PRAGMA quick_check(1)").fetchall()
    if [tuple(row) for row in found] != [("ok",)]:
        raise DamagedDatabaseError(path=db.path)
