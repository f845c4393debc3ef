"""The audit, as the CSE reads it (domain rules §9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Role
from kiosk.domain.period import PeriodReversedError
from kiosk.store.values import first_instant
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from kiosk.domain.actor import Actor
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk
    from kiosk.store.audit import AuditLine

LONGEST_ACT: Final = 60


@dataclass(frozen=True, kw_only=True)
class TrailLine:
    """One act: a member of staff goes by their name, anybody else by their internal id."""

    at: datetime
    role: Role
    actor: str
    terminal: str
    act: str
    kind: str
    thing: str


class AuditService:
    """Who did what, when and from where; nothing of what was said."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk

    def read(self, actor: Actor, *, since: date, until: date | None = None, acts: str = "") -> tuple[TrailLine, ...]:
        """Return the lines of the days in Paris from *since* to *until* included, else to today; the oldest first.

        Of all acts, or of those whose code begins with *acts*. The reading is written down; its own line is not in it.

        Raises:
            NotForRoleError: If *actor* is not of the CSE.
            PeriodReversedError: If *until* is before *since*.
        """
        last = until or self._context.today
        with self._store.writing():
            self._desk.check(actor, Role.CSE)
            if last < since:
                raise PeriodReversedError(since=since, until=last)
            found = self._store.audit.between(
                first_instant(since), first_instant(last + timedelta(days=1)), clean(acts, limit=LONGEST_ACT).lower()
            )
            self._context.audit(actor, "audit.read", "audit", f"{since}/{last}")
            names = {member.id: member.name for member in self._store.staff.everyone()}
            return tuple(_told(line, names) for line in found)


def _told(line: AuditLine, names: Mapping[str, str]) -> TrailLine:
    return TrailLine(
        at=line.at,
        role=line.actor.role,
        actor=names.get(line.actor.id, line.actor.id),
        terminal=line.terminal,
        act=line.act,
        kind=line.kind,
        thing=line.thing,
    )
