"""After a task, the list comes back with the keyboard on the one that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.tasks import Task
from kiosk.flows.requests import Back
from kiosk.flows.task_documents import documents_page
from tests.flows.filling import FLOWS, answer, fill
from tests.flows.reading import button

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person


def test_each_task_leads_to_the_next(person: Person) -> None:
    followed = [answer(person, task).then for task in FLOWS]
    following = (Task.NUMBER, Task.COMMUNES, Task.HOUSEHOLD, Task.DOCUMENTS, Task.DOCUMENTS)
    assert followed == [Back(focus=task) for task in following]
    assert button(person.page(documents_page), "back") == Back(focus=Task.DOCUMENTS)


def test_the_last_one_leads_to_sending(person: Person) -> None:
    fill(person)
    assert answer(person, Task.CONTACT).then == Back(focus=Task.SEND)
    assert button(person.page(documents_page), "back") == Back(focus=Task.SEND)


def test_a_file_that_is_not_to_be_sent_stays_on_the_task_that_was_read_again(validated: Person) -> None:
    assert answer(validated, Task.COMMUNES, communes=("75012",)).then == Back()
