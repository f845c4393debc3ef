"""The nine invented people fill their dossier, each up to where the rules put them (domain rules §10)."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.data import read_data
from kiosk.domain.documents import DocumentKind, DocumentState
from kiosk.domain.dossier import DossierState, ItemReason, NumberStatus
from kiosk.domain.household import Situation
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.document_acts import document_of
from kiosk.flows.document_flows import no_notice_flow
from kiosk.flows.dossier import dossier_page
from kiosk.flows.renewal import renewal_page
from kiosk.flows.task_communes import search
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, declare_and_send, deposit_all, kept
from tests.flows.reading import text

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from tests.flows.conftest import Newcomer
    from tests.flows.line_by_line import Clock, Person, Typed

PEOPLE: dict[str, dict[str, Any]] = {each["id"]: each for each in json.loads(read_data("personas.json"))}
SITUATIONS = {
    "locataire privé": Situation.TENANT_PRIVATE,
    "hébergée chez un parent": Situation.HOSTED,
    "locataire social": Situation.TENANT_SOCIAL,
    "foyer jeunes travailleurs": Situation.RESIDENCE,
    "logement repris par le propriétaire": Situation.LEASE_ENDED,
}
DOCUMENTS = {"P1": 6, "P2": 6, "P3": 5, "P4": 5, "P5": 6, "P6": 5, "P7": 7, "P8": 6, "P9": 5}
"""How many apply to each."""


def fill(person: Person, persona: dict[str, Any]) -> None:
    """Answer everything as that person would."""
    answer(
        person,
        Task.CONTACT,
        last_name=persona["nom"],
        first_name=persona["prenom"],
        phone=persona["telephone"],
    )
    home = persona["foyer"]
    situation = SITUATIONS[persona["logement"]]
    answer(
        person,
        Task.HOUSEHOLD,
        adults=str(home["adultes"]),
        children=str(home["enfants"]),
        situation=situation,
        rent="yes",
    )
    if persona["communes"]:
        assert answer(person, Task.COMMUNES, communes=choices(person, persona)).refused is None
    number(person, persona)
    deposit_all(person)
    answer(person, Task.ALIN, updated_on=f"{person.clock.day:%d/%m/%Y}", boxes=boxes(persona))


def boxes(persona: dict[str, Any]) -> Typed:
    entered = ("number_entered", "company_entered") if persona["nur"] else ()
    return ("created", *entered)


def choices(person: Person, persona: dict[str, Any]) -> tuple[str, ...]:
    """Return what is typed to find each commune: its name, then the right one among homonyms."""
    found = person.services.places.named(persona["communes"])
    return tuple(f"{commune.name} > {commune.code}" for commune in found)


def number(person: Person, persona: dict[str, Any]) -> None:
    """Answer task 2, with a renewal when the request is more than a year old."""
    if persona["nur"] is None:
        answer(person, Task.NUMBER, have="NOT_YET")
        return
    month, year = int(persona["nur"][3:5]), 2000 + int(persona["nur"][5:7])
    deposited = min(date(year, month, 12), person.clock.day)
    renewed = max(deposited, TODAY - timedelta(days=100))
    played = answer(
        person,
        Task.NUMBER,
        number=persona["nur"],
        deposited_on=f"{deposited:%d/%m/%Y}",
        renewed_on=f"{renewed:%d/%m/%Y}" if renewed <= person.clock.day else "",
    )
    assert played.refused is None


@pytest.fixture
def made(newcomer: Newcomer) -> dict[str, Person]:
    """Return the nine people, each with what they answered."""
    people = {}
    for name, persona in PEOPLE.items():
        people[name] = newcomer(persona["matricule"])
        fill(people[name], persona)
    return people


def test_each_has_the_documents_of_their_situation(made: dict[str, Person]) -> None:
    assert {name: len(kept(person).required_documents) for name, person in made.items()} == DOCUMENTS


def test_everybody_with_a_number_can_send(made: dict[str, Person]) -> None:
    for name, person in made.items():
        if name == "P8":
            continue
        declare_and_send(person)
        assert kept(person).state is DossierState.SUBMITTED, name


def test_p2_is_asked_for_the_hosting_letter(made: dict[str, Person], employer: Actor) -> None:
    person = made["P2"]
    declare_and_send(person)
    reasons = (ItemReason(item="HOSTING", reason="elle n'est pas sur le site"),)
    person.services.decisions.request_changes(person.matricule, reasons, employer)

    assert "Attestation d'hébergement : elle n'est pas sur le site" in text(person.page(dossier_page))
    assert task_state(kept(person), Task.DOCUMENTS) is TaskState.TO_CORRECT


def test_p6_renews_within_twelve_days(made: dict[str, Person], employer: Actor) -> None:
    person = made["P6"]
    declare_and_send(person)
    person.services.decisions.validate(person.matricule, employer)
    due = kept(person).request.renewal_due
    assert due is not None
    person.clock.day = due - timedelta(days=12)

    assert "Il reste 12 jours pour renouveler." in text(person.page(renewal_page))
    assert kept(person).state_on(person.clock.day) is DossierState.VALIDATED


def test_p7_still_pays_a_rent_and_shows_the_notice_letter(made: dict[str, Person]) -> None:
    kinds = {each.kind for each in kept(made["P7"]).required_documents}

    assert {DocumentKind.RENT_RECEIPT, DocumentKind.NOTICE_LETTER} <= kinds


def test_p8_has_no_number_and_no_tax_notice_yet(made: dict[str, Person]) -> None:
    person = made["P8"]
    person.play(no_notice_flow(person.visit), {"reason": "arrivé en France cette année"})

    assert kept(person).request.status is NumberStatus.NOT_YET
    assert document_of(person.visit, "TAX_NOTICE").state is DocumentState.NOT_YET
    assert task_state(kept(person), Task.DOCUMENTS) is TaskState.DONE
    assert kept(person).state is DossierState.DRAFT
    assert "2 Numéro unique Pas encore En cours" in text(person.page(dossier_page))


def test_p9_expires_when_the_renewal_is_not_done(made: dict[str, Person], employer: Actor, clock: Clock) -> None:
    person = made["P9"]
    declare_and_send(person)
    person.services.decisions.validate(person.matricule, employer)
    clock.day = TODAY + timedelta(days=300)

    assert kept(person).state_on(clock.day) is DossierState.EXPIRED
    assert "Expiré – renouvellement annuel non fait" in text(person.page(dossier_page))


def test_every_commune_they_want_is_found_by_typing_its_name(made: dict[str, Person]) -> None:
    person = made["P1"]
    for persona in PEOPLE.values():
        for commune in person.services.places.named(persona["communes"]):
            assert commune.code in [option.value for option in search(person.visit, commune.name)]
