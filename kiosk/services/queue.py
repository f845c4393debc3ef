"""The queue of the staff: what waits for each role, the oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.actor import Role
from kiosk.domain.dossier import DossierState
from kiosk.domain.waiting import SENT_FROM, Waiting, WaitingKind, candidature_wait

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.domain.actor import Actor
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk
    from kiosk.store.dossiers import DossierLine


class QueueService:
    """What is to be done, by who looks (domain rules §9)."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk

    def waiting(self, actor: Actor) -> tuple[Waiting, ...]:
        """Return what waits for *actor*: for the employer the dossiers to validate, for the CSE all the rest."""
        with self._store.writing():
            self._desk.check(actor, Role.CSE, Role.EMPLOYER)
            self._context.audit(actor, "queue.read", "queue", "")
            found = self._to_validate() if actor.role is Role.EMPLOYER else self._of_cse()
            return tuple(sorted(found, key=lambda each: (each.since, each.matricule)))

    def _to_validate(self) -> Iterator[Waiting]:
        for line in self._store.dossiers.lines(self._context.today, DossierState.SUBMITTED):
            before = self._store.dossiers.history.of(line.id)[-1].before
            yield _waiting(line, SENT_FROM.get(before, WaitingKind.TO_VALIDATE) if before else WaitingKind.TO_VALIDATE)

    def _of_cse(self) -> Iterator[Waiting]:
        today = self._context.today
        for line in self._store.dossiers.lines(today, DossierState.REFUSED):
            yield _waiting(line, WaitingKind.REFUSED)
        for line in self._store.dossiers.lines(today, DossierState.EXPIRED):
            yield _waiting(line, WaitingKind.EXPIRED, self._store.dossiers.get(line.id).request.renewal_due)
        for candidature in self._store.candidatures.all():
            wait = candidature_wait(candidature, today, self._context.settings.worry_days)
            if wait is not None:
                since = candidature.answer_by if wait is WaitingKind.UNANSWERED else None
                line = self._store.dossiers.line(candidature.dossier, today)
                yield _waiting(line, wait, since or candidature.since)


def _waiting(line: DossierLine, kind: WaitingKind, since: date | None = None) -> Waiting:
    return Waiting(kind=kind, matricule=line.matricule, name=line.name, since=since or line.since)
