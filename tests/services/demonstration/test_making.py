"""The file of the demonstration: made once a day, in one move, and in place of no other file."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.storage_errors import (
    DatabaseReplacedError,
    NoAccessError,
    NotADatabaseError,
    NotADemonstrationError,
)
from kiosk.services.demonstration import make_if_due
from kiosk.settings import Settings
from kiosk.store.database import Database
from kiosk.store.demonstration import made_on
from kiosk.store.store import open_store
from tests.databases import fresh_database

if TYPE_CHECKING:
    from pathlib import Path

NOW: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATE: Final = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
"""Half past midnight in Paris."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a demonstration; it is copied, never opened."""
    path = tmp_path_factory.mktemp("made") / "demo" / "kiosk.db"
    assert make_if_due(Settings(database=path), NOW)
    return path


@pytest.fixture
def path(tmp_path: Path, made: Path) -> Path:
    return shutil.copyfile(made, tmp_path / "kiosk.db")


def test_it_is_one_file_with_its_folder(made: Path) -> None:
    assert [file.name for file in made.parent.iterdir()] == ["kiosk.db"]
    assert made.stat().st_mode & 0o777 == 0o600
    assert made_on(made) == date(2026, 11, 23)


def test_it_is_not_made_again_the_same_day(path: Path) -> None:
    before = path.read_bytes()
    assert not make_if_due(Settings(database=path), NOW + timedelta(hours=12))
    assert path.read_bytes() == before


def test_it_is_made_again_the_next_day_in_paris_with_what_was_done_in_it_gone(path: Path) -> None:
    store = open_store(path)
    with store.writing():
        store.people.erase(store.accounts.with_matricule("TS004217").person)  # type: ignore[union-attr]
    store.close()
    assert make_if_due(Settings(database=path), LATE)
    assert made_on(path) == date(2026, 11, 24)
    again = open_store(path)
    assert again.accounts.with_matricule("TS004217") is not None
    again.close()
    assert [file.name for file in path.parent.iterdir()] == ["kiosk.db"]


def test_a_kiosk_that_is_open_meanwhile_is_told(path: Path) -> None:
    store = open_store(path)
    with store.writing():
        store.throttles.clear("account:TS1")
    assert make_if_due(Settings(database=path), LATE)
    with pytest.raises(DatabaseReplacedError), store.writing():
        pass
    store.close()
    new = open_store(path)
    assert len(new.offers.everything()) > 60
    new.close()


def test_what_is_left_beside_the_old_one_is_never_taken_for_the_new_ones(path: Path) -> None:
    beside = path.with_name("kiosk.db-wal")
    beside.write_bytes(b"x" * 4096)
    assert make_if_due(Settings(database=path), LATE)
    assert not beside.exists()


def test_a_true_database_is_never_replaced(tmp_path: Path) -> None:
    path = fresh_database(tmp_path)
    before = path.read_bytes()
    with pytest.raises(NotADemonstrationError):
        make_if_due(Settings(database=path), NOW)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_with_another_number_in_its_header_is_no_demonstration(tmp_path: Path) -> None:
    path = fresh_database(tmp_path)
    with closing(Database(path)) as db:
        db.execute("PRAGMA user_version = 12")
    with pytest.raises(NotADemonstrationError):
        make_if_due(Settings(database=path), NOW)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"\x00" * 500, b"bonjour"])
def test_another_file_is_never_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kiosk.db"
    path.write_bytes(content)
    with pytest.raises(NotADatabaseError):
        make_if_due(Settings(database=path), NOW)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_its_place_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    path.mkdir()
    with pytest.raises(NoAccessError):
        make_if_due(Settings(database=path), NOW)
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_where_it_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "kiosk.db"
    with pytest.raises(NoAccessError) as refused:
        make_if_due(Settings(database=path), NOW)
    assert refused.value.path == path
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
