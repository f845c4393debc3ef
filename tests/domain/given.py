"""Dossiers, offers and candidatures for tests: complete ones, in whichever state is wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature import Candidature, Details
from kiosk.domain.candidature_moves import Entry, filing, record
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.documents import Document, Site, kinds_for
from kiosk.domain.dossier import (
    AlinAccount,
    Closing,
    Contact,
    Dossier,
    DossierState,
    NumberStatus,
    Request,
)
from kiosk.domain.household import Household, Situation
from kiosk.domain.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY: Final = date(2026, 11, 23)
BEGUN: Final = date(2026, 11, 2)
"""The month of TODAY: no month is over yet, and the tax notice is that of the year."""
NOON: Final = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
DEPOSITED: Final = date(2026, 3, 15)
RENEWAL_DUE: Final = date(2027, 3, 15)
NUMBER: Final = "1110318016982GDPUB"
OTHER_NUMBER: Final = "1111126000001GDPUB"

PERSON: Final = Actor(role=Role.CANDIDATE, id="person")
CSE: Final = Actor(role=Role.CSE, id="cse")
ACTORS: Final = {By.CANDIDATE: PERSON, By.STAFF: CSE, By.CLOSING: CSE}

HOUSEHOLD: Final = Household(adults=1, children=0, situation=Situation.TENANT_PRIVATE)


def noon(day: date) -> datetime:
    """Return an instant of *day*."""
    return datetime(day.year, day.month, day.day, 11, 0, tzinfo=UTC)


def draft() -> Dossier:
    """Return a dossier just begun."""
    return Dossier(id="dossier", reference="D-2026-AAAAAA", person="person", begun_on=BEGUN)


def complete(state: DossierState = DossierState.DRAFT, *, household: Household = HOUSEHOLD) -> Dossier:
    """Return a dossier with every task done, in *state*; CLOSED is « Demande radiée »."""
    dossier = replace(
        draft(),
        contact=Contact(first_name="Awa", last_name="Diallo", phone="0612345678"),
        request=Request(status=NumberStatus.HERE, number=NUMBER, deposited_on=DEPOSITED),
        communes=("93048", "75112", "94038"),
        household=household,
        documents=tuple(Document(kind=kind).deposited(Site.STATE, BEGUN) for kind in kinds_for(household)),
        alin=AlinAccount(created=True, number_entered=True, company_entered=True, updated_on=date(2026, 4, 1)),
    )
    if state is DossierState.CLOSED:
        return closed(dossier)
    sent = None if state is DossierState.DRAFT else noon(date(2026, 11, 2))
    return replace(dossier, state=state, sent_at=sent)


def closed(dossier: Dossier, closing: Closing = Closing.STRUCK_OFF, *, entered: date = TODAY) -> Dossier:
    """Return *dossier* as closed on *entered*."""
    return replace(
        dossier,
        state=DossierState.CLOSED,
        state_before_closing=dossier.state,
        closing=closing,
        closed_on=entered,
        closing_entered_on=entered,
        closing_reason="radiée",
    )


def expired(state: DossierState = DossierState.VALIDATED) -> Dossier:
    """Return a dossier recorded in *state* whose renewal was due a month before TODAY."""
    dossier = complete(state)
    return replace(dossier, request=replace(dossier.request, deposited_on=date(2025, 10, 20)))


def offer(reference: str = "AL-75-2026007", **changes: object) -> Offer:
    """Return an open offer."""
    plain = Offer(
        reference=reference,
        commune="75113",
        commune_name="Paris 13e Arrondissement",
        departement="75",
        typology="T2",
        surface=5080,
        total_cents=52884,
        published_on=date(2026, 11, 10),
        closes_on=date(2026, 12, 13),
        landlord="Toits & Familles",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


DETAILS: Final = {
    CandidatureState.PROVISIONALLY_REJECTED: Details(reason="ressources"),
    CandidatureState.REJECTED: Details(reason="ressources"),
    CandidatureState.FORWARDED: Details(landlord="Toits & Familles"),
    CandidatureState.LANDLORD_CONTACT: Details(document="bulletin de salaire", due_on=date(2027, 1, 15)),
    CandidatureState.COMMISSION: Details(commission_on=date(2027, 1, 20)),
    CandidatureState.AWARDED: Details(answer_days=10),
    CandidatureState.AWARDED_RANKED: Details(rank=2),
    CandidatureState.AWARDED_CONDITIONALLY: Details(document="avis d'imposition", due_on=date(2027, 1, 15)),
    CandidatureState.NOT_AWARDED: Details(reason="dossier prioritaire"),
    CandidatureState.INADMISSIBLE: Details(reason="plafond dépassé"),
    CandidatureState.OFFER_WITHDRAWN: Details(reason="logement pourvu"),
    CandidatureState.WITHDRAWN_LATE: Details(reason="la personne renonce"),
}
"""Enough for each fact to be recorded."""


def entry(by: By = By.STAFF, today: date = TODAY) -> Entry:
    """Return who records, on *today*."""
    return Entry(actor=ACTORS[by], by=by, at=noon(today), today=today)


def filed(on: date = TODAY) -> Candidature:
    """Return a candidature just filed."""
    event = filing(at=noon(on), today=on, actor=PERSON)
    return Candidature(
        id="candidature",
        reference="C-2026-BBBBBB",
        person="person",
        dossier="dossier",
        offer=offer(),
        events=(event,),
    )


def with_fact(
    candidature: Candidature,
    fact: CandidatureState,
    *,
    by: By = By.STAFF,
    dated: date = TODAY,
    today: date | None = None,
    details: Details | None = None,
) -> Candidature:
    """Return *candidature* with *fact* recorded, with enough details when none are given."""
    given = details or DETAILS.get(fact, Details())
    return record(candidature, fact, entry=entry(by, today or dated), dated=dated, details=given)


WAYS: Final = {
    "FILED": "",
    "UNDER_REVIEW": "UNDER_REVIEW",
    "PROVISIONALLY_REJECTED": "UNDER_REVIEW PROVISIONALLY_REJECTED",
    "AWAITING_FINAL_ANSWER": "UNDER_REVIEW PROVISIONALLY_REJECTED AWAITING_FINAL_ANSWER",
    "APPROVED": "UNDER_REVIEW APPROVED",
    "FORWARDED": "UNDER_REVIEW APPROVED FORWARDED",
    "LANDLORD_CONTACT": "UNDER_REVIEW APPROVED FORWARDED LANDLORD_CONTACT",
    "COMMISSION": "UNDER_REVIEW APPROVED FORWARDED LANDLORD_CONTACT COMMISSION",
    "AWARDED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED",
    "AWARDED_RANKED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED_RANKED",
    "AWARDED_CONDITIONALLY": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED_CONDITIONALLY",
    "ACCEPTED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED ACCEPTED",
    "LEASE_SIGNED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED ACCEPTED LEASE_SIGNED",
    "CANCELLED": "CANCELLED",
    "REJECTED": "UNDER_REVIEW PROVISIONALLY_REJECTED REJECTED",
    "NOT_AWARDED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION NOT_AWARDED",
    "INADMISSIBLE": "UNDER_REVIEW APPROVED FORWARDED COMMISSION INADMISSIBLE",
    "DECLINED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED DECLINED",
    "UNANSWERED": "UNDER_REVIEW APPROVED FORWARDED COMMISSION AWARDED UNANSWERED",
    "OFFER_WITHDRAWN": "OFFER_WITHDRAWN",
    "WITHDRAWN_LATE": "UNDER_REVIEW APPROVED FORWARDED WITHDRAWN_LATE",
    "DOSSIER_CLOSED": "DOSSIER_CLOSED",
}
"""One way from the filing to each state."""
BEFORE: Final = date(2026, 10, 1)
"""When the ways begin: an award received then is past its limit on TODAY."""


def reached(state: CandidatureState) -> Candidature:
    """Return a candidature in *state*: every fact dated BEFORE, but silence, which is dated TODAY."""
    candidature = filed(BEFORE)
    for name in WAYS[state].split():
        fact = CandidatureState(name)
        by = _side(fact)
        given = replace(DETAILS.get(fact, Details()), received_on=BEFORE if fact is CandidatureState.AWARDED else None)
        dated = TODAY if fact is CandidatureState.UNANSWERED else BEFORE
        candidature = with_fact(candidature, fact, by=by, dated=dated, today=TODAY, details=given)
    return candidature


def walked(facts: Iterable[tuple[CandidatureState, date]]) -> Candidature:
    """Return a candidature filed BEFORE with those facts."""
    candidature = filed(BEFORE)
    for fact, dated in facts:
        candidature = with_fact(candidature, fact, by=_side(fact), dated=dated, today=TODAY + timedelta(days=400))
    return candidature


def _side(fact: CandidatureState) -> By:
    persons = {CandidatureState.AWAITING_FINAL_ANSWER, CandidatureState.CANCELLED}
    if fact in persons:
        return By.CANDIDATE
    return By.CLOSING if fact is CandidatureState.DOSSIER_CLOSED else By.STAFF
