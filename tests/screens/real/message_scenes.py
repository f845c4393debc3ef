"""« Mes messages »: the list, a message that waits, one that is answered, and Home when an answer has come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.message import Subject
from kiosk.flows.my_messages import my_message_page, my_messages_page
from kiosk.flows.requests import Open
from tests.screens.real.scene import Scene

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

ANSWERED, WAITING, CLOSED = "a1" * 8, "a2" * 8, "a3" * 8
BODY: Final = (
    "Bonjour,\nje voudrais savoir quand la commission se réunit, et si je dois y venir avec mes documents originaux."
    "\n\nMerci d’avance."
)
ANSWER: Final = "Bonjour,\nla commission se réunit le 3 décembre. Vous n’avez pas à venir : gardez vos originaux."


def writer(world: World) -> Person:
    """Return somebody who wrote three messages: one was closed, one answered, one waits."""
    person, messages = world.draft(), world.services.messages
    leave = partial(messages.leave, person=person.id, reply_to="")
    with world.clock.ago(3):
        leave(subject=Subject.OTHER, body="Le kiosque sera-t-il ouvert samedi ?", token=CLOSED)
        leave(subject=Subject.CANDIDATURE, body=BODY, token=ANSWERED)
        messages.close(CLOSED, world.cse)
    with world.clock.ago(1):
        messages.answer(ANSWERED, ANSWER, world.cse)
        leave(subject=Subject.OFFER, body="L’offre de Saint-Denis a-t-elle un ascenseur ?", token=WAITING)
    return person


def empty(world: World) -> Person:
    """Return somebody who has not written."""
    return world.newcomer()


SCENES: Final = (
    Scene(name="home-answered", made=writer),
    Scene(name="my-messages", made=writer, go=(Open(my_messages_page),)),
    Scene(name="my-messages-none", made=empty, go=(Open(my_messages_page),)),
    Scene(name="my-message-answered", made=writer, go=(Open(partial(my_message_page, message=ANSWERED)),)),
    Scene(name="my-message-waiting", made=writer, go=(Open(partial(my_message_page, message=WAITING)),)),
)
