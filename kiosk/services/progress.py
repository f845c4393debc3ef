"""What the CSE records about candidatures, fact by fact, and corrects (domain rules §6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature_errors import NoCandidatureError
from kiosk.domain.candidature_moves import Entry, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.services.closings import Why
from kiosk.services.plain import plain, plain_details

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature, Details
    from kiosk.services.closings import Closings
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk


@dataclass(frozen=True, kw_only=True)
class CandidatureLine:
    """A candidature and whose it is, as the CSE lists them."""

    matricule: str
    name: str
    candidature: Candidature


class ProgressService:
    """The facts that the CSE learns about candidatures."""

    def __init__(self, context: Context, desk: Desk, closings: Closings) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk
        self._closings = closings

    def everyone(self, actor: Actor, state: CandidatureState | None = None) -> tuple[CandidatureLine, ...]:
        """Return the candidatures in progress, or those in *state*, the longest without news first."""
        with self._store.writing():
            self._desk.check(actor, Role.CSE)
            self._context.audit(actor, "candidature.list", "candidatures", state or "")
            return tuple(self._line(each) for each in self._store.candidatures.all(state))

    def of(self, matricule: str, actor: Actor) -> tuple[Candidature, ...]:
        """Return the candidatures of *matricule*, the latest first; the reading is written down."""
        with self._store.writing():
            account = self._desk.read(matricule, actor, Role.CSE)
            self._context.audit(actor, "candidature.read", "person", account.person)
            return self._store.candidatures.of(account.person)

    def record(
        self, matricule: str, fact: CandidatureState, *, actor: Actor, dated: date, details: Details | None = None
    ) -> Candidature:
        """Record a fact about the active candidature of *matricule*; a signed lease closes the dossier.

        Raises:
            NoCandidatureError: If there is none.
            KioskError: As the table and what the fact needs say.
        """
        with self._store.writing():
            account = self._desk.act_on(matricule, actor, Role.CSE)
            before = self._store.candidatures.active(account.person)
            if before is None:
                raise NoCandidatureError
            return self.move(before, fact, actor=actor, dated=dated, details=details)

    def move(
        self,
        before: Candidature,
        fact: CandidatureState,
        *,
        actor: Actor,
        dated: date,
        details: Details | None = None,
    ) -> Candidature:
        """Record a fact about *before*; within a transaction of the caller, who has checked who acts.

        Raises:
            KioskError: As the table and what the fact needs say.
        """
        after = record(before, fact, entry=self._entry(actor), dated=dated, details=plain_details(details))
        self._store.candidatures.append(after)
        self._context.audit(actor, f"candidature.{fact.lower()}", "candidature", after.id)
        if fact is CandidatureState.LEASE_SIGNED:
            self._closings.sign_lease(after, dated, actor)
        return after

    def correct(self, matricule: str, *, reason: str, actor: Actor) -> Candidature:
        """Undo the last fact of the active candidature, else of the latest: « Corriger une erreur de saisie ».

        Raises:
            NoCandidatureError: If there never was one.
            KioskError: As the rules of corrections say.
        """
        with self._store.writing():
            account = self._desk.act_on(matricule, actor, Role.CSE)
            every = self._store.candidatures.of(account.person)
            if not every:
                raise NoCandidatureError
            last = next((each for each in every if each.active), every[0])
            return self._closings.correct(last, Why(actor=actor, reason=plain(reason)))

    def _line(self, candidature: Candidature) -> CandidatureLine:
        contact = self._store.contacts.get(candidature.person)
        return CandidatureLine(
            matricule=self._store.accounts.get(candidature.person).matricule,
            name=f"{contact.first_name} {contact.last_name}".strip(),
            candidature=candidature,
        )

    def _entry(self, actor: Actor) -> Entry:
        return Entry(actor=actor, by=By.STAFF, at=self._context.instant, today=self._context.today)
