"""A database, made once, copied for each test; somebody in it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk.clock import utc_now
from kiosk.domain.account import SecretKind
from kiosk.domain.dossier import Contact
from kiosk.services.build import build
from kiosk.settings import Settings
from kiosk.store.store import create_store, open_store

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What somebody types to come in, and what the kiosk knows of them."""

    matricule: str = "TS104729"
    phrase: str = "Les hirondelles reviennent toujours au moulin"
    first_name: str = "Fatoumata"
    last_name: str = "Kerguelen"


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


@pytest.fixture
def candidate(database: Path) -> Candidate:
    """Somebody with an account and a name, on *database*."""
    store = open_store(database)
    services = build(store, utc_now, Settings(database=database))
    someone = Candidate()
    person = services.accounts.create(someone.matricule, someone.phrase, SecretKind.CHOSEN, notice_version="1")
    services.dossiers.begin_first(person)
    services.dossiers.set_contact(person, Contact(first_name=someone.first_name, last_name=someone.last_name))
    store.close()
    return someone
