"""Messages left for the CSE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.actor import SYSTEM, Actor, Role
from kiosk.domain.message import Message, Subject, parse_body
from kiosk.services.context import Context, new_id
from kiosk.services.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence


class MessageService:
    """What people write to the CSE, signed in or not."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def leave(self, *, person: str, reply_to: str, subject: Subject, body: str) -> Message:
        """Keep a message for the CSE.

        Raises:
            AnswerNeededError: If it is empty.
            TooLongError: If it has more than 1,000 characters.
        """
        message = Message(
            id=new_id(),
            person=person,
            reply_to="" if person else plain(reply_to),
            subject=subject,
            body=parse_body(body),
            left_at=self._context.instant,
        )
        actor = Actor(role=Role.CANDIDATE, id=person) if person else SYSTEM
        with self._store.writing():
            self._store.messages.add(message)
            self._context.audit(actor, "message.leave", "message", message.id)
        return message

    def of(self, person: str) -> Sequence[Message]:
        """Return the messages of *person*, the latest first."""
        return self._store.messages.of(person)
