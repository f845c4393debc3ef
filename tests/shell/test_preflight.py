"""A database that cannot be the kiosk's is refused before the full screen, and nothing is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.console.preflight import APPLICATION, check_header
from kiosk.domain.storage_errors import MissingDatabaseError, NoAccessError, NotADatabaseError, StoreError
from kiosk.store.database import APPLICATION_ID, sqlite3
from kiosk.store.store import create_store
from tests.pty_kiosk import Kiosk

if TYPE_CHECKING:
    from pathlib import Path


def test_the_mark_in_the_header_is_the_one_the_store_writes() -> None:
    assert int.from_bytes(APPLICATION) == APPLICATION_ID


def test_a_database_of_the_kiosk_passes(tmp_path: Path) -> None:
    create_store(tmp_path / "kiosk.db").close()
    check_header(tmp_path / "kiosk.db")


def refused(path: Path, kind: str) -> type[StoreError]:
    match kind:
        case "missing":
            return MissingDatabaseError
        case "folder":
            path.mkdir()
            return NoAccessError
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_text("Bonjour " * 100)
        case "cut":
            path.write_bytes(b"SQLite format 3\x00" + bytes(20))
        case "foreign":
            made = sqlite3.connect(str(path))
            made.execute("CREATE TABLE t (x)")
            made.close()
    return NotADatabaseError


KINDS = ["missing", "folder", "empty", "text", "cut", "foreign"]


@pytest.mark.parametrize("kind", KINDS)
def test_anything_else_is_refused_and_left_as_it_was(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "kiosk.db"
    error = refused(path, kind)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error):
        check_header(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [each.name for each in tmp_path.iterdir()] in ([], ["kiosk.db"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_program_says_it_in_one_sentence_without_a_full_screen(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "kiosk.db"
    refused(path, kind)
    with Kiosk(path) as kiosk:
        assert kiosk.wait_end() == 1
        said = bytes(kiosk.raw).decode()
    assert "\x1b" not in said
    assert said.count("\n") == 1
    assert str(path) in said
    assert [each.name for each in tmp_path.iterdir()] in ([], ["kiosk.db"])


def test_a_newer_database_is_seen_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    create_store(path).close()
    newer = sqlite3.connect(str(path))
    newer.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('kiosk', 'm999_later', '')")
    newer.commit()
    newer.close()
    with Kiosk(path) as kiosk:
        assert kiosk.wait_end() == 1
        assert "Données d’une version plus récente (m999_later)." in kiosk.screen()
        assert "Traceback" not in bytes(kiosk.raw).decode()
