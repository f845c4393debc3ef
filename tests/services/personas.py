"""The nine invented people, as they would answer the questions of the wizard."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from kiosk.data import read_data
from kiosk.domain.documents import DocumentState, Site
from kiosk.domain.dossier import AlinAccount, Contact, NumberStatus, Request
from kiosk.domain.household import Household, Situation

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.dossiers import DossierService

PHRASE: Final = "abeille jardin lumière maison rivière"
SITUATIONS: Final = {
    "P1": Situation.TENANT_PRIVATE,
    "P2": Situation.HOSTED,
    "P3": Situation.TENANT_SOCIAL,
    "P4": Situation.RESIDENCE,
    "P5": Situation.TENANT_PRIVATE,
    "P6": Situation.TENANT_PRIVATE,
    "P7": Situation.LEASE_ENDED,
    "P8": Situation.TENANT_PRIVATE,
    "P9": Situation.TENANT_SOCIAL,
}
NUMBER_OF_P8: Final = "1111126000108GDPUB"
"""For when a test wants one."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody with an account."""

    key: str
    id: str
    """The internal id, which the services are given."""
    matricule: str
    phrase: str = PHRASE


@cache
def personas() -> dict[str, dict[str, Any]]:
    """Return what is known of each, by key: P1 to P9."""
    return {each["id"]: each for each in json.loads(read_data("personas.json"))}


def number_of(key: str) -> str:
    """Return the unique number of a persona."""
    return str(personas()[key]["nur"] or NUMBER_OF_P8)


def answer_everything(dossiers: DossierService, person: Person, on: date, *, deposited_on: date) -> None:
    """Answer the six first tasks: everything deposited and updated *on* that day."""
    known = personas()[person.key]
    phone = known["telephone"].replace(" ", "")
    dossiers.set_contact(person.id, Contact(first_name=known["prenom"], last_name=known["nom"].title(), phone=phone))
    number = Request(status=NumberStatus.HERE, number=number_of(person.key), deposited_on=deposited_on)
    dossiers.set_request(person.id, number)
    dossiers.set_communes(person.id, tuple(known["communes"] or ["93048"]))
    dossiers.set_household(person.id, household_of(person.key))
    alin = AlinAccount(created=True, number_entered=True, company_entered=True, updated_on=on)
    dossiers.set_alin(person.id, alin)
    deposit_everything(dossiers, person, on)


def household_of(key: str) -> Household:
    """Return the household of a persona."""
    home, situation = personas()[key]["foyer"], SITUATIONS[key]
    paying = True if situation is Situation.LEASE_ENDED else None
    return Household(adults=home["adultes"], children=home["enfants"], situation=situation, still_paying_rent=paying)


def deposit_everything(dossiers: DossierService, person: Person, on: date) -> None:
    """Declare deposited every document that is not."""
    for document in dossiers.begin(person.id).required_documents:
        if document.state in {DocumentState.TO_PROVIDE, DocumentState.TO_REPLACE}:
            dossiers.set_document(person.id, document.deposited(Site.STATE, on))
