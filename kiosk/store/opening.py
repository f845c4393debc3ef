"""Opening the file and making it: what is not the kiosk's, or is newer, is left without a byte written."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from secrets import token_hex
from typing import TYPE_CHECKING

from kiosk.domain.storage_errors import (
    DatabaseExistsError,
    MissingDatabaseError,
    NoAccessError,
    NotADatabaseError,
    ReadOnlyDatabaseError,
)
from kiosk.store.database import APPLICATION_ID, PATIENCE, Database, faults, sqlite3
from kiosk.store.migrations import check_version, migrate

if TYPE_CHECKING:
    from pathlib import Path


def open_database(path: Path, *, patience: float = PATIENCE) -> Database:
    """Open the file at *path*, brought up to this version; it is never made here.

    Raises:
        MissingDatabaseError: If there is none.
        NotADatabaseError: If it is empty or not the kiosk's.
        NewerDatabaseError: If a newer program has changed it.
        StoreError: If it is damaged, or may not be read or written.
    """
    try:
        with faults(path):
            return _opened(path, patience)
    except ReadOnlyDatabaseError as error:
        raise NoAccessError(path=path) from error


def create_database(path: Path) -> None:
    """Make the file at *path*, with its tables and the official communes, readable by its owner only.

    Raises:
        DatabaseExistsError: If there is a file already.
        NoAccessError: If its folder cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():
            raise DatabaseExistsError(path=path)
        _publish(path)
    except OSError as error:
        raise NoAccessError(path=path) from error


def _publish(path: Path) -> None:
    """Make the file under another name, then give it its own, unless somebody has taken it meanwhile."""
    draft = path.with_name(f".{path.name}.{token_hex(4)}")
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _fill(draft)
        os.link(draft, path)
    except FileExistsError:
        raise DatabaseExistsError(path=path) from None
    finally:
        for suffix in ("", "-wal", "-shm", ".gate"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)
    _settle(path.parent)


def _opened(path: Path, patience: float) -> Database:
    _recognise(path)
    db = Database(path, patience=patience)
    try:
        db.prepare()
        migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _recognise(path: Path) -> None:
    """Look at the file as if it could not change: no lock, no journal, nothing beside it."""
    try:
        missing = not path.exists()
    except OSError as error:
        raise NoAccessError(path=path) from error
    if missing:
        raise MissingDatabaseError(path=path)
    if not path.is_file():
        raise NotADatabaseError(path=path)
    with closing(Database(path, query="mode=ro&immutable=1")) as db:
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise NotADatabaseError(path=path)
        with suppress(sqlite3.DatabaseError):  # others may be writing: the true opening will tell
            check_version(db)


def _fill(draft: Path) -> None:
    with faults(draft), closing(Database(draft)) as db:
        db.prepare()
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(db)


def _settle(folder: Path) -> None:
    """Have the folder's entry on the disk before the file is said to exist."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
