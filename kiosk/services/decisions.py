"""What staff decide about dossiers; each decision and each reading leaves its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain import dossier_closing as closing
from kiosk.domain import dossier_moves as moves
from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature_moves import Entry, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.dossier_errors import OtherDossierBegunError, ReasonNeededError
from kiosk.services.staff import check_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.domain.dossier import Dossier, DossierState, ItemReason
    from kiosk.services.context import Context
    from kiosk.services.people import PeopleService
    from kiosk.services.staff import StaffService
    from kiosk.store.dossiers import DossierLine


class DecisionService:
    """The acts of the employer and of the CSE on dossiers, by matricule (roles: domain rules §9)."""

    def __init__(self, context: Context, people: PeopleService, staff: StaffService) -> None:
        self._context = context
        self._store = context.store
        self._people = people
        self._staff = staff

    def list(self, actor: Actor, state: DossierState | None = None) -> tuple[DossierLine, ...]:
        """Return what both roles may see of every open dossier, the longest waiting first."""
        check_role(actor, Role.CSE, Role.EMPLOYER)
        return self._store.dossiers.lines(self._context.today, state)

    def show(self, matricule: str, actor: Actor) -> Dossier:
        """Return the dossier of *matricule*; the reading is written down."""
        check_role(actor, Role.CSE, Role.EMPLOYER)
        dossier = self._of(matricule)
        with self._store.writing():
            self._context.audit(actor, "dossier.read", "dossier", dossier.id)
        return dossier

    def validate(self, matricule: str, actor: Actor) -> Dossier:
        """Validate: the person may apply (R08)."""
        today = self._context.today
        return self._decide(matricule, actor, "dossier.validate", lambda each: moves.validate(each, today=today))

    def request_changes(self, matricule: str, reasons: tuple[ItemReason, ...], actor: Actor) -> Dossier:
        """Ask for changes, a reason for each item."""
        today = self._context.today
        return self._decide(
            matricule,
            actor,
            "dossier.request_changes",
            lambda each: moves.request_changes(each, reasons=reasons, today=today),
        )

    def refuse(self, matricule: str, reason: str, actor: Actor) -> Dossier:
        """Do not validate."""
        today = self._context.today
        return self._decide(
            matricule, actor, "dossier.refuse", lambda each: moves.refuse(each, reason=reason, today=today)
        )

    def reopen(self, matricule: str, reason: str, actor: Actor) -> Dossier:
        """Give a refused dossier back, or correct a closing entered by mistake."""
        check_role(actor, Role.CSE)
        today = self._context.today
        if not reason:
            raise ReasonNeededError
        closed = self._of(matricule).closing is not None
        if closed:
            return self._undo_closing(matricule, reason, actor)
        return self._change(
            matricule, actor, "dossier.reopen", lambda each: moves.reopen(each, reason=reason, today=today), reason
        )

    def close(self, matricule: str, on: date, reason: str, actor: Actor) -> Dossier:
        """Close: the request was struck off; an active candidature ends with it, in the same transaction."""
        check_role(actor, Role.CSE)
        today = self._context.today
        with self._store.writing():
            closed = self._change(
                matricule,
                actor,
                "dossier.close",
                lambda each: closing.strike_off(each, on=on, reason=reason, today=today),
                reason,
            )
            self._close_candidature(closed, on, actor)
        return closed

    def _decide(
        self, matricule: str, actor: Actor, act: str, change: Callable[[Dossier], Dossier], reason: str = ""
    ) -> Dossier:
        check_role(actor, Role.EMPLOYER)
        return self._change(matricule, actor, act, change, reason)

    def _change(
        self, matricule: str, actor: Actor, act: str, change: Callable[[Dossier], Dossier], reason: str = ""
    ) -> Dossier:
        account = self._people.known(matricule)
        self._staff.check_not_own(actor, account)
        with self._store.writing():
            before = self._of(matricule)
            after = change(before)
            self._store.dossiers.save(after)
            self._store.dossiers.record(
                after, before=before.state, at=self._context.instant, actor=actor, reason=reason or after.refusal
            )
            self._context.audit(actor, act, "dossier", after.id)
        return self._of(matricule)

    def _undo_closing(self, matricule: str, reason: str, actor: Actor) -> Dossier:
        today = self._context.today
        with self._store.writing():
            dossier = self._of(matricule)
            if self._store.dossiers.begun_after(dossier):
                raise OtherDossierBegunError
            reopened = self._change(
                matricule,
                actor,
                "dossier.reopen",
                lambda each: closing.undo_strike_off(each, reason=reason, today=today),
                reason,
            )
            self._reopen_candidature(reopened, reason, actor)
        return reopened

    def _close_candidature(self, dossier: Dossier, on: date, actor: Actor) -> None:
        active = self._store.candidatures.active(dossier.person)
        if active is None:
            return
        entry = Entry(actor=actor, by=By.CLOSING, at=self._context.instant, today=self._context.today)
        dated = max(on, active.since)
        ended = record(active, CandidatureState.DOSSIER_CLOSED, entry=entry, dated=dated)
        self._store.candidatures.append(ended)
        self._context.audit(actor, "candidature.dossier_closed", "candidature", ended.id)

    def _reopen_candidature(self, dossier: Dossier, reason: str, actor: Actor) -> None:
        from kiosk.domain.candidature_moves import correct

        ended = [
            each
            for each in self._store.candidatures.of(dossier.person)
            if each.dossier == dossier.id and each.state is CandidatureState.DOSSIER_CLOSED
        ]
        for each in ended:
            entry = Entry(actor=actor, by=By.STAFF, at=self._context.instant, today=self._context.today)
            self._store.candidatures.append(correct(each, reason=reason, entry=entry, other_active=False))
            self._context.audit(actor, "candidature.correct", "candidature", each.id)

    def _of(self, matricule: str) -> Dossier:
        from kiosk.domain.account import NoSuchPersonError

        account = self._people.known(matricule)
        dossier = self._store.dossiers.current(account.person)
        if dossier is None:
            raise NoSuchPersonError(matricule=matricule)
        return dossier
