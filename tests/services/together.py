"""Functions run by several processes at once on one file, each round begun together."""

from __future__ import annotations

import json
import multiprocessing
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.services.build import Services, build
from kiosk.settings import Settings
from kiosk.store.store import open_store
from tests.services.clock import Clock
from tests.services.counting import CountingHasher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.synchronize import Barrier
    from pathlib import Path

PATIENCE: Final = 60
"""Seconds after which a process that waits for the others gives up."""


@dataclass(frozen=True, kw_only=True)
class Racer:
    """One of the processes, at its own terminal."""

    number: int
    path: Path
    start: Barrier
    hasher: CountingHasher
    clock: Clock
    services: Services

    def ready(self) -> None:
        """Wait until all are."""
        self.start.wait(PATIENCE)


def race(folder: Path, path: Path, run: Callable[[Racer], list[Any]], processes: int) -> list[list[Any]]:
    """Return what each of so many processes gave when all ran *run* at once."""
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(processes)
    answers = [folder / f"answer-{number}.json" for number in range(processes)]
    runners = [
        context.Process(target=_run, args=(number, path, start, run, answer)) for number, answer in enumerate(answers)
    ]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join(PATIENCE)
    codes = [runner.exitcode for runner in runners]
    for runner in runners:
        runner.kill()
    assert codes == [0] * processes
    return [json.loads(answer.read_text()) for answer in answers]


def _run(number: int, path: Path, start: Barrier, run: Callable[[Racer], list[Any]], answer: Path) -> None:
    with _racer(number, path, start) as racer:
        answer.write_text(json.dumps(run(racer)))


@contextmanager
def _racer(number: int, path: Path, start: Barrier) -> Iterator[Racer]:
    clock, hasher = Clock(), CountingHasher()
    store = open_store(path)
    store._db.execute("PRAGMA synchronous = OFF").fetchall()  # nothing here cuts the power
    settings = Settings(database=path, terminal=f"poste {number}")
    try:
        services = build(store, clock, settings, hasher)
        yield Racer(number=number, path=path, start=start, hasher=hasher, clock=clock, services=services)
    finally:
        store.close()
