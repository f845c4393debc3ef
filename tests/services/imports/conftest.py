"""A real database, a service that writes twenty rows at a time, and a folder for files of offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.services.context import Context
from kiosk.services.imports import ImportService
from kiosk.settings import Settings
from kiosk.store.store import Store, open_store
from tests.databases import fresh_database
from tests.services.offer_files.files import csv_bytes, row
from tests.store.given import NOW, Given

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BATCH = 20


def importing(store: Store) -> ImportService:
    """Return the service over *store*."""
    return ImportService(Context(store=store, now=lambda: NOW, settings=Settings()), batch=BATCH)


@dataclass(frozen=True)
class Desk:
    """Where files are imported."""

    folder: Path
    store: Store
    imports: ImportService
    given: Given

    def file(self, rows: Sequence[Sequence[str]], name: str = "offres.csv") -> Path:
        """Return a file of offers."""
        path = self.folder / name
        path.write_bytes(csv_bytes(rows))
        return path

    def many(self, count: int, start: int = 0, **changes: str) -> Path:
        """Return a file of as many offers, R000 and on."""
        return self.file([row(f"R{number:03}", **changes) for number in range(start, start + count)])

    def everything(self) -> list[dict[str, Any]]:
        """Return the whole table of offers."""
        return self.store._db.rows("SELECT * FROM offers ORDER BY reference")

    def references(self) -> list[str]:
        """Return the references kept."""
        return [row["reference"] for row in self.everything()]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return fresh_database(tmp_path)


@pytest.fixture
def desk(database: Path) -> Iterator[Desk]:
    store = open_store(database)
    yield Desk(folder=database.parent, store=store, imports=importing(store), given=Given(store))
    store.close()
