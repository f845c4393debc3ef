"""A fresh database for each test, on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.store.store import open_store
from tests.databases import fresh_database
from tests.store.given import Given

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.store.database import Database
    from kiosk.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fresh_database(tmp_path)


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = open_store(path, patience=0.2)
    yield opened
    opened.close()


@pytest.fixture
def db(store: Store) -> Database:
    """Return the connection, for what only SQL can try."""
    return store._db


@pytest.fixture
def given(store: Store) -> Given:
    return Given(store)
