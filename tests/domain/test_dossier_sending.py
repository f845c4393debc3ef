"""Sending a dossier, and what TRIOMPHE SECURITE answers (R08, R24)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.documents import DocumentKind, DocumentState, Site, with_document
from kiosk.domain.dossier import Contact, Dossier, DossierState, ItemReason, NumberStatus
from kiosk.domain.dossier_edits import with_changed_document, with_contact
from kiosk.domain.dossier_errors import (
    DeclarationNeededError,
    DossierMoveError,
    ReasonNeededError,
    UnfinishedDossierError,
    UnknownItemError,
)
from kiosk.domain.dossier_moves import refuse, reopen, request_changes, submit, take_back, validate
from kiosk.domain.tasks import Task, TaskState, task_state
from tests.domain.given import NOON, TODAY, complete, draft, expired

D = DossierState


def sent(dossier: Dossier) -> Dossier:
    return submit(dossier, declared=True, at=NOON, today=TODAY)


def asked(item: str, reason: str = "illisible") -> Dossier:
    return request_changes(complete(D.SUBMITTED), reasons=(ItemReason(item=item, reason=reason),), today=TODAY)


def test_r08_a_complete_dossier_is_sent_and_waits_for_validation() -> None:
    after = sent(complete())
    assert (after.state, after.sent_at) == (D.SUBMITTED, NOON)


def test_r24_every_box_of_the_declaration_has_to_be_ticked() -> None:
    with pytest.raises(DeclarationNeededError):
        submit(complete(), declared=False, at=NOON, today=TODAY)


def test_an_empty_dossier_is_not_sent_and_says_which_tasks_are_left() -> None:
    with pytest.raises(UnfinishedDossierError) as caught:
        sent(draft())
    assert caught.value.tasks == (
        Task.CONTACT,
        Task.NUMBER,
        Task.COMMUNES,
        Task.HOUSEHOLD,
        Task.DOCUMENTS,
        Task.ALIN,
    )


LACKING = [
    (Task.CONTACT, {"contact": Contact(first_name="Awa", last_name="Diallo")}),
    (Task.NUMBER, {"request": replace(complete().request, number="")}),
    (Task.NUMBER, {"request": replace(complete().request, status=NumberStatus.AWAY)}),
    (Task.NUMBER, {"request": replace(complete().request, deposited_on=None)}),
    (Task.COMMUNES, {"communes": ()}),
    (Task.DOCUMENTS, {"documents": complete().documents[1:]}),
    (Task.ALIN, {"alin": replace(complete().alin, created=False)}),
    (Task.ALIN, {"alin": replace(complete().alin, number_entered=False)}),
    (Task.ALIN, {"alin": replace(complete().alin, company_entered=False)}),
    (Task.ALIN, {"alin": replace(complete().alin, updated_on=None)}),
]


@pytest.mark.parametrize(("task", "lacking"), LACKING)
def test_r03_r07_r08_a_dossier_that_lacks_one_thing_is_not_sent(task: Task, lacking: dict[str, object]) -> None:
    with pytest.raises(UnfinishedDossierError) as caught:
        sent(replace(complete(), **lacking))  # type: ignore[arg-type]
    assert caught.value.tasks == (task,)


def test_r04_the_date_of_the_last_renewal_is_enough_for_who_had_a_number_already() -> None:
    request = replace(complete().request, deposited_on=None, renewed_on=TODAY)
    assert sent(replace(complete(), request=request)).state is D.SUBMITTED


def test_r05_a_tax_notice_that_is_not_there_yet_for_a_reason_keeps_nobody_from_sending() -> None:
    tax = next(each for each in complete().documents if each.kind is DocumentKind.TAX_NOTICE)
    dossier = replace(complete(), documents=with_document(complete().documents, tax.not_yet("premier emploi")))
    assert sent(dossier).state is D.SUBMITTED


def test_an_expired_dossier_is_renewed_before_it_is_sent() -> None:
    with pytest.raises(DossierMoveError) as caught:
        sent(expired(D.DRAFT))
    assert caught.value.state is D.EXPIRED


def test_a_dossier_that_is_read_can_be_taken_back() -> None:
    assert take_back(complete(D.SUBMITTED), today=TODAY).state is D.DRAFT


def test_r08_a_validated_dossier_says_since_when() -> None:
    after = validate(complete(D.SUBMITTED), today=TODAY)
    assert (after.state, after.decided_on, after.refusal, after.reasons) == (D.VALIDATED, TODAY, "", ())


def test_a_change_is_asked_for_item_by_item_each_with_its_reason() -> None:
    for reasons in [(), (ItemReason(item="CONTACT", reason=" "),)]:
        with pytest.raises(ReasonNeededError):
            request_changes(complete(D.SUBMITTED), reasons=reasons, today=TODAY)
    with pytest.raises(UnknownItemError) as caught:
        asked("HOSTING")
    assert caught.value.item == "HOSTING"


def test_a_task_asked_again_is_to_correct_until_it_is_answered_and_the_dossier_can_be_sent_again() -> None:
    dossier = asked("CONTACT", "téléphone faux")
    assert task_state(dossier, Task.CONTACT) is TaskState.TO_CORRECT
    with pytest.raises(UnfinishedDossierError):
        sent(dossier)
    answered = with_contact(dossier, replace(dossier.contact, phone="0698765432"))
    assert task_state(answered, Task.CONTACT) is TaskState.DONE
    again = sent(answered)
    assert (again.state, again.reasons) == (D.SUBMITTED, ())


def test_a_document_asked_again_is_to_replace_until_it_is_deposited_again() -> None:
    dossier = asked("PAYSLIPS")
    slips = next(each for each in dossier.required_documents if each.kind is DocumentKind.PAYSLIPS)
    assert (slips.state, slips.reason) == (DocumentState.TO_REPLACE, "illisible")
    assert task_state(dossier, Task.DOCUMENTS) is TaskState.TO_CORRECT
    again = with_changed_document(dossier, slips.deposited(Site.STATE, TODAY), today=TODAY)
    assert task_state(again, Task.DOCUMENTS) is TaskState.DONE
    assert sent(again).state is D.SUBMITTED


def test_a_refusal_needs_its_reason_and_the_cse_may_reopen_it_with_another() -> None:
    for reason in ("", "  "):
        with pytest.raises(ReasonNeededError):
            refuse(complete(D.SUBMITTED), reason=reason, today=TODAY)
        with pytest.raises(ReasonNeededError):
            reopen(complete(D.REFUSED), reason=reason, today=TODAY)
    refused = refuse(complete(D.SUBMITTED), reason="plus salarié", today=TODAY)
    assert (refused.state, refused.refusal) == (D.REFUSED, "plus salarié")
    reopened = reopen(refused, reason="contrat retrouvé", today=TODAY)
    assert (reopened.state, reopened.refusal) == (D.DRAFT, "plus salarié")
    assert sent(reopened).refusal == ""
