"""The measures, one after the other, ours and the reference turn by turn."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench.goals import HEAD, Result, ratio
from bench.offers import OFFERS, import_seconds, open_tab, prepared
from bench.terminal import Program

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS: Final = 9
IDLE: Final = 10.0
UP: Final = b"\x1b[A"
DOWN: Final = b"\x1b[B"
HELLO: Final = ("-m", "bench.hello")
KEYS: Final = 80
FRAME: Final = 1 / 60
"""Seconds between two drawings: a key waits for the next one."""
CALM: Final = 1.5
"""Load above which times say little."""


def main() -> int:
    """Measure, print the table, return 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        many, few = prepared(Path(folder) / "many.db", OFFERS), prepared(Path(folder) / "few.db", 20)
        results = [*start_and_memory(kiosk(many.database)), *idle(kiosk(many.database))]
        results.append(arrows(open_tab(many), open_tab(few)))
        results.append(import_seconds(Path(folder) / "import.db"))
    load = os.getloadavg()[0]
    if load > CALM:
        print(f"Others use this machine (load {load:.1f}): look at the ratios, not at the times.")
    print(HEAD)
    for result in results:
        print(result.line())
    return 0 if all(result.good for result in results) else 1


def kiosk(database: Path) -> tuple[str, ...]:
    """Return the command line of the kiosk on *database*."""
    return ("-m", "kiosk", "--database", str(database))


def start_and_memory(ours: Sequence[str]) -> list[Result]:
    """Start each program cold, turn by turn; then look at what it takes once all is quiet."""
    starts: dict[bool, list[float]] = {True: [], False: []}
    memory: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(2 * ROUNDS):
        is_ours = turn % 4 in {1, 2}
        with Program(ours if is_ours else HELLO) as program:
            starts[is_ours].append(program.until("Reprendre mon dossier" if is_ours else "Bonjour le monde"))
            program.settle()
            memory[is_ours].append(program.memory)
    return [
        ratio("start to the welcome screen / hello world", starts[True], starts[False], goal=1.4, unit="ms"),
        ratio("memory there (PSS) / hello world", memory[True], memory[False], goal=1.4, unit="MiB"),
    ]


def idle(ours: Sequence[str]) -> list[Result]:
    """Do nothing for a while."""
    with Program(ours) as program:
        program.until("Reprendre mon dossier")
        program.settle(1.0)
        before = program.wakeups
        written = program.written_in(IDLE)
        wakeups = (program.wakeups - before) / IDLE
    return [
        Result(name="written while idle, 10 s", ours=written, reference=None, goal=0, unit="bytes"),
        Result(name="wakeups while idle", ours=wakeups, reference=None, goal=1, unit="/s"),
    ]


def arrows(long: Program, short: Program) -> Result:
    """Press Down in the long list and in the short one, turn by turn."""
    in_long: list[float] = []
    in_short: list[float] = []
    with long, short:
        for turn in range(KEYS):
            key = DOWN if turn % 20 < 10 else UP
            time.sleep(turn * 7 % 20 / 20 * FRAME)  # at every moment of a frame in turn: chance decides nothing
            in_long.append(long.press(key))
            in_short.append(short.press(key))
    return ratio(f"Down among {OFFERS} offers / among 20", in_long, in_short, goal=1.5, unit="ms")
