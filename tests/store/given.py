"""People, dossiers, offers and candidatures that tests start from."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.domain.account import Account, SecretKind
from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature import Candidature
from kiosk.domain.candidature_moves import Entry, correct, filing, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.dossier import Closing, Dossier, DossierState, NumberStatus, Request
from kiosk.domain.offer import Offer

if TYPE_CHECKING:
    from kiosk.domain.candidature import Details
    from kiosk.store.store import Store

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
CSE = Actor(role=Role.CSE, id="cse")
EMPLOYER = Actor(role=Role.EMPLOYER, id="employer")
NUMBER = "1110318016982G1104"


def candidate(person: str) -> Actor:
    return Actor(role=Role.CANDIDATE, id=person)


def account(person: str, matricule: str) -> Account:
    return Account(
        person=person,
        matricule=matricule,
        secret="$argon2id$…",
        secret_kind=SecretKind.PROPOSED,
        secret_at=NOW,
        notice_version="1",
        notice_shown_on=TODAY,
    )


def offer(reference: str = "ALIN-1", **facts: Any) -> Offer:  # noqa: ANN401 - fields of Offer
    usual: dict[str, Any] = {
        "commune": "94038",
        "commune_name": "L'Haÿ-les-Roses",
        "departement": "94",
        "typology": "T3",
        "surface": 6250,
        "total_cents": 64_968,
        "published_on": TODAY - timedelta(days=3),
        "landlord": "Valophis",
    }
    return Offer(reference=reference, **usual | facts)


@dataclass(frozen=True)
class Given:
    """Keeps what a test needs to be there."""

    store: Store

    def person(self, matricule: str = "TS1") -> str:
        person = secrets.token_hex(8)
        with self.store.writing():
            self.store.accounts.add(account(person, matricule))
        return person

    def dossier(self, person: str, *, number: str = "", state: DossierState = DossierState.DRAFT) -> Dossier:
        request = Request(status=NumberStatus.HERE, number=number, deposited_on=TODAY) if number else Request()
        dossier = Dossier(
            id=secrets.token_hex(8),
            reference=f"D-{secrets.token_hex(4)}",
            person=person,
            begun_on=TODAY,
            request=request,
            state=state,
        )
        with self.store.writing():
            self.store.dossiers.add(dossier)
        return self.store.dossiers.get(dossier.id)

    def offer(self, reference: str = "ALIN-1", **facts: Any) -> Offer:  # noqa: ANN401 - fields of Offer
        kept = offer(reference, **facts)
        with self.store.writing():
            self.store.offers.put([kept], NOW)
        return kept

    def candidature(self, person: str, dossier: Dossier, home: Offer, token: str = "") -> Candidature:
        candidature = new_candidature(person, dossier, home, token)
        with self.store.writing():
            self.store.candidatures.add(candidature)
        return candidature

    def filed(self, matricule: str = "TS1") -> Candidature:
        """Return a candidature of somebody new, for an offer of their own."""
        person = self.person(matricule)
        return self.candidature(person, self.dossier(person), self.offer(f"ALIN-{matricule}"))

    def moved(self, candidature: Candidature, *facts: CandidatureState, **details: Details) -> Candidature:
        """Record facts one after the other, each in its own transaction."""
        for fact in facts:
            candidature = moved(candidature, fact, details.get(fact.name))
            with self.store.writing():
                self.store.candidatures.append(candidature)
        return candidature


def new_candidature(person: str, dossier: Dossier, home: Offer, token: str = "") -> Candidature:
    return Candidature(
        id=secrets.token_hex(8),
        reference=f"C-{secrets.token_hex(4)}",
        person=person,
        dossier=dossier.id,
        offer=home,
        events=(filing(at=NOW, today=TODAY, actor=candidate(person)),),
        token=token,
    )


def moved(candidature: Candidature, fact: CandidatureState, details: Details | None = None) -> Candidature:
    by = By.CANDIDATE if fact is CandidatureState.CANCELLED else By.STAFF
    actor = candidate(candidature.person) if by is By.CANDIDATE else CSE
    return record(candidature, fact, entry=Entry(actor=actor, by=by, at=NOW, today=TODAY), dated=TODAY, details=details)


def corrected(candidature: Candidature) -> Candidature:
    entry = Entry(actor=CSE, by=By.STAFF, at=NOW, today=TODAY)
    return correct(candidature, reason="erreur", entry=entry, other_active=False)


def unchecked(candidature: Candidature, fact: CandidatureState, actor: Actor = CSE) -> Candidature:
    """Return *candidature* with a fact that the rules have not looked at."""
    last = candidature.events[-1]
    event = replace(last, seq=last.seq + 1, before=last.after, fact=fact, after=fact, actor=actor, corrects=None)
    return replace(candidature, events=(*candidature.events, event))


def save(store: Store, dossier: Dossier) -> Dossier:
    with store.writing():
        store.dossiers.save(dossier)
    return store.dossiers.get(dossier.id)


def closed(dossier: Dossier) -> Dossier:
    return replace(
        dossier,
        state=DossierState.CLOSED,
        closing=Closing.STRUCK_OFF,
        closed_on=TODAY,
        closing_entered_on=TODAY,
        closing_reason="radiée",
        state_before_closing=dossier.state,
    )
