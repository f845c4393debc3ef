"""A message left for the CSE; it never goes to Action Logement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.domain.errors import AnswerNeededError, KioskError, TooLongError
from kiosk.text import clean

if TYPE_CHECKING:
    from datetime import datetime

LONGEST: Final = 1000


class Subject(StrEnum):
    """What it is about."""

    DOSSIER = "DOSSIER"
    OFFER = "OFFER"
    CANDIDATURE = "CANDIDATURE"
    OTHER = "OTHER"


class NoSuchMessageError(KioskError):
    """No message has this id, or begins with it; or it is somebody else's."""

    def __init__(self, *, message: str) -> None:
        super().__init__(message)
        self.message = message


class SeveralMessagesError(KioskError):
    """More than one message begins with these characters."""

    def __init__(self, *, message: str) -> None:
        super().__init__(message)
        self.message = message


class MessageAnsweredError(KioskError):
    """The message has its answer."""


class MessageClosedError(KioskError):
    """The message is closed."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """What somebody wrote, signed in or not."""

    id: str
    person: str = ""
    """Internal id; empty when nobody was signed in."""
    reply_to: str = ""
    """How to answer somebody who was not signed in."""
    subject: Subject
    body: str
    left_at: datetime
    answer: str = ""
    answered_at: datetime | None = None
    closed_at: datetime | None = None


def parse_body(raw: str) -> str:
    """Return the message as it is kept.

    Raises:
        AnswerNeededError: If it is empty.
        TooLongError: If it has more than 1,000 characters.
    """
    body = clean(raw, lines=True, limit=LONGEST + 1)
    if not body:
        raise AnswerNeededError
    if len(body) > LONGEST:
        raise TooLongError(limit=LONGEST)
    return body


def answered(message: Message, raw: str, *, at: datetime) -> Message:
    """Return *message* with its answer.

    Raises:
        AnswerNeededError: If the answer is empty.
        TooLongError: If it has more than 1,000 characters.
        MessageAnsweredError: If it has one: the person may have read it, so it is never replaced.
        MessageClosedError: If it is closed.
    """
    answer = parse_body(raw)
    if message.answered_at is not None:
        raise MessageAnsweredError
    _check_open(message)
    return replace(message, answer=answer, answered_at=at)


def closed(message: Message, *, at: datetime) -> Message:
    """Return *message* once it waits for nothing more, answered here or otherwise.

    Raises:
        MessageClosedError: If it is closed already.
    """
    _check_open(message)
    return replace(message, closed_at=at)


def _check_open(message: Message) -> None:
    if message.closed_at is not None:
        raise MessageClosedError
