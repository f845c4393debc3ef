"""Databases for tests: made once, with the official communes, and copied for each test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from kiosk.store.opening import create_database


@cache
def template() -> Path:
    """Return a database that nobody has used; it is copied, never opened."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "kiosk.db"
    create_database(path)
    return path


def fresh_database(folder: Path) -> Path:
    """Return the path of a fresh database in *folder*."""
    path = folder / "kiosque é.db"
    shutil.copyfile(template(), path)
    path.chmod(0o600)
    return path
