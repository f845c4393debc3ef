"""Killed at any moment, a process leaves all that it had acknowledged, and nothing done by half."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

KILLS: Final = 6
"""Of two processes each time."""
S = CandidatureState
OFFER: Final = "AL-75-2026007"
Acknowledged = list[tuple[str, str]]


def edited_until_killed(world: World, people: list[Person], acts: int) -> list[Acknowledged]:
    """Let a process edit for each of *people*; kill them all once so many acts more are acknowledged to the first."""
    with ExitStack() as stack:
        processes = [stack.enter_context(_editing(world, person)) for person in people]
        heard = [_hear(process, 1) for process in processes]
        heard[0] += _hear(processes[0], acts)
        for process in processes:
            process.kill()
        return [_words(said + _rest(process)) for said, process in zip(heard, processes, strict=True)]


def _editing(world: World, person: Person) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.services.editing", str(world.path), person.id, OFFER]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _hear(process: subprocess.Popen[str], lines: int) -> list[str]:
    assert process.stdout
    return [process.stdout.readline() for _ in range(lines)]


def _rest(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout
    return list(process.stdout)


def _words(lines: list[str]) -> Acknowledged:
    """Return what was said; a line cut by the kill was not."""
    return [(said, what) for said, what in (line.split() for line in lines if line.endswith("\n"))]


def test_every_acknowledged_answer_and_candidature_is_there_after_kill_9(world: World) -> None:
    people = [world.validated("P1"), world.validated("P2")]
    world.offer(OFFER)
    dice = random.Random(9)  # noqa: S311 - the same moments each time
    for _ in range(KILLS):
        moments = edited_until_killed(world, people, dice.randint(0, 12))
        for person, acknowledged in zip(people, moments, strict=True):
            check_answers(world, person, [what for said, what in acknowledged if said == "answered"])
            check_candidatures(world, acknowledged)
            settle(world, person)
    assert world.store._db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def check_answers(world: World, person: Person, answered: list[str]) -> None:
    """The last answer acknowledged is there, or the one that was under way."""
    assert int(world.dossier(person).contact.phone) in {int(answered[-1]), int(answered[-1]) + 1}


def check_candidatures(world: World, acknowledged: Acknowledged) -> None:
    """What was filed is there, what was cancelled is cancelled, each with the lines of its audit."""
    for said, what in acknowledged:
        found = world.store.candidatures.get(what) if said != "answered" else None
        if found is not None:
            assert found.state is S.CANCELLED or said == "filed"
            lines = [line.act for line in world.store.audit.about(what)]
            assert lines == ["candidature.apply", "candidature.cancelled"][: len(found.events)]
        else:
            assert said == "answered"


def settle(world: World, person: Person) -> None:
    """Cancel what was left, so that the next process can apply; nothing is there that has no line."""
    active = world.services.candidatures.active(person.id)
    if active is not None:
        assert [line.act for line in world.store.audit.about(active.id)] == ["candidature.apply"]
        world.services.candidatures.cancel(person.id, active.id)
