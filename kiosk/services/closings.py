"""A dossier and its candidature close together, and reopen together; within a transaction of the caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain import dossier_closing as closing
from kiosk.domain.candidature_moves import Entry, correct, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import DossierLockedError, OtherDossierBegunError

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.actor import Actor
    from kiosk.domain.candidature import Candidature
    from kiosk.domain.dossier import Dossier
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk

CLOSED_WITH = frozenset({CandidatureState.LEASE_SIGNED, CandidatureState.DOSSIER_CLOSED})
"""The ends of a candidature that go with the closing of its dossier."""


@dataclass(frozen=True, kw_only=True)
class Why:
    """Who closes or reopens, and for what reason."""

    actor: Actor
    reason: str = ""


class Closings:
    """Closings of dossiers, and their corrections."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk

    def strike_off(self, dossier: Dossier, on: date, why: Why) -> None:
        """Close: the request was struck off; an active candidature ends with it."""
        closed = closing.strike_off(dossier, on=on, reason=why.reason, today=self._context.today)
        self._desk.keep(dossier, closed, "dossier.close", why.actor, why.reason)
        active = self._store.candidatures.active(dossier.person)
        if active is not None:
            ended = record(
                active,
                CandidatureState.DOSSIER_CLOSED,
                entry=self._entry(why.actor, By.CLOSING),
                dated=max(on, active.since),
            )
            self._keep(ended, "candidature.dossier_closed", why.actor)

    def undo_strike_off(self, dossier: Dossier, why: Why) -> None:
        """Reopen a dossier that was struck off by mistake, and the candidature that ended with it.

        Raises:
            ClosedByLeaseError: If a signed lease closed it.
            TooLateToReopenError: If that was entered more than 30 days ago.
        """
        opened = closing.undo_strike_off(dossier, reason=why.reason, today=self._context.today)
        self._desk.keep(dossier, opened, "dossier.reopen", why.actor, why.reason)
        for each in self._store.candidatures.of(dossier.person):
            if each.dossier == dossier.id and each.state is CandidatureState.DOSSIER_CLOSED:
                self._correct(each, why)

    def sign_lease(self, candidature: Candidature, on: date, actor: Actor) -> None:
        """Close the dossier of a candidature whose lease is signed."""
        dossier = self._store.dossiers.get(candidature.dossier)
        closed = closing.sign_lease(dossier, on=on, today=self._context.today)
        self._desk.keep(dossier, closed, "dossier.lease_signed", actor)

    def correct(self, candidature: Candidature, why: Why) -> Candidature:
        """Undo the last fact of *candidature*; a dossier that it closed, or that closed it, opens again.

        Raises:
            DossierLockedError: If its dossier closed after it had ended: nothing is active in a closed dossier.
            OtherDossierBegunError: If the person has begun another dossier since.
            KioskError: As the rules of corrections say.
        """
        dossier = self._store.dossiers.get(candidature.dossier)
        if dossier.state is DossierState.CLOSED and candidature.state not in CLOSED_WITH:
            raise DossierLockedError(state=dossier.state)
        corrected = self._correct(candidature, why)
        if candidature.state in CLOSED_WITH:
            if self._store.dossiers.begun_after(dossier):
                raise OtherDossierBegunError
            opened = closing.undo_closing(dossier, today=self._context.today)
            self._desk.keep(dossier, opened, "dossier.reopen", why.actor, why.reason)
        return corrected

    def _correct(self, candidature: Candidature, why: Why) -> Candidature:
        entry = self._entry(why.actor, By.STAFF)
        corrected = correct(candidature, reason=why.reason, entry=entry, other_active=False)
        return self._keep(corrected, "candidature.correct", why.actor)

    def _keep(self, candidature: Candidature, act: str, actor: Actor) -> Candidature:
        self._store.candidatures.append(candidature)
        self._context.audit(actor, act, "candidature", candidature.id)
        return candidature

    def _entry(self, actor: Actor, by: By) -> Entry:
        return Entry(actor=actor, by=by, at=self._context.instant, today=self._context.today)
