"""What a person does with candidatures: apply, cancel, choose, answer (R11 to R18)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature import Candidature
from kiosk.domain.candidature_errors import AlreadyEndedError, CannotApplyError, OtherActiveError
from kiosk.domain.candidature_moves import Entry, filing, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.conditions import obstacles
from kiosk.domain.offer import NoSuchOfferError
from kiosk.services.context import Context, new_id

if TYPE_CHECKING:
    from kiosk.domain.conditions import Obstacle
    from kiosk.domain.dossier import Dossier
    from kiosk.domain.offer import Offer


class CandidatureService:
    """The candidatures of somebody signed in."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def active(self, person: str) -> Candidature | None:
        """Return the one active candidature (R13)."""
        return self._store.candidatures.active(person)

    def of(self, person: str) -> tuple[Candidature, ...]:
        """Return every candidature of *person*, the latest first."""
        return self._store.candidatures.of(person)

    def get(self, person: str, candidature: str) -> Candidature:
        """Return one candidature of *person*.

        Raises:
            AlreadyEndedError: If it is not, or no longer, theirs.
        """
        found = self._store.candidatures.get(candidature)
        if found is None or found.person != person:
            raise AlreadyEndedError
        return found

    def obstacles(self, person: str, reference: str) -> tuple[Obstacle, ...]:
        """Return every reason why *person* may not apply for that offer today."""
        dossier = self._store.dossiers.current(person)
        return obstacles(dossier, self._offer(reference), self.active(person), self._context.today)

    def apply(self, person: str, reference: str, token: str) -> Candidature:
        """File a candidature; the same *token* again returns the one it filed (R11, R13).

        Raises:
            CannotApplyError: With every reason, checked inside the transaction.
        """
        own = f"{person}.{token}"  # a token is its person's: another's never finds what it filed
        with self._store.writing():
            filed = self._store.candidatures.with_token(own)
            return filed or self._file(person, reference, own)

    def cancel(self, person: str, candidature: str) -> Candidature:
        """Cancel, as long as the file has not gone to the landlord, checked inside the transaction (R14).

        Raises:
            AlreadyForwardedError: If it has.
            AlreadyEndedError: If it is finished.
        """
        return self._record(person, candidature, CandidatureState.CANCELLED)

    def give_up(self, person: str, candidature: str) -> Candidature:
        """After a negative first answer: « me positionner sur un autre logement » (R16)."""
        return self._record(person, candidature, CandidatureState.REJECTED)

    def wait(self, person: str, candidature: str) -> Candidature:
        """After a negative first answer: « attendre la réponse définitive »; the place stays taken (R16)."""
        return self._record(person, candidature, CandidatureState.AWAITING_FINAL_ANSWER)

    def accept(self, person: str, candidature: str) -> Candidature:
        """Declare that the landlord was answered yes."""
        return self._record(person, candidature, CandidatureState.ACCEPTED)

    def decline(self, person: str, candidature: str) -> Candidature:
        """Declare that the landlord was answered no."""
        return self._record(person, candidature, CandidatureState.DECLINED)

    def _record(self, person: str, candidature: str, fact: CandidatureState) -> Candidature:
        with self._store.writing():
            before = self.get(person, candidature)
            if before.state is fact and before.last_fact.actor.role is Role.CANDIDATE:
                return before
            entry = Entry(actor=_actor(person), by=By.CANDIDATE, at=self._context.instant, today=self._context.today)
            after = record(before, fact, entry=entry, dated=self._context.today)
            self._store.candidatures.append(after)
            self._context.audit(_actor(person), f"candidature.{fact.lower()}", "candidature", after.id)
        return after

    def _file(self, person: str, reference: str, token: str) -> Candidature:
        dossier, found = self._store.dossiers.current(person), self.obstacles(person, reference)
        if dossier is None or found:
            raise CannotApplyError(obstacles=found)
        candidature = self._new(dossier, self._offer(reference), token)
        try:
            self._store.candidatures.add(candidature)
        except OtherActiveError as refusal:
            raise CannotApplyError(obstacles=self.obstacles(person, reference)) from refusal
        self._context.audit(_actor(person), "candidature.apply", "candidature", candidature.id)
        return candidature

    def _new(self, dossier: Dossier, offer: Offer, token: str) -> Candidature:
        return Candidature(
            id=new_id(),
            reference=self._context.reference("C", self._store.candidatures.has_reference),
            person=dossier.person,
            dossier=dossier.id,
            offer=offer,
            events=(filing(at=self._context.instant, today=self._context.today, actor=_actor(dossier.person)),),
            token=token,
        )

    def _offer(self, reference: str) -> Offer:
        offer = self._store.offers.get(reference)
        if offer is None:
            raise NoSuchOfferError(reference=reference)
        return offer


def _actor(person: str) -> Actor:
    return Actor(role=Role.CANDIDATE, id=person)
