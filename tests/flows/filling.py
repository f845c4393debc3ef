"""Answers that fill a dossier, task by task, through the flows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.tasks import Task
from kiosk.flows import task_alin, task_communes, task_contact, task_household, task_number
from kiosk.flows.document_acts import tick
from kiosk.flows.task_send import BOXES, Declaration, check_page
from tests.flows.reading import button, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.domain.dossier import Dossier
    from tests.flows.line_by_line import Person, Played, Typed

CONTACT: Final[Mapping[str, Typed]] = {
    "last_name": "Benali",
    "first_name": "Samira",
    "phone": "07 55 10 20 02",
}
NUMBER: Final[Mapping[str, Typed]] = {
    "have": "HERE",
    "number": "111 0625 000102 GDPUB",
    "deposited_on": "18/06/2025",
    "renewed_on": "15/06/2026",
}
COMMUNES: Final[Mapping[str, Typed]] = {"communes": ("ivry sur seine", "vitry-sur-seine", "75013")}
HOUSEHOLD: Final[Mapping[str, Typed]] = {"adults": "1", "children": "1", "situation": "HOSTED"}
ALIN: Final[Mapping[str, Typed]] = {
    "boxes": ("created", "number_entered", "company_entered"),
    "updated_on": "20/06/2026",
}
FLOWS: Final = {
    Task.CONTACT: (task_contact.contact_flow, CONTACT),
    Task.NUMBER: (task_number.number_flow, NUMBER),
    Task.COMMUNES: (task_communes.communes_flow, COMMUNES),
    Task.HOUSEHOLD: (task_household.household_flow, HOUSEHOLD),
    Task.ALIN: (task_alin.alin_flow, ALIN),
}


def answer(person: Person, task: Task, **typed: Typed) -> Played:
    """Play one task with the usual answers, but for those given."""
    flow, usual = FLOWS[task]
    return person.play(flow(person.visit), {**usual, **typed})


def kept(person: Person) -> Dossier:
    """Return the dossier as it is in the database."""
    found = person.services.dossiers.current(person.id)
    assert found is not None
    return found


def deposit_all(person: Person) -> None:
    """Tick every document that applies."""
    for document in kept(person).required_documents:
        if not document.done:
            tick(person.visit, document.key)


def fill(person: Person, **typed: Typed) -> None:
    """Fill everything but the sending."""
    for task in FLOWS:
        played = answer(person, task, **{key: typed[key] for key in typed if key in FLOWS[task][1]})
        assert played.refused is None, (task, played.refused)
    deposit_all(person)


def declare_and_send(person: Person) -> None:
    """Tick the three boxes and send."""
    declaration = Declaration()
    page = person.page(lambda visit: check_page(visit, declaration=declaration))
    for number in range(len(BOXES)):
        person.do(row(page, f"box-{number}").tick)
    person.do(button(page, "send"))
