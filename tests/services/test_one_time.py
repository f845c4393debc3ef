"""The one-time phrase: works once, within seven days, and only to choose a phrase of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import (
    ONE_TIME_VALIDITY,
    NoSuchPersonError,
    OneTimeOverError,
    Readmission,
    SecretKind,
    SignIn,
    WrongSecretError,
)
from kiosk.domain.phrases import PhraseHoldsNameError
from kiosk.domain.throttle import TRIES
from tests.services.personas import PHRASE

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

OWN = "le chat dort sur le toit"


def given(world: World, person: Person) -> str:
    return world.services.people.reset(person.matricule, world.cse)


def used(world: World, person: Person, phrase: str) -> Readmission:
    entered = world.services.accounts.sign_in(person.matricule, phrase)
    assert isinstance(entered, Readmission)
    return entered


def test_it_lets_its_person_choose_a_phrase_and_then_in(world: World) -> None:
    person = world.newcomer()
    readmission = used(world, person, given(world, person))
    entered = world.services.accounts.choose_phrase(readmission, OWN, SecretKind.CHOSEN)
    assert entered.person == person.id
    assert isinstance(world.services.accounts.sign_in(person.matricule, OWN), SignIn)


def test_before_a_phrase_is_chosen_nobody_is_signed_in(world: World) -> None:
    person = world.newcomer()
    visit = world.store.accounts.get(person.id).last_visit_at
    world.clock.pass_by(days=1)
    readmission = used(world, person, given(world, person))
    assert world.store.accounts.get(person.id).last_visit_at == visit
    entered = world.services.accounts.choose_phrase(readmission, PHRASE, SecretKind.PROPOSED)
    assert (entered.previous_visit_at, world.store.accounts.get(person.id).last_visit_at) == (visit, world.clock())


def test_it_replaces_the_phrase_before_it(world: World) -> None:
    person = world.newcomer()
    given(world, person)
    with pytest.raises(WrongSecretError):
        world.services.accounts.sign_in(person.matricule, PHRASE)


def test_it_works_once_even_if_nothing_was_chosen(world: World) -> None:
    person = world.newcomer()
    phrase = given(world, person)
    used(world, person, phrase)
    with pytest.raises(WrongSecretError):
        world.terminal().accounts.sign_in(person.matricule, phrase)


def test_after_leaving_without_choosing_the_cse_gives_another(world: World) -> None:
    person = world.newcomer()
    left = used(world, person, given(world, person))
    again = used(world, person, given(world, person))
    with pytest.raises(OneTimeOverError):
        world.services.accounts.choose_phrase(left, OWN, SecretKind.CHOSEN)
    assert world.services.accounts.choose_phrase(again, OWN, SecretKind.CHOSEN).person == person.id


def test_a_phrase_is_chosen_once(world: World) -> None:
    person = world.newcomer()
    readmission = used(world, person, given(world, person))
    world.services.accounts.choose_phrase(readmission, OWN, SecretKind.CHOSEN)
    with pytest.raises(OneTimeOverError):
        world.services.accounts.choose_phrase(readmission, PHRASE, SecretKind.PROPOSED)


def test_a_weak_phrase_is_not_chosen_and_may_be_chosen_better(world: World) -> None:
    person = world.newcomer()
    readmission = used(world, person, given(world, person))
    with pytest.raises(PhraseHoldsNameError):
        world.services.accounts.choose_phrase(readmission, f"le matricule {person.matricule}", SecretKind.CHOSEN)
    assert world.services.accounts.choose_phrase(readmission, OWN, SecretKind.CHOSEN).person == person.id


def test_it_waits_seven_days(world: World) -> None:
    person = world.newcomer()
    phrase = given(world, person)
    world.clock.now += ONE_TIME_VALIDITY
    used(world, person, phrase)


def test_after_seven_days_it_is_over_which_only_who_knows_it_is_told(world: World) -> None:
    person = world.newcomer()
    phrase = given(world, person)
    world.clock.now += ONE_TIME_VALIDITY
    world.clock.pass_by(seconds=1)
    with pytest.raises(WrongSecretError):
        world.services.accounts.sign_in(person.matricule, "autre chose que cela ici")
    for _ in range(TRIES + 1):
        with pytest.raises(OneTimeOverError):
            world.services.accounts.sign_in(person.matricule, phrase)


def test_two_terminals_use_it_once(world: World) -> None:
    """The second one verified the phrase before the first had used it up."""
    person = world.newcomer()
    phrase = given(world, person)
    first, second = world.terminal("poste 1"), world.terminal("poste 2")
    secret = world.store.accounts.get(person.id).secret
    assert isinstance(first.accounts.sign_in(person.matricule, phrase), Readmission)
    with pytest.raises(WrongSecretError):
        second.accounts._enter(person.matricule, secret, left=9)


def test_a_phrase_that_the_cse_replaced_while_it_was_verified_lets_nobody_in(world: World) -> None:
    person = world.newcomer()
    verified = world.store.accounts.get(person.id).secret
    phrase = given(world, person)
    with pytest.raises(WrongSecretError):
        world.services.accounts._enter(person.matricule, verified, left=9)
    used(world, person, phrase)


def test_it_unlocks_the_account(world: World) -> None:
    person = world.newcomer()
    for _ in range(TRIES):
        with pytest.raises(WrongSecretError):
            world.services.accounts.sign_in(person.matricule, OWN)
        world.clock.pass_by(seconds=60)
    used(world, person, given(world, person))


def test_it_is_five_words_and_the_first_letters_are_enough(world: World) -> None:
    person = world.newcomer()
    words = given(world, person).split()
    assert len(words) == 5
    used(world, person, " ".join(word[:4].upper() for word in words))


def test_there_is_none_for_a_matricule_without_account(world: World) -> None:
    for act in (world.services.people.reset, world.services.people.unlock):
        with pytest.raises(NoSuchPersonError) as refused:
            act("TS999999", world.cse)
        assert refused.value.matricule == "TS999999"
