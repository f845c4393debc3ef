"""The messages left for the CSE."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.domain.message import Message, Subject
from kiosk.store.values import instant_of, instant_text

if TYPE_CHECKING:
    from kiosk.store.database import Database

ADD = """
INSERT INTO messages (id, person, reply_to, subject, body, left_at, answer, answered_at, closed_at)
VALUES (:id, :person, :reply_to, :subject, :body, :left_at, :answer, :answered_at, :closed_at)
"""
SAVE = """
UPDATE messages SET answer = :answer, answered_at = :answered_at, closed_at = :closed_at WHERE id = :id
"""


class Messages:
    """What people wrote, and what was answered."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, message: Message) -> None:
        """Keep a new message."""
        self._db.execute(ADD, _values(message))

    def save(self, message: Message) -> None:
        """Keep the answer to a message, or its closing; what was written stays as it was."""
        values = _values(message)
        self._db.execute(SAVE, {name: values[name] for name in ("id", "answer", "answered_at", "closed_at")})

    def get(self, message: str) -> Message | None:
        """Return the message with that id."""
        row = self._db.row("SELECT * FROM messages WHERE id = ?", [message])
        return _message(row) if row else None

    def starting(self, characters: str) -> tuple[Message, ...]:
        """Return the messages whose id begins with *characters*, two at most: enough to know that it is not one."""
        rows = self._db.rows(
            "SELECT * FROM messages WHERE substr(id, 1, ?) = ? ORDER BY seq LIMIT 2", [len(characters), characters]
        )
        return tuple(_message(row) for row in rows)

    def of(self, person: str) -> tuple[Message, ...]:
        """Return the messages of *person*, the latest first."""
        rows = self._db.rows("SELECT * FROM messages WHERE person = ? ORDER BY seq DESC", [person])
        return tuple(_message(row) for row in rows)

    def open(self) -> tuple[Message, ...]:
        """Return the messages that nobody has closed, the oldest first."""
        return tuple(
            _message(row) for row in self._db.rows("SELECT * FROM messages WHERE closed_at IS NULL ORDER BY seq")
        )


def _values(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "person": message.person or None,
        "reply_to": message.reply_to,
        "subject": message.subject,
        "body": message.body,
        "left_at": instant_text(message.left_at),
        "answer": message.answer,
        "answered_at": instant_text(message.answered_at),
        "closed_at": instant_text(message.closed_at),
    }


def _message(row: dict[str, Any]) -> Message:
    return Message(
        id=row["id"],
        person=row["person"] or "",
        reply_to=row["reply_to"],
        subject=Subject(row["subject"]),
        body=row["body"],
        left_at=datetime.fromisoformat(row["left_at"]),
        answer=row["answer"],
        answered_at=instant_of(row["answered_at"]),
        closed_at=instant_of(row["closed_at"]),
    )
