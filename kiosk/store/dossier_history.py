"""How each dossier went from state to state: append-only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.domain.actor import Actor, Role
from kiosk.domain.dossier import DossierState
from kiosk.store.values import instant_text

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.store.database import Database

ADD = """
INSERT INTO dossier_events (dossier, before, after, at, role, actor, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, kw_only=True)
class DossierEvent:
    """One move."""

    before: DossierState | None
    after: DossierState
    at: datetime
    actor: Actor
    reason: str


class DossierHistory:
    """The moves of every dossier."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def record(
        self, dossier: Dossier, *, before: DossierState | None, at: datetime, actor: Actor, reason: str = ""
    ) -> None:
        """Keep that *dossier* came to the state it is in."""
        self._db.execute(ADD, [dossier.id, before, dossier.state, instant_text(at), actor.role, actor.id, reason])

    def of(self, dossier: str) -> tuple[DossierEvent, ...]:
        """Return the moves of that dossier, the oldest first."""
        rows = self._db.rows("SELECT * FROM dossier_events WHERE dossier = ? ORDER BY seq", [dossier])
        return tuple(_event(row) for row in rows)


def _event(row: dict[str, Any]) -> DossierEvent:
    return DossierEvent(
        before=DossierState(row["before"]) if row["before"] else None,
        after=DossierState(row["after"]),
        at=datetime.fromisoformat(row["at"]),
        actor=Actor(role=Role(row["role"]), id=row["actor"]),
        reason=row["reason"],
    )
