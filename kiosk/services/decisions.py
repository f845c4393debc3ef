"""What staff decide about dossiers; each decision and each reading leaves its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain import dossier_moves as moves
from kiosk.domain.actor import Actor, Role
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.dossier_errors import OtherDossierBegunError
from kiosk.services.closings import Why
from kiosk.services.plain import plain, plain_reasons

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.domain.dossier import ItemReason
    from kiosk.services.closings import Closings
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk
    from kiosk.store.dossiers import DossierLine

BOTH = (Role.CSE, Role.EMPLOYER)


class DecisionService:
    """The acts of the employer and of the CSE on dossiers, by matricule (roles: domain rules §9).

    What the employer may see is a line of the list, and no act gives more; the whole dossier is read by the CSE alone.
    """

    def __init__(self, context: Context, desk: Desk, closings: Closings) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk
        self._closings = closings

    def list(self, actor: Actor, state: DossierState | None = None) -> tuple[DossierLine, ...]:
        """Return what both roles may see of every open dossier, the longest waiting first."""
        with self._store.writing():
            self._desk.check(actor, *BOTH)
            self._context.audit(actor, "dossier.list", "dossiers", state or "")
            return self._store.dossiers.lines(self._context.today, state)

    def line(self, matricule: str, actor: Actor) -> DossierLine:
        """Return what both roles may see of the dossier of *matricule*; the reading is written down."""
        with self._store.writing():
            dossier = self._desk.dossier(self._desk.read(matricule, actor, *BOTH))
            self._context.audit(actor, "dossier.look", "dossier", dossier.id)
            return self._desk.line(dossier)

    def show(self, matricule: str, actor: Actor) -> tuple[DossierLine, Dossier]:
        """Return the line and the whole dossier of *matricule*, for the CSE; the reading is written down, once."""
        with self._store.writing():
            dossier = self._desk.dossier(self._desk.read(matricule, actor, Role.CSE))
            self._context.audit(actor, "dossier.read", "dossier", dossier.id)
            return self._desk.line(dossier), dossier

    def validate(self, matricule: str, actor: Actor) -> DossierLine:
        """Validate: the person may apply (R08)."""
        today = self._context.today
        return self._decide(matricule, actor, "dossier.validate", lambda each: moves.validate(each, today=today))

    def request_changes(self, matricule: str, reasons: tuple[ItemReason, ...], actor: Actor) -> DossierLine:
        """Ask for changes, a reason for each item."""
        today = self._context.today
        asked = plain_reasons(reasons)
        return self._decide(
            matricule,
            actor,
            "dossier.request_changes",
            lambda each: moves.request_changes(each, reasons=asked, today=today),
        )

    def refuse(self, matricule: str, reason: str, actor: Actor) -> DossierLine:
        """Do not validate."""
        today, said = self._context.today, plain(reason)
        return self._decide(
            matricule, actor, "dossier.refuse", lambda each: moves.refuse(each, reason=said, today=today), said
        )

    def reopen(self, matricule: str, reason: str, actor: Actor) -> DossierLine:
        """Give a refused dossier back, or correct a closing entered by mistake.

        Raises:
            OtherDossierBegunError: If the person has begun another dossier since the closing.
        """
        why = Why(actor=actor, reason=plain(reason))
        with self._store.writing():
            dossier = self._desk.dossier(self._desk.act_on(matricule, actor, Role.CSE))
            if dossier.state is DossierState.CLOSED:
                self._closings.undo_strike_off(dossier, why)
                return self._desk.line(dossier)
            if dossier.state is not DossierState.REFUSED and self._store.dossiers.begun_before(dossier):
                raise OtherDossierBegunError
            given_back = moves.reopen(dossier, reason=why.reason, today=self._context.today)
            return self._desk.keep(dossier, given_back, "dossier.reopen", actor, why.reason)

    def close(self, matricule: str, on: date, reason: str, actor: Actor) -> DossierLine:
        """Close: the request was struck off; an active candidature ends with it, in the same transaction."""
        why = Why(actor=actor, reason=plain(reason))
        with self._store.writing():
            dossier = self._desk.dossier(self._desk.act_on(matricule, actor, Role.CSE))
            self._closings.strike_off(dossier, on, why)
            return self._desk.line(dossier)

    def _decide(
        self, matricule: str, actor: Actor, act: str, change: Callable[[Dossier], Dossier], reason: str = ""
    ) -> DossierLine:
        with self._store.writing():
            before = self._desk.dossier(self._desk.act_on(matricule, actor, Role.EMPLOYER))
            return self._desk.keep(before, change(before), act, actor, reason)
