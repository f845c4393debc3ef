"""How the file came to be as it is: steps in order, each once, all that are pending in one transaction."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from kiosk.domain.storage_errors import MigrationError, NewerDatabaseError
from kiosk.store.database import Database, writing
from kiosk.store.places import fill_places
from kiosk.store.schema import schema_text

if TYPE_CHECKING:
    from sqlite_utils import Database as AnyDatabase

migrations = Migrations("kiosk")


@migrations()
def m001_people(db: AnyDatabase) -> None:
    """People, their accounts and contacts; throttles, staff, messages, audit."""
    db.executescript(schema_text("m001_people"))
    db.execute("INSERT INTO salts (name, value) VALUES ('throttles', ?)", [token_hex(16)])


@migrations()
def m002_places(db: AnyDatabase) -> None:
    """The official communes, from the list that is shipped."""
    db.executescript(schema_text("m002_places"))
    fill_places(db)


@migrations()
def m003_dossiers(db: AnyDatabase) -> None:
    """Dossiers, their answers and history."""
    db.executescript(schema_text("m003_dossiers"))


@migrations()
def m004_offers(db: AnyDatabase) -> None:
    """Offers and their imports."""
    db.executescript(schema_text("m004_offers"))


@migrations()
def m005_candidatures(db: AnyDatabase) -> None:
    """Candidatures and their history."""
    db.executescript(schema_text("m005_candidatures"))


@migrations()
def m006_duties(db: AnyDatabase) -> None:
    """What is deposited every month."""
    db.executescript(schema_text("m006_duties"))


@migrations()
def m007_staff_secrets(db: AnyDatabase) -> None:
    """What the members of staff sign in with."""
    db.executescript(schema_text("m007_staff_secrets"))


def check_version(db: Database, steps: Migrations = migrations) -> None:
    """Check that nothing newer than this program has changed the file.

    Raises:
        NewerDatabaseError: If it has.
    """
    known = {step.name for step in steps._migrations}  # noqa: SLF001 - sqlite-utils gives no list of the names
    unknown = [step.name for step in steps.applied(db) if step.name not in known]
    if unknown:
        raise NewerDatabaseError(path=db.path, version=unknown[-1])


def migrate(db: Database, steps: Migrations = migrations) -> None:
    """Bring the file up to this version, after a copy of it; of several processes one does it, the others find it done.

    Raises:
        NewerDatabaseError: If a newer program has changed it.
        MigrationError: If what was kept does not fit the new tables; the file is as it was.
    """
    check_version(db, steps)
    if not steps.pending(db):
        return
    with writing(db):
        check_version(db, steps)
        done = len(steps.applied(db))
        if done and steps.pending(db):
            copy_before(db.path, done)
        steps.apply(db)
        if db.execute("PRAGMA foreign_key_check").fetchone():
            raise MigrationError(path=db.path)


def copy_before(path: Path, done: int) -> Path:
    """Copy the file as it was last committed to `<path>.avant-NNN-…`, for its owner's eyes only; return the copy."""
    copy = Path(f"{path}.avant-{done:03d}-{time.time_ns()}")
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(Database(path)) as reader:
        reader.execute("VACUUM INTO ?", [str(copy)])
    return copy
