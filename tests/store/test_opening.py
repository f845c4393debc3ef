"""A file that is not the kiosk's, or not for it, is told apart, and not one byte of it or beside it changes."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.storage_errors import (
    DamagedDatabaseError,
    MissingDatabaseError,
    NewerDatabaseError,
    NotADatabaseError,
    StoreError,
    UnsuitableDiskError,
)
from kiosk.store.database import Database, sqlite3
from kiosk.store.health import check_file, journal_mode
from kiosk.store.migrations import migrations
from kiosk.store.opening import open_database

if TYPE_CHECKING:
    from pathlib import Path


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def refused_untouched(path: Path, error: type[StoreError]) -> StoreError:
    """Return the error; check that nothing was written, nothing created."""
    before = everything(path.parent)
    with pytest.raises(error) as raised:
        open_database(path)
    assert everything(path.parent) == before
    assert raised.value.path == path
    return raised.value


def test_a_missing_file_is_missing_and_is_not_made(tmp_path: Path) -> None:
    refused_untouched(tmp_path / "kiosk.db", MissingDatabaseError)
    refused_untouched(tmp_path / "kiosk.db", MissingDatabaseError)


def test_an_empty_file_is_not_a_database(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    path.touch()
    refused_untouched(path, NotADatabaseError)


@pytest.mark.parametrize(
    "content", [b"hello", b"hello" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000, b"\x00" * 4096]
)
def test_a_file_of_something_else_is_not_a_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    refused_untouched(path, NotADatabaseError)


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_the_database_of_another_program_is_not_ours(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("CREATE TABLE dossiers (id)")
    refused_untouched(path, NotADatabaseError)


def test_the_database_of_another_program_killed_while_writing_keeps_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    script = (
        "import os, sys; from kiosk.store.database import sqlite3; other = sqlite3.connect(sys.argv[1]);"
        "other.execute('PRAGMA journal_mode = wal'); other.execute('CREATE TABLE t (a)'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert (tmp_path / "other.db-wal").stat().st_size > 0
    refused_untouched(path, NotADatabaseError)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    path.mkdir()
    refused_untouched(path, NotADatabaseError)


def test_a_file_below_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MissingDatabaseError):
        open_database(tmp_path / "file" / "kiosk.db")


def test_a_newer_database_is_refused_with_its_version(path: Path) -> None:
    with closing(open_database(path)) as db:
        migrations._record_applied(db, "m999_later")
    error = refused_untouched(path, NewerDatabaseError)
    assert isinstance(error, NewerDatabaseError)
    assert error.version == "m999_later"


def test_the_journal_of_a_newer_database_is_left_to_newer_programs(path: Path) -> None:
    with closing(open_database(path)) as db:
        migrations._record_applied(db, "m999_later")
    script = (
        "import os, sys; from kiosk.store.database import sqlite3; db = sqlite3.connect(sys.argv[1]);"
        "db.execute('DELETE FROM commune_words'); db.commit(); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    refused_untouched(path, NewerDatabaseError)


def test_a_newer_database_is_refused_when_only_its_journal_says_so(path: Path) -> None:
    with closing(open_database(path)) as newer:
        migrations._record_applied(newer, "m999_later")
        with pytest.raises(NewerDatabaseError):
            open_database(path)


def test_a_truncated_file_is_damaged(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    refused_untouched(path, DamagedDatabaseError)


def test_a_file_with_its_first_tables_blotted_out_is_damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:4096] = bytes(3996)
    path.write_bytes(bytes(content))
    refused_untouched(path, DamagedDatabaseError)


def test_damaged_pages_are_found_by_the_check_and_told_to_who_reads_them(path: Path) -> None:
    content = bytearray(path.read_bytes())
    pages = slice(4096 * 200, 4096 * 400)
    content[pages] = b"\xa5" * (pages.stop - pages.start)
    path.write_bytes(bytes(content))
    with closing(open_database(path)) as db:
        with pytest.raises(DamagedDatabaseError):
            check_file(db)
        with pytest.raises(DamagedDatabaseError):
            db.rows("SELECT * FROM communes")
        with pytest.raises(DamagedDatabaseError):
            db.value("SELECT sum(length(name)) FROM communes")


def test_a_sound_file_passes_the_check(path: Path) -> None:
    with closing(open_database(path)) as db:
        check_file(db)
        assert journal_mode(db) == "wal"


def test_a_copy_put_in_place_by_hand_is_brought_back_to_wal(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(open_database(path)) as db:
        db.execute("VACUUM INTO ?", [str(copy)])
    with closing(open_database(copy)) as db:
        assert journal_mode(db) == "wal"


def test_a_disk_without_wal_is_refused(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(open_database(path)) as db:
        db.execute("VACUUM INTO ?", [str(copy)])
    with closing(Database(copy, query="mode=rw&vfs=unix-none")) as db, pytest.raises(UnsuitableDiskError):
        db.prepare()
