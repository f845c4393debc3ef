"""A file that may not be read or written is told as such, and left alone."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.storage_errors import (
    NoAccessError,
    StoreError,
)
from kiosk.store.opening import open_database
from tests.databases import fresh_database

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that everybody may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path
        path.chmod(0o700)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Lay down the rights of root, which permissions do not stop."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def refused_untouched_by(path: Path, error: type[StoreError]) -> None:
    """As the above, for somebody who may not read the files."""

    def looks() -> dict[str, tuple[int, int, int]]:
        found = {file.name: file.stat() for file in path.parent.iterdir()}
        return {name: (seen.st_mode, seen.st_size, seen.st_mtime_ns) for name, seen in found.items()}

    before = looks()
    with pytest.raises(error):
        open_database(path)
    assert looks() == before


def test_a_file_of_somebody_else_may_not_be_opened(open_folder: Path) -> None:
    path = fresh_database(open_folder)
    path.chmod(0)
    with as_nobody():
        refused_untouched_by(path, NoAccessError)


def test_a_folder_of_somebody_else_may_not_be_looked_into(open_folder: Path) -> None:
    path = fresh_database(open_folder)
    open_folder.chmod(0)
    with as_nobody(), pytest.raises(NoAccessError):
        open_database(path)


def test_a_file_that_may_only_be_read_is_not_opened_for_writing(open_folder: Path) -> None:
    path = fresh_database(open_folder)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with as_nobody():
        refused_untouched_by(path, NoAccessError)
