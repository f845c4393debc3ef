"""A transaction is all or nothing, for ever once acknowledged; what the disk refuses is told as what it is."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.storage_errors import (
    DatabaseBusyError,
    DatabaseReplacedError,
    DiskFullError,
    ReadOnlyDatabaseError,
)
from kiosk.store.database import faults, sqlite3, writing
from kiosk.store.opening import open_database
from tests.databases import fresh_database

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.store.database import Database

ADD = "INSERT INTO people (id, created_at) VALUES (?, '')"


def people(db: Database) -> list[str]:
    return [row["id"] for row in db.rows("SELECT id FROM people ORDER BY id")]


class RefusedError(Exception):
    pass


def add_then_refuse(db: Database, person: str) -> None:
    with writing(db):
        db.execute(ADD, [person])
        raise RefusedError


def test_what_is_written_is_seen_by_others_once_it_is_kept(path: Path, db: Database) -> None:
    with closing(open_database(path)) as other:
        with writing(db):
            db.execute(ADD, ["a"])
            assert people(other) == []
        assert people(other) == ["a"]


def test_an_error_undoes_everything(db: Database) -> None:
    with pytest.raises(RefusedError):
        add_then_refuse(db, "a")
    assert people(db) == []
    assert not db.conn.in_transaction


def test_an_inner_error_that_is_handled_undoes_the_inner_part_only(db: Database) -> None:
    with writing(db):
        db.execute(ADD, ["a"])
        with suppress(RefusedError):
            add_then_refuse(db, "b")
        with writing(db):
            db.execute(ADD, ["c"])
    assert people(db) == ["a", "c"]


def test_an_outer_error_undoes_the_inner_part_too(db: Database) -> None:
    with suppress(RefusedError), writing(db):
        with writing(db):
            db.execute(ADD, ["a"])
        add_then_refuse(db, "b")
    assert people(db) == []


def test_reading_first_does_not_make_the_writing_fail(path: Path, db: Database) -> None:
    with closing(open_database(path)) as other:
        people(db)
        with writing(other):
            other.execute(ADD, ["other"])
        with writing(db):
            assert people(db) == ["other"]
            db.execute(ADD, ["mine"])
    assert people(db) == ["mine", "other"]


def test_a_lock_that_lasts_is_told_as_busy_and_changes_nothing(path: Path, db: Database) -> None:
    with closing(open_database(path)) as other, writing(other):
        with pytest.raises(DatabaseBusyError), writing(db):
            db.execute(ADD, ["a"])
        assert people(db) == []
    with writing(db):
        db.execute(ADD, ["a"])
    assert people(db) == ["a"]


def test_a_full_disk_is_told_and_what_was_kept_stays(db: Database) -> None:
    with writing(db):
        db.execute(ADD, ["kept"])
    size = db.value("PRAGMA page_count")
    db.execute(f"PRAGMA max_page_count = {size}")
    with pytest.raises(DiskFullError), writing(db):
        db.conn.executemany(ADD, ((f"{number}" * 500,) for number in range(1000)))
    assert people(db) == ["kept"]
    db.execute(f"PRAGMA max_page_count = {size + 1000}")
    with writing(db):
        db.execute(ADD, ["later"])
    assert people(db) == ["kept", "later"]


def test_a_file_that_may_only_be_read_is_told(db: Database) -> None:
    db.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyDatabaseError), writing(db):
        db.execute(ADD, ["a"])


def test_what_the_tables_refuse_is_no_fault_of_the_file(db: Database) -> None:
    with writing(db):
        db.execute(ADD, ["a"])
    with pytest.raises(sqlite3.IntegrityError), writing(db):
        db.execute(ADD, ["a"])


def test_a_mistake_of_ours_is_no_fault_of_the_file(path: Path, db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), faults(path):
        db.execute("SELECT * FROM nowhere")


def test_a_replaced_file_is_noticed_before_anything_is_written_to_its_ghost(path: Path, db: Database) -> None:
    other = path.with_name("other.db")
    other.write_bytes(path.read_bytes())
    other.replace(path)
    with pytest.raises(DatabaseReplacedError), writing(db):
        db.execute(ADD, ["lost"])


def test_a_removed_file_is_noticed(path: Path, db: Database) -> None:
    path.unlink()
    with pytest.raises(DatabaseReplacedError):
        db.check_same_file()


FAILING_DISK = """
import resource, sys
from pathlib import Path
from kiosk.domain.storage_errors import InDoubtError, DiskFullError
from kiosk.store.database import writing
from kiosk.store.opening import open_database
db = open_database(Path(sys.argv[1]))
with writing(db):
    db.execute("INSERT INTO people (id, created_at) VALUES ('before', '')")
used = Path(sys.argv[1] + "-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (used + 8192, used + 8192))
try:
    with writing(db):
        db.conn.executemany("INSERT INTO people (id, created_at) VALUES (?, '')", ((str(n) * 300,) for n in range(999)))
except (InDoubtError, DiskFullError) as error:
    print(type(error).__name__, db.conn.in_transaction)
"""


def test_a_disk_that_fails_at_the_commit_leaves_a_doubt_that_opening_again_ends(tmp_path: Path) -> None:
    path = fresh_database(tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", FAILING_DISK, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert run.stdout.split() == ["InDoubtError", "False"]
    with closing(open_database(path)) as db:
        assert people(db) == ["before"]
