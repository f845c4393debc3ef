"""Task 1: the answers are kept one by one, checked, and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.dossier import Contact
from kiosk.domain.identifiers import NoLastNameError, PhoneLengthError
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.task_contact import contact_flow
from tests.flows.filling import answer, kept
from tests.flows.reading import leads_back, refusal

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person


def test_the_four_answers_are_kept_and_the_list_of_tasks_is_back(person: Person) -> None:
    played = answer(person, Task.CONTACT, email="samira@exemple.FR")

    assert leads_back(played.then)
    assert kept(person).contact == Contact(
        first_name="Samira", last_name="Benali", phone="0755102002", email="samira@exemple.fr"
    )
    assert task_state(kept(person), Task.CONTACT) is TaskState.DONE


def test_the_email_may_be_left_empty(person: Person) -> None:
    answer(person, Task.CONTACT)

    assert kept(person).contact.complete


def test_an_answer_is_kept_before_the_next_is_given(person: Person) -> None:
    person.play(contact_flow(person.visit), {"last_name": "Benali", "first_name": "Samira"}, until="reach")

    assert kept(person).contact == Contact(first_name="Samira", last_name="Benali")
    assert task_state(kept(person), Task.CONTACT) is TaskState.IN_PROGRESS


def test_one_resumes_at_the_first_question_left_with_what_was_answered(person: Person) -> None:
    person.play(contact_flow(person.visit), {"last_name": "Benali", "first_name": "Samira"}, until="reach")

    flow = contact_flow(person.visit)

    assert flow.at == "reach"
    assert flow.start == {"last_name": "Benali", "first_name": "Samira"}
    assert (flow.number, flow.total) == (1, 7)


def test_what_is_wrong_is_said_and_what_was_answered_stays(person: Person) -> None:
    answer(person, Task.CONTACT)

    played = answer(person, Task.CONTACT, phone="06 12 34")

    assert isinstance(played.refused, PhoneLengthError)
    assert refusal(played) == "Vous avez tapé 6 chiffres. Un numéro de téléphone en a 10."
    assert kept(person).contact.phone == "0755102002"


def test_an_empty_name_says_which_name(person: Person) -> None:
    played = answer(person, Task.CONTACT, last_name="  ")

    assert isinstance(played.refused, NoLastNameError)


def test_a_telephone_is_shown_by_twos_when_it_is_asked_again(person: Person) -> None:
    answer(person, Task.CONTACT)

    phone = contact_flow(person.visit).steps[1].questions[0]

    assert phone.show(kept(person).contact.phone) == "07\u00a055\u00a010\u00a020\u00a002"
