"""What the date alone brings: dossiers whose yearly renewal was missed (R22, domain rules §5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.domain.actor import SYSTEM
from kiosk.domain.dossier import DossierState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.domain.dossier import Dossier
    from kiosk.services.context import Context


@dataclass(frozen=True, kw_only=True)
class Expiry:
    """A dossier that has just expired, for the staff to be alerted."""

    matricule: str
    reference: str
    renewal_due: date
    """The last day on which the renewal was in time."""
    active: bool
    """Whether the person has a candidature in progress: it goes on."""


class ExpiryService:
    """Writes in the history of dossiers that they expired; the state itself is always computed from the date."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def record(self, *, dry_run: bool = False) -> tuple[Expiry, ...]:
        """Return the dossiers that expired and whose history did not say so, and write it there, once a renewal."""
        with self._store.writing():
            found = tuple(self._unrecorded())
            for _, dossier in () if dry_run else found:
                self._expire(dossier)
        return tuple(expiry for expiry, _ in found)

    def _unrecorded(self) -> Iterator[tuple[Expiry, Dossier]]:
        for line in self._store.dossiers.lines(self._context.today, DossierState.EXPIRED):
            dossier = self._store.dossiers.get(line.id)
            due = dossier.request.renewal_due
            if due is None or self._is_recorded(dossier, due):
                continue
            active = self._store.candidatures.active(dossier.person) is not None
            yield Expiry(matricule=line.matricule, reference=line.reference, renewal_due=due, active=active), dossier

    def _is_recorded(self, dossier: Dossier, due: date) -> bool:
        events = self._store.dossiers.history.of(dossier.id)
        return any(each.after is DossierState.EXPIRED and paris_day(each.at) > due for each in events)

    def _expire(self, dossier: Dossier) -> None:
        expired = replace(dossier, state=DossierState.EXPIRED)
        self._store.dossiers.record(expired, before=dossier.state, at=self._context.instant, actor=SYSTEM)
        self._context.audit(SYSTEM, "dossier.expire", "dossier", dossier.id)
