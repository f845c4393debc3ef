"""The audit: append-only, and without any content of what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.domain.actor import Actor, Role
from kiosk.store.values import instant_text

if TYPE_CHECKING:
    from kiosk.store.database import Database

ADD = "INSERT INTO audit (at, role, actor, terminal, act, kind, thing) VALUES (?, ?, ?, ?, ?, ?, ?)"
BETWEEN = "SELECT * FROM audit WHERE at >= ? AND at < ? AND substr(act, 1, length(?)) = ? ORDER BY seq"


@dataclass(frozen=True, kw_only=True)
class AuditLine:
    """One act: who, when, from where, what, on what."""

    seq: int
    at: datetime
    actor: Actor
    terminal: str
    act: str
    kind: str
    thing: str


class Audit:
    """What everybody did."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, *, at: datetime, actor: Actor, terminal: str, act: str, kind: str, thing: str) -> None:  # noqa: PLR0913 - a line has that many columns
        """Write a line."""
        self._db.execute(ADD, [instant_text(at), actor.role, actor.id, terminal, act, kind, thing])

    def about(self, thing: str) -> tuple[AuditLine, ...]:
        """Return the lines about *thing*, the oldest first."""
        return tuple(_line(row) for row in self._db.rows("SELECT * FROM audit WHERE thing = ? ORDER BY seq", [thing]))

    def between(self, first: datetime, end: datetime, acts: str = "") -> tuple[AuditLine, ...]:
        """Return the lines from *first* to before *end* whose act begins with *acts*, the oldest first."""
        values = [instant_text(first), instant_text(end), acts, acts]
        return tuple(_line(row) for row in self._db.rows(BETWEEN, values))

    def last(self, limit: int) -> tuple[AuditLine, ...]:
        """Return the last lines, the latest first."""
        return tuple(_line(row) for row in self._db.rows("SELECT * FROM audit ORDER BY seq DESC LIMIT ?", [limit]))


def _line(row: dict[str, Any]) -> AuditLine:
    return AuditLine(
        seq=row["seq"],
        at=datetime.fromisoformat(row["at"]),
        actor=Actor(role=Role(row["role"]), id=row["actor"]),
        terminal=row["terminal"],
        act=row["act"],
        kind=row["kind"],
        thing=row["thing"],
    )
