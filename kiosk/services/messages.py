"""Messages left for the CSE."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.domain.actor import SYSTEM, Actor, Role
from kiosk.domain.message import (
    Message,
    NoSuchMessageError,
    SeveralMessagesError,
    Subject,
    answered,
    closed,
    parse_body,
)
from kiosk.services.context import Context, new_id
from kiosk.services.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.desk import Desk


@dataclass(frozen=True, kw_only=True)
class MessageLine:
    """A message and who left it, as the CSE lists them; neither name nor matricule when nobody was signed in."""

    matricule: str = ""
    name: str = ""
    message: Message


class MessageService:
    """What people write to the CSE, signed in or not, and what the CSE answers."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk

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

    def new_answers(self, person: str) -> tuple[Message, ...]:
        """Return the messages of *person* that were answered since the visit before this one."""
        answered_ = [each for each in self.of(person) if each.answered_at is not None]
        since = self._store.accounts.get(person).previous_visit_at if answered_ else None
        return tuple(each for each in answered_ if since is None or (each.answered_at and each.answered_at > since))

    def get(self, person: str, message: str) -> Message:
        """Return one message of *person*.

        Raises:
            NoSuchMessageError: If it is not theirs.
        """
        found = self._store.messages.get(message)
        if found is None or found.person != person:
            raise NoSuchMessageError(message=message)
        return found

    def open(self, actor: Actor) -> tuple[MessageLine, ...]:
        """Return the messages that nobody has closed, the oldest first; the reading is written down."""
        with self._store.writing():
            self._desk.check(actor, Role.CSE)
            self._context.audit(actor, "message.list", "messages", "")
            return tuple(self._line(each) for each in self._store.messages.open())

    def answer(self, message: str, text: str, actor: Actor) -> Message:
        """Answer a message, named by its id or the beginning of it; its person reads it at the next sign-in.

        Raises:
            MessageAnsweredError: If it has an answer, which is never replaced.
        """
        with self._store.writing():
            found = self._to_act_on(message, actor)
            return self._save(answered(found, text, at=self._context.instant), "message.answer", actor)

    def close(self, message: str, actor: Actor) -> Message:
        """Close a message, named as for `answer`; it may have been answered by telephone."""
        with self._store.writing():
            found = self._to_act_on(message, actor)
            return self._save(closed(found, at=self._context.instant), "message.close", actor)

    def _to_act_on(self, message: str, actor: Actor) -> Message:
        self._desk.check(actor, Role.CSE)
        found = self._named(message.strip().lower())
        if found.person:
            self._desk.act_on(self._store.accounts.get(found.person).matricule, actor, Role.CSE)
        return found

    def _named(self, message: str) -> Message:
        exact = self._store.messages.get(message)
        found = (exact,) if exact else self._store.messages.starting(message) if message else ()
        if not found:
            raise NoSuchMessageError(message=message)
        if len(found) > 1:
            raise SeveralMessagesError(message=message)
        return found[0]

    def _save(self, message: Message, act: str, actor: Actor) -> Message:
        self._store.messages.save(message)
        self._context.audit(actor, act, "message", message.id)
        return message

    def _line(self, message: Message) -> MessageLine:
        if not message.person:
            return MessageLine(message=message)
        contact = self._store.contacts.get(message.person)
        return MessageLine(
            matricule=self._store.accounts.get(message.person).matricule,
            name=f"{contact.first_name} {contact.last_name}".strip(),
            message=message,
        )

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
