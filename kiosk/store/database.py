"""The connection: the one place that knows the driver, its pragmas, its transactions and its faults.

The driver is pysqlite3 where there is a wheel of it: SQLite 3.7.0 to 3.51.2 may corrupt a file that several processes
write in WAL mode, and the systems of the day have no newer one. Everybody takes `sqlite3` from here, never from the
standard library: the exceptions of the two drivers are not the same classes.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from sqlite_utils import Database as PlainDatabase
from sqlite_utils.utils import sqlite3

from kiosk.domain.storage_errors import (
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseReplacedError,
    DiskFullError,
    InDoubtError,
    NoAccessError,
    NotADatabaseError,
    ReadOnlyDatabaseError,
    StoreError,
    UnsuitableDiskError,
)
from kiosk.store.engine import may_corrupt
from kiosk.store.gate import gate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

__all__ = ["APPLICATION_ID", "Database", "faults", "sqlite3", "tidy", "writing"]

APPLICATION_ID: Final = 0x4B494F53
"""« KIOS » in the header of the file: says whose it is."""

PATIENCE: Final = 15.0
"""Seconds to wait for the writing of others before giving up."""

PRAGMAS: Final = (
    "synchronous = FULL",  # what was acknowledged survives a power cut
    "foreign_keys = ON",
    "journal_size_limit = 16777216",
    "secure_delete = ON",  # what a person had erased is not left in the file
    "temp_store = MEMORY",  # nor written elsewhere
    "cell_size_check = ON",
)

_FAULTS: Final[dict[int, type[StoreError]]] = {
    sqlite3.SQLITE_PERM: NoAccessError,
    sqlite3.SQLITE_BUSY: DatabaseBusyError,
    sqlite3.SQLITE_LOCKED: DatabaseBusyError,
    sqlite3.SQLITE_READONLY: ReadOnlyDatabaseError,
    sqlite3.SQLITE_IOERR: InDoubtError,
    sqlite3.SQLITE_CORRUPT: DamagedDatabaseError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_CANTOPEN: NoAccessError,
    sqlite3.SQLITE_PROTOCOL: DatabaseBusyError,
    sqlite3.SQLITE_NOTADB: NotADatabaseError,
}
_PRIMARY: Final = 0xFF
"""The part of an error code that both drivers give."""

_GATED: Final = may_corrupt(sqlite3.sqlite_version_info)


Parameters = list[Any] | tuple[Any, ...] | dict[str, Any]


class Database(PlainDatabase):
    """The file, open: one connection, used by the thread that made it, never taken across a fork."""

    def __init__(self, path: Path, *, patience: float = PATIENCE, query: str = "mode=rw") -> None:
        address = f"file:{quote(str(path.absolute()))}?{query}"
        super().__init__(sqlite3.connect(address, uri=True, timeout=patience), execute_plugins=False)
        self.path = path
        self._identity = _identity(path)

    def prepare(self) -> None:
        """Set what every connection needs; nothing of it changes what is kept.

        Raises:
            UnsuitableDiskError: If the disk has no WAL mode.
        """
        if self.execute("PRAGMA journal_mode = WAL").fetchall() != [("wal",)]:
            raise UnsuitableDiskError(path=self.path)
        for pragma in PRAGMAS:
            self.execute(f"PRAGMA {pragma}").fetchall()

    def rows(self, sql: str, parameters: Parameters = ()) -> list[dict[str, Any]]:
        """Return every row: a reading left halfway would keep the others from tidying up."""
        with faults(self.path):
            cursor = self.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def row(self, sql: str, parameters: Parameters = ()) -> dict[str, Any] | None:
        """Return the first row, if there is one."""
        return next(iter(self.rows(sql, parameters)), None)

    def value(self, sql: str, parameters: Parameters = ()) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return the first column of the first row."""
        with faults(self.path):
            return self.execute(sql, parameters).fetchall()[0][0]

    def check_same_file(self) -> None:
        """Check that the file opened is still the one at its path.

        Raises:
            DatabaseReplacedError: If it was replaced or removed: what is written would be lost.
        """
        if _identity(self.path) != self._identity:
            raise DatabaseReplacedError(path=self.path)


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """Keep all of what happens inside, or nothing; within another one, a savepoint.

    Raises:
        StoreError: If the file refuses; then nothing was kept, unless it is `InDoubtError`.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.check_same_file()
    with faults(db.path), _alone(db):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.commit()
        except BaseException:
            db.rollback()
            raise


def tidy(db: Database) -> bool:
    """Leave no byte in the files of what was erased, and return whether it is so: not while others go on reading.

    What was erased stays erased in either case; the next time tidies both up.
    """
    db.check_same_file()
    try:
        with faults(db.path), _alone(db):
            db.execute("VACUUM").fetchall()
            return bool(db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()[0][0] == 0)
    except (DatabaseBusyError, DiskFullError):
        return False


def _alone(db: Database) -> AbstractContextManager[None]:
    return gate(db.path, patience=PATIENCE) if _GATED else nullcontext()


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn what the driver says of the file at *path* into the errors of the domain; the rest passes as it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        if code not in _FAULTS:
            raise
        raise _FAULTS[code](path=path) from error


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
