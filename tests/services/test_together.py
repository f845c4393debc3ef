"""Several processes at once on one file: never two active candidatures, never one try too many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.domain.account import AccountExistsError, SecretKind, WrongSecretError
from kiosk.domain.candidature_errors import CannotApplyError
from kiosk.domain.conditions import ObstacleKind
from kiosk.domain.dossier import NumberStatus, Request
from kiosk.domain.storage_errors import NumberTakenError
from kiosk.domain.throttle import TRIES, LockedError, WaitError
from tests.services.personas import PHRASE
from tests.services.together import Racer, race

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.world import World

APPLICATIONS: Final = 1_000
RACERS: Final = 2
ROUNDS: Final = APPLICATIONS // RACERS
OFFERS: Final = ("FIRST", "SECOND")
FILED, REFUSED = "filed", str(ObstacleKind.ACTIVE_CANCELLABLE)
WRONG: Final = "un deux trois quatre cinq"
NUMBER: Final = "1110318016982G1104"


def person_of(racer: Racer, matricule: str = "TS004217") -> str:
    account = racer.services.accounts._store.accounts.with_matricule(matricule)
    assert account is not None
    return account.person


def apply_over_and_over(racer: Racer) -> list[str]:
    """Apply at the same instant as the other, for the same person; who has filed cancels before the next round."""
    person, candidatures = person_of(racer), racer.services.candidatures
    outcomes = []
    for number in range(ROUNDS):
        racer.ready()
        try:
            filed = candidatures.apply(person, OFFERS[racer.number], f"{racer.number}-{number}")
        except CannotApplyError as error:
            outcomes.append(" ".join(obstacle.kind for obstacle in error.obstacles))
            racer.ready()
        else:
            outcomes.append(FILED)
            racer.ready()
            candidatures.cancel(person, filed.id)
    return outcomes


def test_r13_two_processes_that_apply_at_once_never_make_two_active_candidatures(world: World, tmp_path: Path) -> None:
    person = world.validated()
    for offer in OFFERS:
        world.offer(offer)
    first, second = race(tmp_path, world.path, apply_over_and_over, RACERS)
    assert all({one, other} == {FILED, REFUSED} for one, other in zip(first, second, strict=True))
    assert len(world.services.candidatures.of(person.id)) == ROUNDS
    assert all(answers.count(FILED) for answers in (first, second))
    assert most_active_at_once(world) == 1


def most_active_at_once(world: World) -> int:
    """Return how many candidatures were active together at most, by the order of the lines of the audit."""
    active = most = 0
    for line in reversed(world.store.audit.last(100_000)):
        active += {"candidature.apply": 1, "candidature.cancelled": -1}.get(line.act, 0)
        most = max(most, active)
    return most


def press_twice(racer: Racer) -> list[str]:
    """File with the token that the other process uses too: the answer to the first press was lost."""
    person = person_of(racer)
    filed = []
    for number in range(100):
        racer.ready()
        candidature = racer.services.candidatures.apply(person, "FIRST", f"token-{number}")
        filed.append(candidature.id)
        racer.ready()
        racer.services.candidatures.cancel(person, candidature.id)
        racer.ready()
    return filed


def test_two_processes_with_the_same_token_file_once(world: World, tmp_path: Path) -> None:
    person = world.validated()
    world.offer("FIRST")
    first, second = race(tmp_path, world.path, press_twice, RACERS)
    assert first == second
    assert len(set(first)) == len(world.services.candidatures.of(person.id)) == 100


def guess(racer: Racer) -> list[Any]:
    """Guess as fast as can be, a minute later in each round, until long after the lock."""
    outcomes: list[list[str]] = []
    for _ in range(TRIES + 2):
        racer.ready()
        outcomes.append([])
        for _ in range(3):
            with pytest.raises((WrongSecretError, WaitError, LockedError)) as refused:
                racer.services.accounts.sign_in("TS004217", WRONG)
            outcomes[-1].append(refused.type.__name__)
        racer.ready()
        racer.clock.pass_by(seconds=60)
    return [outcomes, racer.hasher.calls]


def test_guessing_from_several_processes_at_once_is_no_faster_than_from_one(world: World, tmp_path: Path) -> None:
    world.newcomer()
    answers = race(tmp_path, world.path, guess, 4)
    wrong = [sum(outcomes[number].count("WrongSecretError") for outcomes, _ in answers) for number in range(TRIES + 2)]
    assert wrong == [2, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]
    assert sum(len(calls) for _, calls in answers) == TRIES
    assert all(set(outcomes[-1]) == {"LockedError"} for outcomes, _ in answers)


def take_a_matricule_and_a_number(racer: Racer) -> list[str]:
    """Make an account with a matricule that all want, then put in one's dossier a number that all have."""
    outcomes = []
    for number in range(20):
        racer.ready()
        try:
            racer.services.accounts.create(f"TS-{number}", PHRASE, SecretKind.PROPOSED, notice_version="1")
        except AccountExistsError:
            outcomes.append("matricule taken")
    person = racer.services.accounts.create(f"OWN-{racer.number}", PHRASE, SecretKind.PROPOSED, notice_version="1")
    racer.services.dossiers.begin(person)
    racer.ready()
    request = Request(status=NumberStatus.HERE, number=NUMBER, deposited_on=racer.clock.day(-9))
    try:
        racer.services.dossiers.set_request(person, request)
    except NumberTakenError:
        outcomes.append("number taken")
    return outcomes


def test_a_matricule_and_a_number_go_to_one_of_those_who_want_them(world: World, tmp_path: Path) -> None:
    answers = race(tmp_path, world.path, take_a_matricule_and_a_number, 3)
    outcomes = Counter(outcome for answer in answers for outcome in answer)
    assert outcomes == {"matricule taken": 2 * 20, "number taken": 2}


def begin_the_same(racer: Racer) -> list[str]:
    """Begin the dossier of one person, as two terminals may."""
    person = person_of(racer)
    racer.ready()
    return [racer.services.dossiers.begin(person).id]


def test_two_processes_begin_one_dossier(world: World, tmp_path: Path) -> None:
    person = world.closed()
    first, second = race(tmp_path, world.path, begin_the_same, RACERS)
    assert first == second == [world.dossier(person).id]
