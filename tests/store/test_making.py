"""A new file takes nobody's place and is its owner's alone."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.storage_errors import (
    DatabaseExistsError,
    NoAccessError,
)
from kiosk.store.opening import create_database, open_database

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = 65534


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_a_new_file_is_its_owner_s_alone_even_with_a_wide_umask(tmp_path: Path) -> None:
    path = tmp_path / "inside" / "deep" / "kiosque de l'été.db"
    before = os.umask(0)
    try:
        create_database(path)
    finally:
        os.umask(before)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with closing(open_database(path)):
        assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def test_a_new_file_never_takes_the_place_of_one(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    path.write_bytes(b"precious")
    with pytest.raises(DatabaseExistsError):
        create_database(path)
    assert everything(tmp_path) == {"kiosk.db": b"precious"}


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kiosk.db"
    link = os.link

    def late(source: Path, target: Path) -> None:
        target.write_bytes(b"precious")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(DatabaseExistsError):
        create_database(path)
    assert everything(tmp_path) == {"kiosk.db": b"precious"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoAccessError):
        create_database(tmp_path / "file" / "kiosk.db")
