"""Fresh databases, and those of the demonstration, for commands to work on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.clock import utc_now
from kiosk.services.demonstration import make_if_due
from kiosk.settings import Settings
from kiosk.store.store import open_store
from tests.commands.running import Commands
from tests.databases import fresh_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.store.store import Store


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a demonstration made now; it is copied, never opened."""
    path = tmp_path_factory.mktemp("demonstration") / "kiosk.db"
    make_if_due(Settings(database=path), utc_now())
    return path


@pytest.fixture
def kiosk(tmp_path: Path) -> Commands:
    """Return the command line on an empty database with its two members of staff."""
    commands = Commands(database=fresh_database(tmp_path))
    commands.does("staff", "add", "Claire", "--role", "cse")
    commands.does("staff", "add", "Marc", "--role", "employer")
    return commands


@pytest.fixture
def shown(tmp_path: Path, demonstration: Path) -> Commands:
    """Return the command line on a demonstration."""
    return Commands(database=shutil.copyfile(demonstration, tmp_path / "démonstration.db"))


@pytest.fixture
def store(shown: Commands) -> Iterator[Store]:
    """Return what is kept in the demonstration."""
    opened = open_store(shown.database)
    yield opened
    opened.close()
