"""Signing in and making an account, question after question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.account import AccountExistsError, DifferentWordsError, WrongSecretError
from kiosk.domain.phrases import PhraseHoldsNameError
from kiosk.flows.account import OWN, PROPOSED, create_flow
from kiosk.flows.requests import Home, SignedIn, Start
from kiosk.flows.sign_in import sign_in_flow
from tests.flows.seated import seat
from tests.services.personas import PHRASE

if TYPE_CHECKING:
    from tests.flows.line_by_line import Played
    from tests.services.world import World

OWN_PHRASE: Final = "le chat dort sur le toit"
CHOSEN: Final = {"way": OWN, "phrase": OWN_PHRASE, "twice": f" {OWN_PHRASE}"}


def signing_in(world: World, matricule: str, phrase: str) -> Played:
    somebody = seat(world)
    return somebody.play(sign_in_flow(somebody.visit), {"matricule": matricule, "phrase": phrase})


def test_the_right_phrase_opens_the_session_on_the_home_page(world: World) -> None:
    person = world.newcomer()
    assert signing_in(world, "ts 004217", PHRASE).then == SignedIn(person=person.id, then=Home())


def test_a_wrong_phrase_and_an_unknown_matricule_are_refused_alike(world: World) -> None:
    world.newcomer()
    refused = [signing_in(world, matricule, "un deux trois").refused for matricule in ("TS004217", "TS999999")]
    assert [(type(each), each and each.args) for each in refused] == [(WrongSecretError, (9,))] * 2


def test_a_one_time_phrase_signs_nobody_in_before_another_is_chosen(world: World) -> None:
    person = world.newcomer()
    given = world.services.people.reset(person.matricule, world.cse)
    entered = signing_in(world, person.matricule, given).then
    assert isinstance(entered, Start)
    somebody = seat(world)
    played = somebody.play(somebody.flow(entered), CHOSEN)
    assert "Votre phrase provisoire a servi et ne marchera plus. Choisissez la vôtre." in played.said
    assert played.then == SignedIn(person=person.id, then=Home())
    assert signing_in(world, person.matricule, OWN_PHRASE).then == played.then


def test_who_leaves_without_choosing_needs_another_one(world: World) -> None:
    person = world.newcomer()
    given = world.services.people.reset(person.matricule, world.cse)
    assert isinstance(signing_in(world, person.matricule, given).then, Start)
    assert isinstance(signing_in(world, person.matricule, given).refused, WrongSecretError)


def test_the_phrase_chosen_after_a_one_time_one_may_not_hold_the_matricule(world: World) -> None:
    person = world.newcomer()
    entered = signing_in(world, person.matricule, world.services.people.reset(person.matricule, world.cse)).then
    somebody, holding = seat(world), f"{person.matricule} encore moi"
    played = somebody.play(somebody.flow(entered), {"way": OWN, "phrase": holding, "twice": holding})
    assert isinstance(played.refused, PhraseHoldsNameError)


def test_an_account_is_made_with_a_phrase_of_ones_own_and_its_dossier_is_begun(world: World) -> None:
    somebody = seat(world)
    played = somebody.play(create_flow(somebody.visit), {"matricule": "TS000001", **CHOSEN})
    assert isinstance(played.then, SignedIn)
    assert world.services.dossiers.current(played.then.person) is not None
    assert signing_in(world, "TS000001", OWN_PHRASE).then == played.then


def test_five_words_are_typed_again_before_they_are_kept(world: World) -> None:
    somebody = seat(world)
    played = somebody.play(
        create_flow(somebody.visit), {"matricule": "TS000001", "way": PROPOSED, "words": "un deux trois quatre cinq"}
    )
    assert isinstance(played.refused, DifferentWordsError)
    world.services.accounts.check_free("TS000001")


def test_a_matricule_that_has_an_account_is_told_at_the_first_question(world: World) -> None:
    world.newcomer()
    somebody = seat(world)
    played = somebody.play(create_flow(somebody.visit), {"matricule": "TS004217", **CHOSEN})
    assert isinstance(played.refused, AccountExistsError)
    assert played.steps == ["matricule"]


def test_an_account_asked_for_again_after_a_doubt_is_the_one_that_was_made(world: World) -> None:
    somebody = seat(world)
    flow, answers = create_flow(somebody.visit), {"matricule": "TS000001", **CHOSEN}
    assert flow.commit(somebody.visit, answers) == flow.commit(somebody.visit, answers)
    with pytest.raises(AccountExistsError):
        create_flow(somebody.visit).commit(somebody.visit, answers)
