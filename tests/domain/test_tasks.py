"""The seven tasks: where each stands, and which comes next (§5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.documents import Document, DocumentKind, Site
from kiosk.domain.dossier import AlinAccount, Contact, Dossier, DossierState, ItemReason, NumberStatus, Request
from kiosk.domain.dossier_documents import ask_again
from kiosk.domain.dossier_moves import request_changes
from kiosk.domain.household import Household
from kiosk.domain.tasks import TASKS, Task, TaskState, is_done, next_task, task_after, task_state, unfinished
from tests.domain.given import NOON, TODAY, complete, draft

D = DossierState


def states(dossier: Dossier) -> dict[str, str]:
    return {str(task): str(task_state(dossier, task)) for task in TASKS}


def test_there_are_seven_tasks_in_the_order_of_the_rules() -> None:
    assert [str(task) for task in TASKS] == [
        "CONTACT",
        "NUMBER",
        "COMMUNES",
        "HOUSEHOLD",
        "DOCUMENTS",
        "ALIN",
        "SEND",
    ]


def test_everything_is_to_do_in_a_new_dossier_and_sending_is_not_possible_yet() -> None:
    assert states(draft()) == {**dict.fromkeys(map(str, TASKS[:-1]), "TODO"), "SEND": "NOT_YET_POSSIBLE"}


def test_everything_is_done_in_a_complete_dossier_and_sending_is_to_do() -> None:
    assert states(complete()) == {**dict.fromkeys(map(str, TASKS[:-1]), "DONE"), "SEND": "TODO"}


@pytest.mark.parametrize("state", [D.SUBMITTED, D.VALIDATED, D.REFUSED])
def test_r08_sending_is_done_once_it_is_sent(state: DossierState) -> None:
    assert task_state(complete(state), Task.SEND) is TaskState.DONE


BEGUN = [
    (Task.CONTACT, {"contact": Contact(email="awa@exemple.fr")}),
    (Task.NUMBER, {"request": Request(status=NumberStatus.AWAY)}),
    (Task.HOUSEHOLD, {"household": Household(adults=1)}),
    (Task.DOCUMENTS, {"documents": (Document(kind=DocumentKind.IDENTITY).deposited(Site.STATE, TODAY),)}),
    (Task.ALIN, {"alin": AlinAccount(created=True)}),
]


@pytest.mark.parametrize(("task", "answers"), BEGUN)
def test_a_task_with_one_answer_is_in_progress(task: Task, answers: dict[str, object]) -> None:
    dossier = replace(draft(), **answers)  # type: ignore[arg-type]
    assert task_state(dossier, task) is TaskState.IN_PROGRESS


def test_r05_the_documents_are_not_done_before_the_household_is_known() -> None:
    unknown = replace(complete(), household=Household())
    assert not is_done(unknown, Task.DOCUMENTS)
    assert unfinished(unknown) == (Task.HOUSEHOLD, Task.DOCUMENTS)


def test_what_comes_next_is_a_correction_then_the_first_task_left_then_sending() -> None:
    left = replace(complete(), communes=(), alin=AlinAccount())
    assert next_task(left) is Task.COMMUNES
    assert next_task(replace(left, reasons=(ItemReason(item="ALIN", reason="date"),))) is Task.ALIN
    assert next_task(complete()) is Task.SEND


def test_from_a_task_one_goes_on_to_a_correction_then_to_the_next_one_left_then_to_those_passed_over() -> None:
    left = replace(complete(), request=Request(), communes=(), alin=AlinAccount())
    assert [task_after(left, task) for task in TASKS] == [
        *[Task.NUMBER, Task.COMMUNES],
        *[Task.ALIN] * 3,
        *[Task.NUMBER] * 2,
    ]
    asked = replace(left, reasons=(ItemReason(item="ALIN", reason="date"),))
    assert {task_after(asked, task) for task in TASKS} == {Task.ALIN}
    assert task_after(complete(), Task.CONTACT) is Task.SEND


def test_a_task_is_to_correct_until_what_was_asked_is_answered() -> None:
    reasons = (ItemReason(item="CONTACT", reason="nom"), ItemReason(item="DOCUMENTS", reason="tout relire"))
    dossier = request_changes(complete(D.SUBMITTED), reasons=reasons, today=TODAY)
    assert unfinished(dossier) == (Task.CONTACT, Task.DOCUMENTS)
    answered = replace(dossier, reasons=tuple(replace(each, answered=True) for each in dossier.reasons))
    assert unfinished(answered) == ()


def test_a_document_to_replace_makes_its_task_to_correct() -> None:
    assert task_state(ask_again(complete(), "TAX_NOTICE", reason="TOO_OLD"), Task.DOCUMENTS) is TaskState.TO_CORRECT


def test_a_dossier_that_was_closed_before_it_was_sent_was_not_sent() -> None:
    sent = replace(complete(D.CLOSED), sent_at=NOON)
    assert task_state(sent, Task.SEND) is TaskState.DONE
    assert task_state(complete(D.CLOSED), Task.SEND) is not TaskState.DONE
