"""Writing to the CSE (R25)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.message import Subject
from kiosk.flows.message import message_flow
from tests.flows.reading import refusal, text
from tests.flows.seated import seat

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person, Played
    from tests.services.world import World

BODY = "Bonjour,\nquand a lieu la commission ?"


def wrote(person: Person, **typed: str) -> Played:
    """Return what came of writing, with the usual answers but for those given."""
    return person.play(message_flow(person.visit), {"subject": "CANDIDATURE", "body": BODY, **typed})


def test_r25_the_message_goes_to_the_cse_and_not_to_action_logement_whose_form_is_elsewhere(world: World) -> None:
    said = wrote(seat(world), reply_to="07 55 10 20 02").said

    assert "Votre message va au CSE, pas à Action Logement." in said
    assert any("formulaire" in line and "al-in.fr" in line for line in said)
    assert any("0970 800 800" in line for line in said)


def test_who_is_signed_in_is_not_asked_how_to_be_answered(world: World) -> None:
    me = seat(world, world.newcomer())

    played = wrote(me)

    assert played.steps == ["subject", "body"]
    assert "lundi 23 novembre 2026" in text(me.open(played.then))
    left = world.store.messages.of(me.id)
    assert [(each.subject, each.body, each.reply_to) for each in left] == [(Subject.CANDIDATURE, BODY, "")]


@pytest.mark.parametrize("reply", ["07 55 10 20 02", "samira@exemple.fr"])
def test_who_is_not_signed_in_leaves_a_number_or_an_address(world: World, reply: str) -> None:
    me = seat(world)

    played = wrote(me, reply_to=reply)

    assert played.steps == ["subject", "body", "reply"]
    assert "Il vous répondra par téléphone ou par e-mail." in text(me.open(played.then))


def test_without_a_way_to_answer_nothing_is_left(world: World) -> None:
    played = wrote(seat(world), reply_to="chez moi")

    assert played.then is None
    assert refusal(played)


def test_an_empty_message_is_refused_with_a_sentence(world: World) -> None:
    played = wrote(seat(world), body=" ")

    assert (played.then, played.steps) == (None, ["subject", "body"])
    assert refusal(played)


def test_sent_again_after_a_doubt_it_is_left_once(world: World) -> None:
    me = seat(world, world.newcomer())
    flow = message_flow(me.visit)

    for _ in range(2):
        flow.commit(me.visit, {"subject": "OTHER", "body": "Bonjour"})

    assert len(world.store.messages.of(me.id)) == 1
