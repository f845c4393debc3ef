"""A database, made once, copied for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.store.store import create_store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "kiosk.db"
    create_store(path).close()
    return path


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.db"
    shutil.copyfile(empty_database, path)
    return path
