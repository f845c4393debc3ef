"""The messages as the CSE reads them, answers them and closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.errors import AnswerNeededError, TooLongError
from kiosk.domain.message import (
    LONGEST,
    MessageAnsweredError,
    MessageClosedError,
    NoSuchMessageError,
    SeveralMessagesError,
    Subject,
)

if TYPE_CHECKING:
    from kiosk.domain.message import Message
    from tests.services.world import World

FIRST, SECOND = "a1" + "0" * 14, "a2" + "0" * 14


def left(world: World, token: str = FIRST, *, person: str = "", body: str = "Bonjour") -> Message:
    """Return a message that was just left."""
    reply_to = "" if person else "0612345678"
    return world.services.messages.leave(
        person=person, reply_to=reply_to, subject=Subject.OTHER, body=body, token=token
    )


def acts(world: World) -> list[str]:
    return [line.act for line in world.store.audit.last(3)]


def test_the_open_ones_are_listed_with_who_left_them_the_oldest_first(world: World) -> None:
    person = world.sent("P1")
    first, second = left(world, person=person.id), left(world, SECOND)
    contact = world.dossier(person).contact

    lines = world.services.messages.open(world.cse)

    assert [each.message for each in lines] == [first, second]
    assert (lines[0].matricule, lines[0].name) == (person.matricule, f"{contact.first_name} {contact.last_name}")
    assert (lines[1].matricule, lines[1].name, lines[1].message.reply_to) == ("", "", "0612345678")
    assert "message.list" in acts(world)


def test_an_answer_is_kept_with_its_instant_and_never_replaced(world: World) -> None:
    person = world.newcomer().id
    left(world, person=person)
    world.clock.pass_by(days=1)

    world.services.messages.answer(FIRST, " Oui,\n venez  demain. ", world.cse)

    kept = world.services.messages.get(person, FIRST)
    assert (kept.answer, kept.answered_at) == ("Oui,\nvenez demain.", world.clock())
    assert "message.answer" in acts(world)
    with pytest.raises(MessageAnsweredError):
        world.services.messages.answer(FIRST, "Non", world.cse)
    assert world.services.messages.of(person) == (kept,)


def test_what_is_closed_is_listed_no_more_and_waits_for_no_answer(world: World) -> None:
    left(world)

    assert world.services.messages.close(FIRST, world.cse).closed_at == world.clock()

    assert world.services.messages.open(world.cse) == ()
    assert "message.close" in acts(world)
    with pytest.raises(MessageClosedError):
        world.services.messages.answer(FIRST, "Oui", world.cse)
    with pytest.raises(MessageClosedError):
        world.services.messages.close(FIRST, world.cse)


def test_an_answer_is_not_empty_and_not_cut_unseen(world: World) -> None:
    left(world)
    with pytest.raises(AnswerNeededError):
        world.services.messages.answer(FIRST, " \n", world.cse)
    with pytest.raises(TooLongError):
        world.services.messages.answer(FIRST, "x" * (LONGEST + 1), world.cse)
    assert world.services.messages.answer(FIRST, "x" * LONGEST, world.cse).answered_at


def test_the_first_characters_name_a_message_when_they_name_one_only(world: World) -> None:
    left(world)
    left(world, SECOND)

    assert world.services.messages.close(" A2 ", world.cse).id == SECOND
    with pytest.raises(SeveralMessagesError):
        world.services.messages.close("a", world.cse)
    for nothing in ("", "b", "%", f"{FIRST}0"):
        with pytest.raises(NoSuchMessageError):
            world.services.messages.close(nothing, world.cse)


def test_nobody_reads_the_message_of_another(world: World) -> None:
    left(world, person=world.newcomer("P1").id)
    left(world, SECOND)
    other = world.newcomer("P2").id
    for message in (FIRST, SECOND, "a1"):
        with pytest.raises(NoSuchMessageError):
            world.services.messages.get(other, message)
