"""Messages left for the CSE."""

from __future__ import annotations

from dataclasses import replace
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

    def leave(self, *, person: str, reply_to: str, subject: Subject, body: str, token: str = "") -> Message:
        """Keep a message for the CSE, once: after a doubt, *token* finds the one that was kept.

        Args:
            person: Who is signed in, if anybody is.
            reply_to: How to answer somebody who is not.
            subject: What it is about.
            body: What is written.
            token: By chance, the same for each try; what was written differently since is another message.

        Raises:
            AnswerNeededError: If it is empty.
            TooLongError: If it has more than 1,000 characters.
        """
        message = Message(
            id=token or new_id(),
            person=person,
            reply_to="" if person else plain(reply_to),
            subject=subject,
            body=parse_body(body),
            left_at=self._context.instant,
        )
        with self._store.writing():
            return self._keep(message)

    def of(self, person: str) -> Sequence[Message]:
        """Return the messages of *person*, the latest first."""
        return self._store.messages.of(person)

    def _keep(self, message: Message) -> Message:
        kept = self._store.messages.get(message.id)
        if kept is not None:
            if _same(kept, message):
                return kept
            message = replace(message, id=new_id())
        self._store.messages.add(message)
        actor = Actor(role=Role.CANDIDATE, id=message.person) if message.person else SYSTEM
        self._context.audit(actor, "message.leave", "message", message.id)
        return message


def _same(kept: Message, message: Message) -> bool:
    return (kept.person, kept.reply_to, kept.subject, kept.body) == (
        message.person,
        message.reply_to,
        message.subject,
        message.body,
    )
