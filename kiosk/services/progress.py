"""What the CSE records about candidatures, fact by fact, and corrects (domain rules §6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature_errors import AlreadyEndedError
from kiosk.domain.candidature_moves import Entry, correct, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.dossier import Closing
from kiosk.domain.dossier_closing import sign_lease, undo_closing
from kiosk.domain.dossier_errors import OtherDossierBegunError
from kiosk.services.staff import check_role

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature, Details
    from kiosk.services.context import Context
    from kiosk.services.people import PeopleService
    from kiosk.services.staff import StaffService


class ProgressService:
    """The facts that the CSE learns about candidatures."""

    def __init__(self, context: Context, people: PeopleService, staff: StaffService) -> None:
        self._context = context
        self._store = context.store
        self._people = people
        self._staff = staff

    def everyone(self, actor: Actor, state: CandidatureState | None = None) -> tuple[Candidature, ...]:
        """Return the candidatures in progress, or those in *state*, the longest without news first."""
        check_role(actor, Role.CSE)
        return self._store.candidatures.all(state)

    def of(self, matricule: str, actor: Actor) -> tuple[Candidature, ...]:
        """Return the candidatures of *matricule*, the latest first; the reading is written down."""
        check_role(actor, Role.CSE)
        account = self._people.known(matricule)
        with self._store.writing():
            self._context.audit(actor, "candidature.read", "person", account.person)
        return self._store.candidatures.of(account.person)

    def record(
        self, matricule: str, fact: CandidatureState, *, actor: Actor, dated: date, details: Details | None = None
    ) -> Candidature:
        """Record a fact about the active candidature of *matricule*; a signed lease closes the dossier."""
        check_role(actor, Role.CSE)
        account = self._people.known(matricule)
        self._staff.check_not_own(actor, account)
        with self._store.writing():
            before = self._store.candidatures.active(account.person)
            if before is None:
                raise AlreadyEndedError
            after = record(before, fact, entry=self._entry(actor), dated=dated, details=details)
            self._store.candidatures.append(after)
            if fact is CandidatureState.LEASE_SIGNED:
                self._close_dossier(after, dated, actor)
            self._context.audit(actor, f"candidature.{fact.lower()}", "candidature", after.id)
        return after

    def correct(self, matricule: str, *, reason: str, actor: Actor) -> Candidature:
        """Undo the last fact of the latest candidature: « Corriger une erreur de saisie »."""
        check_role(actor, Role.CSE)
        account = self._people.known(matricule)
        self._staff.check_not_own(actor, account)
        with self._store.writing():
            active = self._store.candidatures.active(account.person)
            every = self._store.candidatures.of(account.person)
            if not every:
                raise AlreadyEndedError
            before = active or every[0]
            after = correct(before, reason=reason, entry=self._entry(actor), other_active=False)
            self._reopen_dossier(before, reason, actor)
            self._store.candidatures.append(after)
            self._context.audit(actor, "candidature.correct", "candidature", after.id)
        return after

    def _entry(self, actor: Actor) -> Entry:
        return Entry(actor=actor, by=By.STAFF, at=self._context.instant, today=self._context.today)

    def _close_dossier(self, candidature: Candidature, on: date, actor: Actor) -> None:
        before = self._store.dossiers.get(candidature.dossier)
        after = sign_lease(before, on=on, today=self._context.today)
        self._store.dossiers.save(after)
        self._store.dossiers.record(after, before=before.state, at=self._context.instant, actor=actor)
        self._context.audit(actor, "dossier.lease_signed", "dossier", after.id)

    def _reopen_dossier(self, candidature: Candidature, reason: str, actor: Actor) -> None:
        closing = {
            CandidatureState.LEASE_SIGNED: Closing.LEASE_SIGNED,
            CandidatureState.DOSSIER_CLOSED: Closing.STRUCK_OFF,
        }.get(candidature.state)
        if closing is None:
            return
        before = self._store.dossiers.get(candidature.dossier)
        if self._store.dossiers.begun_after(before):
            raise OtherDossierBegunError
        after = undo_closing(before, today=self._context.today)
        self._store.dossiers.save(after)
        self._store.dossiers.record(after, before=before.state, at=self._context.instant, actor=actor, reason=reason)
        self._context.audit(actor, "dossier.reopen", "dossier", after.id)
