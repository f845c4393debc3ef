"""Steps are taken once, together, after a copy, by one process of however many start at the same time."""

from __future__ import annotations

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Migrations

from kiosk.domain.storage_errors import MigrationError
from kiosk.store.database import APPLICATION_ID, Database, sqlite3, writing
from kiosk.store.migrations import migrate, migrations
from kiosk.store.opening import open_database

if TYPE_CHECKING:
    from sqlite_utils import Database as AnyDatabase

ROOT = Path(__file__).parents[2]
RACERS = 20
START = """
import sys
from pathlib import Path
from kiosk.store.opening import open_database
sys.stdin.readline()
db = open_database(Path(sys.argv[1]))
print(db.value("SELECT count(*) FROM _sqlite_migrations"), db.value("SELECT count(*) FROM communes"))
db.close()
"""
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"


def schema(path: Path) -> list[dict[str, object]]:
    with closing(open_database(path)) as db:
        return db.rows(SCHEMA)


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.avant-*"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a database as it was after the first step only, with somebody in it."""
    path = tmp_path / "old.db"
    path.touch()
    with closing(Database(path)) as db:
        db.prepare()
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with writing(db):
            migrations.apply(db, stop_before="m002_places")
            db.execute("INSERT INTO people (id, created_at) VALUES ('somebody', '')")
    return path


def test_an_old_file_becomes_as_a_new_one_and_keeps_what_was_in_it(old: Path, path: Path) -> None:
    assert schema(old) == schema(path)
    with closing(open_database(old)) as db:
        assert db.value("SELECT id FROM people") == "somebody"


def test_the_file_is_copied_as_it_was_before_for_its_owner_only(old: Path) -> None:
    open_database(old).close()
    (copy,) = copies(old)
    assert copy.name.startswith("old.db.avant-001-")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT name FROM _sqlite_migrations").fetchall() == [("m001_people",)]
        assert before.execute("SELECT id FROM people").fetchall() == [("somebody",)]
        assert before.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_nothing_is_copied_when_nothing_is_to_be_done(path: Path) -> None:
    open_database(path).close()
    assert copies(path) == []


def test_twenty_processes_starting_at_once_migrate_once(old: Path) -> None:
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", START, str(old)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(RACERS)
    ]
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    ends = [racer.communicate() for racer in racers]
    assert {end for end, _ in ends} == {"7 35014\n"}, [error for _, error in ends if error]
    assert len(copies(old)) == 1


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    later = Migrations("kiosk")
    later._migrations = [*migrations._migrations]

    @later()
    def m998_table(db: AnyDatabase) -> None:
        db.execute("CREATE TABLE later (id TEXT)")

    @later()
    def m999_broken(db: AnyDatabase) -> None:
        db.execute("INSERT INTO later VALUES ('a')")
        raise ZeroDivisionError

    before = schema(path)
    with closing(open_database(path)) as db, pytest.raises(ZeroDivisionError):
        migrate(db, later)
    assert schema(path) == before


def test_a_step_that_leaves_rows_without_their_parent_is_refused(path: Path) -> None:
    later = Migrations("kiosk")
    later._migrations = [*migrations._migrations]

    @later()
    def m999_orphans(db: AnyDatabase) -> None:
        db.execute("CREATE TABLE later (person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED)")
        db.execute("INSERT INTO later VALUES ('nobody')")

    before = schema(path)
    with closing(open_database(path)) as db, pytest.raises(MigrationError):
        migrate(db, later)
    assert schema(path) == before


def test_every_table_is_strict_and_every_reference_is_indexed_or_the_key(path: Path) -> None:
    with closing(open_database(path)) as db:
        tables = db.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        ours = [table for table in tables if not str(table["name"]).startswith(("sqlite_", "_sqlite"))]
        assert len(ours) > 15
        assert [table["name"] for table in ours if "STRICT" not in str(table["sql"])] == []
