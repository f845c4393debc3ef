"""Writers that are killed at any moment: run as a program, it says what they had acknowledged.

    python -m tests.store.crash_writers DATABASE KILLS SEED

Each writer applies, records and cancels for the same few people. It says « id seq » once a fact is committed.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from kiosk.domain.actor import SYSTEM
from kiosk.domain.candidature_errors import OtherActiveError
from kiosk.domain.candidature_states import CandidatureState
from kiosk.store.store import Store, open_store
from tests.store.given import NOW, moved, new_candidature

WRITERS = 6


class Crowd:
    """The writers that are alive, and what all of them have said."""

    def __init__(self, path: Path, rng: random.Random) -> None:
        self._path = path
        self._rng = rng
        self._pipes: dict[int, int] = {}
        self.said = b""

    def fill(self) -> None:
        """Start writers until there are enough."""
        while len(self._pipes) < WRITERS:
            reader, writer = os.pipe()
            seed = self._rng.random()
            child = os.fork()
            if child == 0:
                write_for_ever(self._path, random.Random(seed), writer)  # noqa: S311
            os.close(writer)
            self._pipes[child] = reader

    def listen(self, facts: int) -> None:
        """Wait until that many more facts were acknowledged."""
        wanted = self.said.count(b"\n") + facts
        while self.said.count(b"\n") < wanted:
            ready, _, _ = select.select(list(self._pipes.values()), [], [])
            for reader in ready:
                self.said += os.read(reader, 65_536)

    def kill_one(self) -> None:
        """Kill a writer in the middle of whatever it does, and hear what it had still to say."""
        child = self._rng.choice(sorted(self._pipes))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        reader = self._pipes.pop(child)
        while more := os.read(reader, 65_536):
            self.said += more
        os.close(reader)

    def kill_all(self) -> None:
        """Kill what is left."""
        while self._pipes:
            self.kill_one()


def write_for_ever(path: Path, rng: random.Random, out: int) -> NoReturn:
    """Act for one person after the other, until killed."""
    store = open_store(path)
    people = [row["id"] for row in store._db.rows("SELECT id FROM people ORDER BY id")]
    while True:
        with suppress(OtherActiveError):
            os.write(out, f"{act(store, rng.choice(people), rng)}\n".encode())


def act(store: Store, person: str, rng: random.Random) -> str:
    """Apply, or record a fact about what is active; return « id seq », once it is kept."""
    with store.writing():
        active = store.candidatures.active(person)
        if active is None:
            dossier = store.dossiers.current(person)
            home = store.offers.get("ALIN-1")
            assert dossier is not None
            assert home is not None
            after = new_candidature(person, dossier, home)
            store.candidatures.add(after)
        else:
            study = active.state is CandidatureState.FILED and rng.random() < 0.5
            after = moved(active, CandidatureState.UNDER_REVIEW if study else CandidatureState.CANCELLED)
            store.candidatures.append(after)
        seq = after.events[-1].seq
        store.audit.add(at=NOW, actor=SYSTEM, terminal="t", act="fact", kind="candidature", thing=f"{after.id} {seq}")
    return f"{after.id} {seq}"


def main() -> None:
    """Kill writers, one after the other, then say what was acknowledged."""
    path, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(seed)  # noqa: S311
    crowd = Crowd(path, rng)
    for _ in range(kills):
        crowd.fill()
        crowd.listen(rng.randint(1, 12))
        crowd.kill_one()
    crowd.kill_all()
    sys.stdout.write(crowd.said.decode())


if __name__ == "__main__":
    main()
