"""Which SQLite is safe with several writers, and the gate that keeps the others one at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.storage_errors import DatabaseBusyError
from kiosk.store.engine import Version, may_corrupt
from kiosk.store.gate import gate
from kiosk.store.health import engine_may_corrupt, engine_version

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from kiosk.store.gate import gate
with gate(Path(sys.argv[1]), patience=5):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("version", "unsafe"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 4), False),
    ],
)
def test_the_versions_with_the_wal_reset_race_are_told_apart(version: Version, *, unsafe: bool) -> None:
    assert may_corrupt(version) is unsafe


def test_the_engine_in_use_says_its_version() -> None:
    numbers = tuple(int(number) for number in engine_version().split("."))
    assert engine_may_corrupt() is may_corrupt(numbers)


def test_the_gate_lets_one_in_at_a_time_and_opens_when_a_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(DatabaseBusyError), gate(path, patience=0.05):
            pytest.fail("two are inside")
        holder.kill()
        with gate(path, patience=5):
            pass


def test_the_gate_opens_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    with pytest.raises(ZeroDivisionError), gate(path, patience=1):
        raise ZeroDivisionError
    with gate(path, patience=0):
        pass
