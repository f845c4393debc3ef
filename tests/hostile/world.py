"""A database full of one hostile text, written past the services, which would have cleaned it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.domain import candidature_moves
from kiosk.domain.candidature_moves import Entry
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.documents import Document, DocumentKind
from kiosk.domain.dossier import Contact
from kiosk.domain.message import Message, Subject
from kiosk.settings import Settings
from tests.services.steps import details_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.domain.candidature import Details
    from tests.services.personas import Person
    from tests.services.world import World

S = CandidatureState
REFERENCE: Final = 40
"""Characters of a reference at most."""
MESSAGE: Final = "a1" * 8
STATES: Final = {
    "P1": S.LANDLORD_CONTACT,
    "P3": S.NOT_AWARDED,
    "P4": S.PROVISIONALLY_REJECTED,
    "P5": S.AWARDED_CONDITIONALLY,
    "P7": S.AWARDED,
}
WAYS: Final = {
    S.LANDLORD_CONTACT: (S.UNDER_REVIEW, S.APPROVED, S.FORWARDED, S.LANDLORD_CONTACT),
    S.NOT_AWARDED: (S.APPROVED, S.FORWARDED, S.NOT_AWARDED),
    S.PROVISIONALLY_REJECTED: (S.PROVISIONALLY_REJECTED,),
    S.AWARDED_CONDITIONALLY: (S.APPROVED, S.FORWARDED, S.AWARDED_CONDITIONALLY),
    S.AWARDED: (S.APPROVED, S.FORWARDED, S.AWARDED),
}


def reference(text: str) -> str:
    """Return the reference of the offer."""
    return text[:REFERENCE]


def spoil(world: World, text: str) -> None:
    """Put *text* wherever a person, a file or the staff may put one."""
    _offer(world, text)
    for key, state in STATES.items():
        person = world.validated(key)
        _contact(world, person, text)
        world.apply(person, reference(text), f"token-{key}")
        for fact in WAYS[state]:
            _record(world, person, fact, text)
    _contact(world, world.validated("P6"), text)
    _message(world, world.people["P6"], text)
    _contact(world, world.changes_requested("P2", DocumentKind.PAYSLIPS, "CONTACT"), text)
    _contact(world, world.refused("P9"), text)
    for key in ("P2", "P9"):
        _dossier(world, world.people[key], text)


def hostile_settings(database: Path, text: str) -> Settings:
    """Return settings whose every text is *text*."""
    return Settings(
        database=database,
        phone=text,
        hours=text,
        siren=text,
        matricule_example=text,
        controller=text,
        controller_address=text,
        legal_basis=text,
        cse_contact=text,
        employer_contact=text,
        dpo_contact=text,
        may_leave=True,
    )


def _offer(world: World, text: str) -> None:
    world.offer(
        reference(text),
        commune="93048",
        departement="93",
        commune_name=text,
        postcode=text,
        residence=text,
        address=text,
        kind=text,
        typology=text,
        parking=text,
        heating=text,
        energy_class=text,
        gas_class=text,
        financing=text,
        landlord=text,
        reserved_by=text,
        description=text,
    )


def _contact(world: World, person: Person, text: str) -> None:
    with world.store.writing():
        world.store.contacts.save(person.id, Contact(first_name=text, last_name=text, phone=text, email=text))


def _message(world: World, person: Person, text: str) -> None:
    now = world.clock()
    message = Message(
        id=MESSAGE, person=person.id, subject=Subject.OTHER, body=text, left_at=now, answer=text, answered_at=now
    )
    with world.store.writing():
        world.store.messages.add(message)


def _dossier(world: World, person: Person, text: str) -> None:
    dossier = world.dossier(person)
    documents = tuple(_asked_again(each, text) for each in dossier.documents)
    reasons = tuple(replace(each, reason=text) for each in dossier.reasons)
    with world.store.writing():
        world.store.dossiers.save(
            replace(dossier, refusal=dossier.refusal and text, documents=documents, reasons=reasons)
        )


def _asked_again(document: Document, text: str) -> Document:
    if document.kind is DocumentKind.TAX_NOTICE:
        return document.not_yet(text)
    return document.to_replace(text) if document.kind is DocumentKind.PAYSLIPS else document


def _record(world: World, person: Person, fact: CandidatureState, text: str) -> None:
    today, store = world.clock.today, world.store
    before = store.candidatures.active(person.id)
    assert before is not None
    usual = details_of(fact, world.clock)
    visit = {"visit_on": world.clock.day(3)} if fact is S.LANDLORD_CONTACT else {}
    texts = {"reason": text, "landlord": text, "document": text, "visit_time": text, "visit_place": text}
    details: Details = replace(usual, **texts, **visit)  # type: ignore[arg-type]
    entry = Entry(actor=world.cse, by=By.STAFF, at=world.clock(), today=today)
    after = candidature_moves.record(before, fact, entry=entry, dated=today, details=details)
    with store.writing():
        store.candidatures.append(after)
