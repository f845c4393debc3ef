"""Messages left for the CSE (R25)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.errors import AnswerNeededError, TooLongError
from kiosk.domain.message import LONGEST, Subject

if TYPE_CHECKING:
    from tests.services.world import World


def test_a_message_of_somebody_signed_in_needs_no_address(world: World) -> None:
    person = world.newcomer()
    left = world.services.messages.leave(
        person=person.id, reply_to="0612345678", subject=Subject.OFFER, body="  Bonjour,\n\n est-il  libre ?  "
    )
    assert (left.body, left.reply_to, left.left_at) == ("Bonjour,\n\nest-il libre ?", "", world.clock())
    assert world.services.messages.of(person.id) == (left,)


def test_a_message_of_nobody_says_how_to_answer(world: World) -> None:
    left = world.services.messages.leave(person="", reply_to=" 0612345678 ", subject=Subject.OTHER, body="Rappelez-moi")
    assert (left.person, left.reply_to) == ("", "0612345678")
    assert world.store.messages.open() == (left,)


def test_after_a_doubt_the_same_message_is_not_kept_twice_and_another_one_is(world: World) -> None:
    person = world.newcomer().id
    leave = partial(world.services.messages.leave, person=person, reply_to="", subject=Subject.OTHER, token="a" * 16)
    first = leave(body="un")
    seen = world.store.audit.last(1)
    assert leave(body="un ") == first
    assert world.store.audit.last(1) == seen
    second = leave(body="un et demi")
    assert second.id != first.id
    assert world.services.messages.of(person) == (second, first)


def test_one_sees_ones_own_messages_the_latest_first(world: World) -> None:
    first, second = world.newcomer("P1"), world.newcomer("P2")
    for person, body in ((first, "un"), (second, "à moi"), (first, "deux")):
        world.services.messages.leave(person=person.id, reply_to="", subject=Subject.OTHER, body=body)
    assert [each.body for each in world.services.messages.of(first.id)] == ["deux", "un"]


def test_a_message_is_not_empty_and_not_cut_unseen(world: World) -> None:
    leave = world.services.messages.leave
    with pytest.raises(AnswerNeededError):
        leave(person="", reply_to="", subject=Subject.OTHER, body=" \n\t ")
    with pytest.raises(TooLongError) as refused:
        leave(person="", reply_to="", subject=Subject.OTHER, body="x" * (LONGEST + 1))
    assert refused.value.limit == LONGEST
    assert leave(person="", reply_to="", subject=Subject.OTHER, body="x" * LONGEST).body == "x" * LONGEST


def test_what_a_terminal_would_obey_is_not_kept(world: World) -> None:
    left = world.services.messages.leave(
        person="", reply_to="\x1b]52;c;aGk=\x07", subject=Subject.OTHER, body="a\x9bb\x1b[2J\u202ec"
    )
    assert left.reply_to.isprintable()
    assert left.body.isprintable()
