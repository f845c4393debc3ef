"""What is said about the file of data: which file it is, that nothing has changed, what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from kiosk import i18n
from kiosk.domain.storage_errors import (
    ChangedElsewhereError,
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseExistsError,
    DatabaseReplacedError,
    DiskFullError,
    InDoubtError,
    MigrationError,
    MissingDatabaseError,
    NewerDatabaseError,
    NoAccessError,
    NotADatabaseError,
    NotADemonstrationError,
    NumberTakenError,
    ReadOnlyDatabaseError,
    StoreError,
    UnsuitableDiskError,
)
from kiosk.wording import sentence

PATH: Final = Path("/var/lib/kiosk/kiosk.db")


@pytest.mark.parametrize(
    "kind",
    [
        MissingDatabaseError,
        DatabaseExistsError,
        NotADatabaseError,
        NotADemonstrationError,
        NoAccessError,
        UnsuitableDiskError,
        MigrationError,
    ],
)
def test_what_is_about_one_file_says_which(kind: type[StoreError]) -> None:
    assert str(PATH) in sentence(kind(path=PATH))


@pytest.mark.parametrize(
    "kind",
    [
        DamagedDatabaseError,
        ReadOnlyDatabaseError,
        DiskFullError,
        DatabaseBusyError,
        InDoubtError,
        DatabaseReplacedError,
    ],
)
def test_what_a_person_at_a_terminal_is_told_names_no_file(kind: type[StoreError]) -> None:
    assert str(PATH) not in sentence(kind(path=PATH))


@pytest.mark.parametrize("kind", [NotADatabaseError, NotADemonstrationError, DatabaseExistsError, DatabaseBusyError])
def test_that_nothing_has_changed_is_said_where_nothing_has(kind: type[StoreError]) -> None:
    assert "Rien n’a changé." in sentence(kind(path=PATH))


def test_a_newer_file_says_of_which_version() -> None:
    said = sentence(NewerDatabaseError(path=PATH, version="m009_later"))
    assert said.startswith("Données d’une version plus récente (m009_later).")


def test_no_two_say_the_same() -> None:
    kinds = [kind for kind in StoreError.__subclasses__() if kind is not NewerDatabaseError]
    said = [sentence(kind(path=PATH)) for kind in kinds]
    assert len(set(said)) == len(said) == 13


def test_a_name_of_a_file_commands_no_terminal() -> None:
    assert "\x1b" not in sentence(NotADatabaseError(path=Path("\x1b[2J.db")))


def test_what_somebody_else_holds_or_has_changed_does_not_say_who() -> None:
    i18n.use("en")
    assert sentence(NumberTakenError()).startswith("This number cannot be used here.")
    assert sentence(ChangedElsewhereError()).startswith("This has changed at another terminal meanwhile.")
