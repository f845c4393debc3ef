"""Task 6: three boxes, a date, and the company's number with what a SIREN is (R07)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import AlinAccount, DossierState
from kiosk.domain.identifiers import CompanyKeyError, CompanyLengthError, OtherCompanyError
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.task_alin import alin_flow
from tests.flows.filling import answer, kept
from tests.flows.reading import leads_back, refusal

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person

SIREN = "478951080"


def siret(nic: int) -> str:
    """Return a well-formed SIRET of the company; no true one is known here."""
    from stdnum.fr import siret as number

    start = f"{SIREN}{nic:04}"
    return next(f"{start}{key}" for key in range(10) if number.is_valid(f"{start}{key}"))


ONE, OTHER = siret(1), siret(2)


def test_boxes_and_date_are_kept(person: Person) -> None:
    played = answer(person, Task.ALIN)

    assert leads_back(played.then)
    assert played.steps == ["boxes", "update", "company"]
    assert kept(person).alin == AlinAccount(
        created=True, number_entered=True, company_entered=True, updated_on=date(2026, 6, 20)
    )
    assert task_state(kept(person), Task.ALIN) is TaskState.DONE


def test_the_labels_of_the_boxes_are_those_of_the_rules(person: Person) -> None:
    question = alin_flow(person.visit).steps[0].questions[0]

    assert [option.label for option in question.options(person.visit, {})] == [
        "Compte créé",
        "Numéro unique saisi",
        "Identifiant de l’entreprise saisi",
    ]


def test_some_boxes_ticked_are_kept_and_the_task_goes_on(person: Person) -> None:
    answer(person, Task.ALIN, boxes=("created",))

    assert kept(person).alin.created
    assert not kept(person).alin.number_entered
    assert task_state(kept(person), Task.ALIN) is TaskState.IN_PROGRESS


def test_without_an_account_its_date_is_not_asked(person: Person) -> None:
    played = answer(person, Task.ALIN, boxes=())

    assert played.steps == ["boxes", "company"]
    assert task_state(kept(person), Task.ALIN) is TaskState.TODO


def test_what_a_siren_is_is_said_and_it_is_there_already(person: Person) -> None:
    played = answer(person, Task.ALIN)

    assert "478 951 080 est un SIREN : 9 chiffres. La notice du CSE dit SIRET, qui en a 14." in played.said
    company = alin_flow(person.visit).steps[2].questions[0]
    assert company.show(alin_flow(person.visit).start["company"]) == "478\u00a0951\u00a0080"
    assert kept(person).alin.siret == ""


def test_a_siret_of_the_company_is_kept(person: Person) -> None:
    answer(person, Task.ALIN, company=ONE)

    assert kept(person).alin.siret == ONE


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("47895108", CompanyLengthError),
        ("478951081", CompanyKeyError),
        ("732829320", OtherCompanyError),
    ],
)
def test_a_wrong_number_is_refused(person: Person, typed: str, error: type[Exception]) -> None:
    played = answer(person, Task.ALIN, company=typed)

    assert isinstance(played.refused, error)
    assert kept(person).alin.siret == ""


def test_another_company_is_named_as_such(person: Person) -> None:
    played = answer(person, Task.ALIN, company="732 829 320")

    assert refusal(played) == (
        "732 829 320 n'est pas un numéro de TRIOMPHE SECURITE. Il doit commencer par 478 951 080."
    )


def test_the_field_emptied_means_the_siren(person: Person) -> None:
    answer(person, Task.ALIN, company=ONE)

    answer(person, Task.ALIN, company="")

    assert kept(person).alin.siret == ""


def test_once_validated_a_first_siret_leaves_it_validated(validated: Person) -> None:
    played = validated.play(alin_flow(validated.visit), {"company": ONE})

    assert "again" not in played.steps
    assert kept(validated).alin.siret == ONE
    assert kept(validated).state is DossierState.VALIDATED


def test_once_validated_another_company_is_announced_asked_about_and_sent_back(validated: Person) -> None:
    validated.play(alin_flow(validated.visit), {"company": ONE})

    left = validated.play(alin_flow(validated.visit), {"company": OTHER}, until="again")
    assert "Changer d'entreprise renvoie votre dossier en validation." in left.said
    assert kept(validated).alin.siret == ONE

    validated.play(alin_flow(validated.visit), {"company": OTHER, "again": "no"})
    assert kept(validated).alin.siret == ONE
    assert kept(validated).state is DossierState.VALIDATED

    validated.play(alin_flow(validated.visit), {"company": OTHER, "again": "yes"})
    assert kept(validated).alin.siret == OTHER
    assert kept(validated).state is DossierState.SUBMITTED


def test_once_validated_the_boxes_are_not_asked_again(validated: Person) -> None:
    played = validated.play(alin_flow(validated.visit), {"updated_on": "21/06/2026"})

    assert played.steps == ["update", "company"]
    assert kept(validated).alin.updated_on == date(2026, 6, 21)
    assert kept(validated).state is DossierState.VALIDATED
