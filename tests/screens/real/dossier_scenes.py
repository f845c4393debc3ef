"""Home, « Mon dossier » in every state, each question of the seven tasks, and what is renewed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import DossierState, NumberStatus
from kiosk.domain.dossier import Request as UniqueRequest
from kiosk.domain.tasks import TASKS, Task
from kiosk.flows import task_alin, task_communes, task_contact, task_household, task_number
from kiosk.flows.answers import answers_page
from kiosk.flows.begin_again import begin_again_flow
from kiosk.flows.document import document_page
from kiosk.flows.document_flows import deposit_flow, no_notice_flow
from kiosk.flows.dossier import dossier_page
from kiosk.flows.dossier_ways import new_dossier_page, take_back_page
from kiosk.flows.receipt import receipt_page
from kiosk.flows.renewal import renewal_page
from kiosk.flows.renewal_flows import alin_update_flow, renew_flow, tax_notice_flow
from kiosk.flows.requests import Finish, Open, Start
from kiosk.flows.take_away import take_away_page
from kiosk.flows.task_documents import documents_page
from kiosk.flows.task_send import check_request
from tests.screens.real.scene import Scene

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

FLOWS: Final = {
    Task.CONTACT: task_contact.contact_flow,
    Task.NUMBER: task_number.number_flow,
    Task.COMMUNES: task_communes.communes_flow,
    Task.HOUSEHOLD: task_household.household_flow,
    Task.ALIN: task_alin.alin_flow,
}
NUMBER: Final = "=1110625000102GDPUB"


def newcomer(world: World) -> Person:
    """Return somebody who has just made an account."""
    return world.newcomer()


def with_number(world: World) -> Person:
    """Return somebody who said that they have a number."""
    person = world.newcomer()
    world.services.dossiers.set_request(person.id, UniqueRequest(status=NumberStatus.HERE))
    return person


def draft(world: World) -> Person:
    """Return somebody who has answered everything and sent nothing."""
    return world.draft()


HOMES: Final = (
    Scene(name="home-new", made=newcomer),
    *(Scene(name=f"home-p{each}", who=f"P{each}") for each in range(1, 10)),
    Scene(name="finish", who="P1", go=(Finish(),)),
)
STATES: Final = (
    Scene(name="dossier-new", made=newcomer, go=(Open(dossier_page),)),
    Scene(name="dossier-begun", who="P8", go=(Open(dossier_page),)),
    *(
        Scene(
            name=f"dossier-{state.lower().replace('_', '-')}",
            made=partial(lambda world, state: world.in_state(state), state=state),
            go=(Open(dossier_page),),
        )
        for state in DossierState
    ),
    Scene(name="dossier-take-back", made=lambda world: world.sent(), go=(Open(take_back_page),)),
    Scene(name="dossier-new-one", made=lambda world: world.closed(), go=(Open(new_dossier_page),)),
)
QUESTIONS: Final = (
    *(Scene(name=f"task-{task.lower()}", made=newcomer, go=(Start(flow),)) for task, flow in FLOWS.items()),
    Scene(name="task-contact-wrong", made=newcomer, go=(Start(FLOWS[Task.CONTACT]), *["tab"] * 2, "enter")),
    Scene(name="task-number-later", who="P8", go=(Start(FLOWS[Task.NUMBER]), "tab", "enter")),
    Scene(name="task-number-typed", made=with_number, go=(Start(FLOWS[Task.NUMBER]),)),
    Scene(name="task-number-wrong", made=with_number, go=(Start(FLOWS[Task.NUMBER]), NUMBER[:-2], "enter", "enter")),
    Scene(name="task-number-dates", made=with_number, go=(Start(FLOWS[Task.NUMBER]), NUMBER, "enter", "enter")),
    Scene(name="task-communes-found", made=newcomer, go=(Start(FLOWS[Task.COMMUNES]), "=saint-den")),
    Scene(name="task-communes-chosen", who="P1", go=(Start(FLOWS[Task.COMMUNES]),)),
    Scene(
        name="task-household-home",
        made=newcomer,
        go=(Start(FLOWS[Task.HOUSEHOLD]), "=2", "enter", "=1", "enter", "enter"),
    ),
    Scene(name="task-alin-update", made=newcomer, go=(Start(FLOWS[Task.ALIN]), "space", "tab", "enter")),
    Scene(
        name="task-alin-company",
        made=newcomer,
        go=(Start(FLOWS[Task.ALIN]), "space", "tab", "enter", "=20/06/2026", "enter", "enter"),
    ),
    Scene(name="documents", made=newcomer, go=(Open(documents_page),)),
    Scene(name="documents-asked-again", who="P2", go=(Open(documents_page),)),
    Scene(name="documents-done", who="P6", go=(Open(documents_page),)),
    Scene(name="document", who="P2", go=(Open(partial(document_page, key=DocumentKind.HOSTING)),)),
    Scene(name="document-deposit", who="P2", go=(Start(partial(deposit_flow, key=DocumentKind.HOSTING)),)),
    Scene(name="document-no-notice", made=newcomer, go=(Start(no_notice_flow),)),
    *(
        Scene(name=f"answers-{task.lower()}", who="P3", go=(Open(partial(answers_page, task=task)),))
        for task in TASKS
        if task not in {Task.DOCUMENTS, Task.SEND}
    ),
)
ENDS: Final = (
    Scene(name="check", made=draft, go=(check_request(),)),
    Scene(name="check-declare", made=draft, go=(check_request(), *["pagedown"] * 3)),
    Scene(name="check-missing", who="P8", go=(check_request(),)),
    Scene(name="dossier-sent", made=lambda world: world.sent(), go=(Open(receipt_page),)),
    Scene(name="renewal", who="P6", go=(Open(renewal_page),)),
    Scene(name="renewal-later", who="P1", go=(Open(renewal_page),)),
    Scene(name="renewal-missed", who="P9", go=(Open(renewal_page),)),
    Scene(name="month-document", who="P1", go=(Open(renewal_page), "enter")),
    Scene(name="month-boxes-left", who="P1", go=(Open(renewal_page), "down", "enter")),
    Scene(name="month-confirmed", who="P1", go=(Open(renewal_page), "space", "down", "enter")),
    Scene(name="tax-notice", who="P6", go=(Start(tax_notice_flow),)),
    Scene(name="renew", who="P9", go=(Start(renew_flow),)),
    Scene(name="renewed", who="P6", go=(Start(renew_flow), "=20/11/2026", "enter", "enter")),
    Scene(name="alin-update", who="P6", go=(Start(alin_update_flow),)),
    Scene(name="begin-again", who="P9", go=(Start(begin_again_flow),)),
)
TAKEN: Final = (
    Scene(name="take-away", who="P6", go=(Open(take_away_page),)),
    Scene(name="take-away-none", made=newcomer, go=(Open(take_away_page),)),
    Scene(name="take-away-code", who="P6", go=(Open(take_away_page), "enter")),
    Scene(name="take-away-award", who="P1", go=(Open(take_away_page), "enter")),
)
SCENES: Final = (*HOMES, *STATES, *QUESTIONS, *ENDS, *TAKEN)
