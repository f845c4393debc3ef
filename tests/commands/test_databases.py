"""A database that is not there, not ours, newer or damaged: one sentence, and not one byte written."""

from __future__ import annotations

import shutil
import sqlite3 as plain_sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.commands import office
from kiosk.store.database import Database
from tests.commands.running import Commands
from tests.databases import fresh_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVERY: Final = (
    ("offers", "import", "offres.csv"),
    ("offers", "import", "offres.csv", "--dry-run"),
    ("offers", "undo"),
    ("offers", "resume"),
    ("offers", "list"),
    ("staff", "add", "Claire", "--role", "cse"),
    ("staff", "list"),
    ("dossiers", "list", "--by", "Claire"),
    ("dossiers", "show", "TS1", "--by", "Claire"),
    ("dossiers", "validate", "TS1", "--by", "Marc"),
    ("dossiers", "request-changes", "TS1", "--by", "Marc", "--reason", "HOSTING=x"),
    ("dossiers", "refuse", "TS1", "--by", "Marc", "--reason", "x"),
    ("dossiers", "reopen", "TS1", "--by", "Claire", "--reason", "x"),
    ("dossiers", "close", "TS1", "--by", "Claire", "--reason", "x"),
    ("candidatures", "list", "--by", "Claire"),
    ("candidatures", "show", "TS1", "--by", "Claire"),
    ("candidatures", "record", "TS1", "UNDER_REVIEW", "--by", "Claire"),
    ("candidatures", "correct", "TS1", "--by", "Claire", "--reason", "x"),
    ("people", "unlock", "TS1", "--by", "Claire"),
    ("people", "reset", "TS1", "--by", "Claire"),
)


def missing(_path: Path) -> None:
    """Leave nothing there."""


def empty(path: Path) -> None:
    path.touch()


def foreign(path: Path) -> None:
    with closing(plain_sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE dossiers (id)")


def text(path: Path) -> None:
    path.write_text("ceci n’est pas une base")


def newer(path: Path) -> None:
    shutil.copyfile(fresh_database(path.parent), path)
    fresh_database(path.parent).unlink()
    with closing(Database(path)) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('kiosk', 'm999_later', '')"
        )
        db.conn.commit()


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (missing, "Pas de base ici\u00a0: {path}."),
        (empty, "Ce fichier n’est pas une base du kiosque\u00a0: {path}."),
        (foreign, "Ce fichier n’est pas une base du kiosque\u00a0: {path}."),
        (text, "Ce fichier n’est pas une base du kiosque\u00a0: {path}."),
        (newer, "Données d’une version plus récente (m999_later)."),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_no_database_of_ours_is_refused_in_a_sentence_and_untouched(
    tmp_path: Path, command: tuple[str, ...], make: Callable[[Path], None], said: str
) -> None:
    path = tmp_path / "kiosk.db"
    make(path)
    before = everything(tmp_path)
    assert Commands(database=path).refused(*command).startswith(said.format(path=path))
    assert everything(tmp_path) == before


def test_a_damaged_database_is_said_to_be(tmp_path: Path) -> None:
    path = fresh_database(tmp_path)
    content = bytearray(path.read_bytes())
    content[4096 : 40 * 4096] = b"\xff" * (39 * 4096)
    path.write_bytes(content)
    assert "abîmé" in Commands(database=path).refused("staff", "list")
    assert path.read_bytes() == bytes(content)


def test_a_database_that_others_write_is_waited_for_and_then_said_to_be_busy(
    kiosk: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "PATIENCE", 0.05)
    with closing(Database(kiosk.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "Le kiosque est occupé" in kiosk.refused("staff", "add", "Zoé", "--role", "cse")
        other.rollback()
    kiosk.does("staff", "add", "Zoé", "--role", "cse")


def test_a_database_is_made_once(tmp_path: Path) -> None:
    commands = Commands(database=tmp_path / "nouveau" / "kiosk.db")
    assert commands.does("init").out == f"Base créée\u00a0: {commands.database}\n"
    before = commands.database.read_bytes()
    assert commands.refused("init") == f"Il y a déjà un fichier ici\u00a0: {commands.database}. Rien n’a changé."
    assert commands.database.read_bytes() == before
    assert commands.does("staff", "list").out == "Aucun membre du personnel.\n"


def test_a_database_cannot_be_made_where_one_may_not_write(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    commands = Commands(database=tmp_path / "file" / "kiosk.db")
    assert "n’a pas accès" in commands.refused("init")


def test_the_database_of_the_command_goes_before_the_one_of_the_program_and_of_the_environment(
    kiosk: Commands, tmp_path: Path
) -> None:
    nowhere = Commands(database=tmp_path / "none.db")
    assert nowhere.does("staff", "list", "--database", kiosk.database) == kiosk.does("staff", "list")
    assert nowhere.does("--database", kiosk.database, "staff", "list") == kiosk.does("staff", "list")
    assert nowhere.does("--database", "x.db", "staff", "list", "--database", kiosk.database) == kiosk.does(
        "staff", "list"
    )
    assert str(tmp_path / "none.db") in nowhere.refused("staff", "list")


def test_the_configuration_names_the_database(kiosk: Commands, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'database = "{kiosk.database}"\n')
    configured = Commands(database=kiosk.database, named=False)
    assert configured.does("--config", file, "staff", "list") == kiosk.does("staff", "list")
    file.write_text("database = 12\n")
    said = configured.refused("--config", file, "staff", "list")
    assert said == f"Configuration inutilisable\u00a0: {file}, database."
