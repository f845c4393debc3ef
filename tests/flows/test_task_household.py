"""Task 4: counts and a situation; the list of documents follows and nothing ticked is lost (R05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.documents import DocumentKind, DocumentState
from kiosk.domain.dossier import DossierState
from kiosk.domain.errors import NotInListError
from kiosk.domain.household import Household, Situation
from kiosk.domain.identifiers import NoAdultError, NotACountError, TooLargeError
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.document_acts import tick
from kiosk.flows.task_household import household_flow
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, kept
from tests.flows.reading import leads_back

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person


def test_the_answers_are_kept(person: Person) -> None:
    played = answer(person, Task.HOUSEHOLD)

    assert leads_back(played.then)
    assert played.steps == ["counts", "home"]
    assert kept(person).household == Household(adults=1, children=1, situation=Situation.HOSTED)
    assert task_state(kept(person), Task.HOUSEHOLD) is TaskState.DONE


def test_no_children_is_an_answer(person: Person) -> None:
    answer(person, Task.HOUSEHOLD, children="0")

    assert kept(person).household.children == 0
    assert household_flow(person.visit).at == ""


@pytest.mark.parametrize(("rent", "pays"), [("yes", True), ("no", False)])
def test_the_rent_is_asked_about_only_when_the_lease_has_ended(person: Person, rent: str, *, pays: bool) -> None:
    played = answer(person, Task.HOUSEHOLD, situation="LEASE_ENDED", rent=rent)

    assert played.steps == ["counts", "home", "rent"]
    assert kept(person).household.still_paying_rent is pays


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"adults": "0"}, NoAdultError),
        ({"adults": "deux"}, NotACountError),
        ({"children": "40"}, TooLargeError),
        ({"situation": "CASTLE"}, NotInListError),
    ],
)
def test_what_is_wrong_is_refused(person: Person, wrong: dict[str, str], error: type[Exception]) -> None:
    played = answer(person, Task.HOUSEHOLD, **wrong)

    assert isinstance(played.refused, error)


def test_one_is_told_how_the_list_of_documents_changes(person: Person) -> None:
    answer(person, Task.HOUSEHOLD)

    played = answer(person, Task.HOUSEHOLD, situation="TENANT_PRIVATE", children="0")

    assert played.steps[-1] == "list"
    assert "Votre situation change, donc votre liste de pièces change aussi." in played.said
    assert "1 pièce ajoutée à votre liste." in played.said
    assert "Quittance de loyer" in played.said
    assert "2 pièces ne sont plus demandées." in played.said
    assert "Rien de ce que vous aviez coché n'est perdu." in played.said


def test_the_same_situation_says_nothing_of_the_documents(person: Person) -> None:
    answer(person, Task.HOUSEHOLD)

    assert "list" not in answer(person, Task.HOUSEHOLD, adults="2").steps


def test_what_was_ticked_comes_back_with_the_situation(person: Person) -> None:
    answer(person, Task.HOUSEHOLD)
    tick(person.visit, DocumentKind.HOSTING)

    answer(person, Task.HOUSEHOLD, situation="OWNER")
    assert DocumentKind.HOSTING not in [each.kind for each in kept(person).required_documents]

    answer(person, Task.HOUSEHOLD, situation="HOSTED")
    hosting = next(each for each in kept(person).required_documents if each.kind is DocumentKind.HOSTING)
    assert hosting.state is DocumentState.DEPOSITED


def test_once_validated_the_cse_is_told_and_it_stays_validated(validated: Person) -> None:
    played = answer(validated, Task.HOUSEHOLD, situation="TENANT_PRIVATE")

    assert "Le CSE est prévenu de ce changement. Votre dossier reste validé." in played.said
    assert kept(validated).household_changed_on == TODAY
    assert kept(validated).state is DossierState.VALIDATED


def test_going_through_it_without_a_change_tells_nobody(validated: Person) -> None:
    answer(validated, Task.HOUSEHOLD)

    assert kept(validated).household_changed_on is None
