"""A message left for the CSE; it never goes to Action Logement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.domain.errors import AnswerNeededError, TooLongError
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
