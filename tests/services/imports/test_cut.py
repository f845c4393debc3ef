"""Killed at any moment, an import is said to be cut, and is resumed or undone as if nothing had happened."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.import_errors import (
    ImportEndedElsewhereError,
    ImportInterruptedError,
    ImportNotBegunError,
    NoImportToResumeError,
)
from kiosk.domain.import_report import Effects, Report, Undone
from tests.services.imports.conftest import importing
from tests.services.offer_files.files import row
from tests.store.given import CSE

if TYPE_CHECKING:
    from tests.services.imports.conftest import Desk

ROOT: Final = Path(__file__).parents[3]
STAGED: Final = [("between", 1), ("between", 2)]
"""Moments at which rows are put aside."""
TAKEN: Final = [("between", 3), ("between", 4), ("between", 5), *(("inside", at) for at in range(3, 8))]
"""Moments at which they are taken; the time was asked twice before."""


def kill(desk: Desk, path: Path, act: str, where: str, at: int) -> None:
    """Do *act* in a process that kills itself."""
    command = [sys.executable, "-m", "tests.services.imports.dying", str(desk.store._db.path), str(path), act, where]
    done = subprocess.run([*command, str(at)], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr


def changing_file(desk: Desk) -> Path:
    """Import 45 offers, and return a complete file that changes 30, brings 15 and leaves 15 out."""
    desk.imports.run(desk.many(45), actor=CSE)
    changed = [row(f"R{number:03}", rent="510", total="659,68") for number in range(15)]
    same = [row(f"R{number:03}") for number in range(15, 30)]
    return desk.file([*changed, *same, *(row(f"S{number:03}") for number in range(15))], "suite.csv")


@pytest.mark.parametrize(("where", "at"), TAKEN)
def test_an_import_that_was_killed_is_resumed_as_if_nothing_had_happened(desk: Desk, where: str, at: int) -> None:
    path = changing_file(desk)
    kill(desk, path, "run", where, at)
    interrupted = desk.imports.interrupted()
    assert interrupted is not None
    assert (interrupted.file, interrupted.undoing) == ("suite.csv", False)
    resumed = desk.imports.resume(CSE)
    assert isinstance(resumed, Report)
    assert resumed.effects == Effects(new=15, changed=15, unchanged=15, withdrawn=15)
    assert desk.imports.interrupted() is None
    assert desk.imports.check(path, complete=True).effects == Effects(unchanged=45)
    assert [line.act for line in desk.store.audit.last(10)] == ["offers.import", "offers.import"]


@pytest.mark.parametrize(("where", "at"), [*STAGED, *TAKEN])
def test_an_import_that_was_killed_is_undone_as_if_it_had_never_been(desk: Desk, where: str, at: int) -> None:
    path = changing_file(desk)
    before = desk.everything()
    kill(desk, path, "run", where, at)
    undone = desk.imports.undo(CSE)
    assert (undone.file, undone.kept) == ("suite.csv", ())
    assert desk.everything() == before
    assert desk.imports.interrupted() is None
    assert desk.imports.run(path, complete=True, actor=CSE).effects.new == 15


@pytest.mark.parametrize(("where", "at"), STAGED)
def test_killed_before_all_was_read_nothing_is_seen_and_the_file_is_to_be_imported_again(
    desk: Desk, where: str, at: int
) -> None:
    path = changing_file(desk)
    before = desk.everything()
    kill(desk, path, "run", where, at)
    assert desk.everything() == before
    assert desk.imports.interrupted() is not None
    with pytest.raises(ImportNotBegunError):
        desk.imports.resume(CSE)
    assert desk.everything() == before
    assert desk.imports.interrupted() is None
    with pytest.raises(NoImportToResumeError):
        desk.imports.resume(CSE)


def test_what_is_absent_is_withdrawn_with_the_last_batch_only(desk: Desk) -> None:
    path = changing_file(desk)
    kill(desk, path, "run", "between", 5)
    assert len(desk.store.offers.published_but([])) == 45 + 10
    desk.imports.resume(CSE)
    assert len(desk.store.offers.published_but([])) == 45


@pytest.mark.parametrize("way", ["resume", "undo"])
@pytest.mark.parametrize("at", [1, 2])
def test_an_undoing_that_was_killed_is_ended_either_way(desk: Desk, way: str, at: int) -> None:
    path = changing_file(desk)
    before = desk.everything()
    desk.imports.run(path, complete=True, actor=CSE)
    kill(desk, path, "undo", "between", at)
    interrupted = desk.imports.interrupted()
    assert interrupted is not None
    assert interrupted.undoing
    ended = desk.imports.resume(CSE) if way == "resume" else desk.imports.undo(CSE)
    assert isinstance(ended, Undone)
    assert desk.everything() == before
    assert desk.imports.interrupted() is None


def test_as_long_as_one_import_is_cut_no_other_begins(desk: Desk) -> None:
    path = changing_file(desk)
    kill(desk, path, "run", "between", 4)
    with pytest.raises(ImportInterruptedError) as refusal:
        desk.imports.run(desk.many(1), actor=CSE)
    assert refusal.value.file == "suite.csv"
    assert desk.imports.check(path).rows == 45


@pytest.mark.parametrize("moment", range(5))
def test_an_import_that_somebody_undoes_meanwhile_stops_and_changes_nothing(desk: Desk, moment: int) -> None:
    path = changing_file(desk)
    before = desk.everything()
    elsewhere = importing(desk.store)
    seen = iter(range(10))

    def undo_once(_done: int, _total: int) -> None:
        if next(seen) == moment:
            elsewhere.undo(CSE)

    with pytest.raises(ImportEndedElsewhereError):
        desk.imports.run(path, complete=True, actor=CSE, progress=undo_once)
    assert desk.everything() == before
    assert desk.imports.interrupted() is None
