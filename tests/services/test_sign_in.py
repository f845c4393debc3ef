"""Signing in: one answer for unknown and wrong, a delay that grows, a lock, a pause (domain rules §9)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from argon2 import extract_parameters

from kiosk.domain.account import SecretKind, SignIn, WrongSecretError
from kiosk.domain.errors import KioskError
from kiosk.domain.throttle import TERMINAL_PAUSE, TERMINAL_TRIES, TRIES, LockedError, TerminalPausedError, WaitError
from kiosk.services.passphrases import Hasher
from kiosk.wording import sentence
from tests.services.counting import CountingHasher
from tests.services.personas import PHRASE
from tests.services.world import World, world_in

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.build import Services

UNKNOWN = "TS999999"
WRONG = "un deux trois quatre cinq"


def refusal(services: Services, matricule: str, phrase: str = WRONG) -> KioskError:
    with pytest.raises(KioskError) as refused:
        services.accounts.sign_in(matricule, phrase)
    return refused.value


def fail(world: World, matricule: str, times: int) -> None:
    """Type a wrong phrase that many times, patiently."""
    for _ in range(times):
        assert isinstance(refusal(world.services, matricule), WrongSecretError)
        world.clock.pass_by(seconds=60)


@pytest.mark.parametrize("kind", list(SecretKind))
def test_unknown_and_wrong_cost_the_same_one_argon2_call(tmp_path: Path, kind: SecretKind) -> None:
    hasher = CountingHasher()
    with world_in(tmp_path, hasher) as world:
        world.services.accounts.create("TS000001", "le chat dort sur le toit", kind, notice_version="1")
        hasher.calls.clear()
        for matricule in ("TS000001", UNKNOWN):
            refusal(world.services, matricule)
            assert hasher.calls == ["verify"]
            hasher.calls.clear()


def test_a_refused_try_costs_no_argon2_call_at_all(tmp_path: Path) -> None:
    hasher = CountingHasher()
    with world_in(tmp_path, hasher) as world:
        fail(world, UNKNOWN, TRIES)
        hasher.calls.clear()
        refusal(world.services, UNKNOWN)
        assert hasher.calls == []


def test_what_is_verified_for_unknown_matricules_is_as_costly_as_a_true_hash() -> None:
    hasher = Hasher()
    nobody, true = hasher.nobody(), hasher.hash("x")
    assert extract_parameters(nobody) == extract_parameters(true)
    assert len(nobody) == len(true)
    assert nobody != hasher.nobody()
    assert not hasher.verify(nobody, "x")
    assert hasher.verify(true, "x")


def test_unknown_and_wrong_are_told_alike_from_the_first_try_to_the_lock(world: World) -> None:
    known = world.newcomer().matricule
    for number in range(TRIES + 2):
        first, second = (refusal(world.terminal(f"poste {number}"), each) for each in (known, UNKNOWN))
        assert type(first) is type(second)
        assert first.args == second.args
        assert sentence(first) == sentence(second)
        world.clock.pass_by(seconds=60)


def test_the_delay_grows_with_each_failure(world: World) -> None:
    matricule = world.newcomer().matricule
    waits, wait = [], 0
    while not isinstance(error := refusal(world.services, matricule), LockedError):
        if isinstance(error, WaitError):
            wait += error.seconds
            world.clock.pass_by(seconds=error.seconds)
        else:
            waits.append(wait)
            wait = 0
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]


def test_while_one_has_to_wait_even_the_right_phrase_is_not_tried(world: World) -> None:
    person = world.newcomer()
    refusal(world.services, person.matricule)
    refusal(world.services, person.matricule)
    error = refusal(world.services, person.matricule, PHRASE)
    assert isinstance(error, WaitError)
    world.clock.pass_by(seconds=error.seconds)
    assert isinstance(world.services.accounts.sign_in(person.matricule, PHRASE), SignIn)


def test_a_clock_set_back_makes_nobody_wait_longer_than_the_delay(world: World) -> None:
    person = world.newcomer()
    refusal(world.services, person.matricule)
    refusal(world.services, person.matricule)
    world.clock.pass_by(days=-2)
    error = refusal(world.services, person.matricule)
    assert isinstance(error, WaitError)
    assert error.seconds == 1


@pytest.mark.parametrize("known", [True, False])
def test_ten_failures_lock_whether_or_not_the_matricule_exists(world: World, known: bool) -> None:  # noqa: FBT001
    matricule = world.newcomer().matricule if known else UNKNOWN
    fail(world, matricule, TRIES)
    world.clock.pass_by(days=30)
    assert isinstance(refusal(world.services, matricule, PHRASE), LockedError)


def test_each_failure_says_how_many_tries_are_left(world: World) -> None:
    left = []
    for _ in range(TRIES):
        error = refusal(world.services, UNKNOWN)
        assert isinstance(error, WrongSecretError)
        left.append(error.left)
        world.clock.pass_by(seconds=60)
    assert left == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]


def test_signing_in_forgets_the_failures_before(world: World) -> None:
    person = world.newcomer()
    for _ in range(3):
        fail(world, person.matricule, TRIES - 1)
        assert isinstance(world.services.accounts.sign_in(person.matricule, PHRASE), SignIn)


def test_the_delay_and_the_lock_survive_a_restart(world: World) -> None:
    person = world.newcomer()
    fail(world, person.matricule, TRIES - 1)
    restarted = world.terminal()
    assert isinstance(refusal(restarted, person.matricule), WrongSecretError)
    assert isinstance(refusal(world.terminal(), person.matricule, PHRASE), LockedError)


def test_the_lock_is_the_accounts_wherever_it_was_tried(world: World) -> None:
    person = world.newcomer()
    for number in range(TRIES):
        refusal(world.terminal(f"poste {number}"), person.matricule)
        world.clock.pass_by(seconds=60)
    assert isinstance(refusal(world.terminal("poste 99"), person.matricule, PHRASE), LockedError)


def test_twenty_failures_within_ten_minutes_pause_the_terminal_for_ten(world: World) -> None:
    person = world.newcomer()
    for number in range(TERMINAL_TRIES):
        refusal(world.services, f"TS9000{number:02}")
    error = refusal(world.services, person.matricule, PHRASE)
    assert isinstance(error, TerminalPausedError)
    assert error.minutes == 10
    assert isinstance(world.terminal("poste 2").accounts.sign_in(person.matricule, PHRASE), SignIn)
    assert isinstance(refusal(world.terminal(), person.matricule, PHRASE), TerminalPausedError)
    world.clock.now += TERMINAL_PAUSE + timedelta(seconds=1)
    assert isinstance(world.services.accounts.sign_in(person.matricule, PHRASE), SignIn)


def test_ones_own_account_does_not_wash_away_what_was_tried_on_others(world: World) -> None:
    person = world.newcomer()
    for number in range(TERMINAL_TRIES):
        world.services.accounts.sign_in(person.matricule, PHRASE)
        refusal(world.services, f"TS9000{number:02}")
    assert isinstance(refusal(world.services, person.matricule, PHRASE), TerminalPausedError)


def test_people_who_sign_in_pause_nothing(world: World) -> None:
    person = world.newcomer()
    for _ in range(TERMINAL_TRIES * 2):
        assert isinstance(world.services.accounts.sign_in(person.matricule, PHRASE), SignIn)


def test_failures_of_long_ago_do_not_pause_a_terminal(world: World) -> None:
    for number in range(TERMINAL_TRIES * 2):
        assert isinstance(refusal(world.services, f"TS9000{number:02}"), WrongSecretError)
        world.clock.pass_by(minutes=1)


def test_unlocking_lets_in_again(world: World) -> None:
    person = world.newcomer()
    fail(world, person.matricule, TRIES)
    world.services.people.unlock(person.matricule, world.cse)
    assert isinstance(world.services.accounts.sign_in(person.matricule, PHRASE), SignIn)
