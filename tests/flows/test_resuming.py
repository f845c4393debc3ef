"""Leaving in the middle of a dossier and coming back, also after the machine was switched off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.tasks import Task, TaskState, next_task, task_state
from kiosk.flows.dossier import dossier_page
from kiosk.services.build import build
from kiosk.store.store import open_store
from tests.flows.conftest import QUICK
from tests.flows.filling import FLOWS, answer, fill, kept

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.line_by_line import Person

STEPS = [
    (Task.CONTACT, "reach"),
    (Task.NUMBER, "number"),
    (Task.NUMBER, "dates"),
    (Task.HOUSEHOLD, "home"),
    (Task.ALIN, "update"),
]


@pytest.mark.parametrize(("task", "step"), STEPS)
def test_one_comes_back_to_the_step_that_was_left(person: Person, task: Task, step: str) -> None:
    flow, typed = FLOWS[task]
    person.play(flow(person.visit), dict(typed), until=step)

    back = flow(person.visit)

    assert back.at == step
    assert person.play(back, dict(typed)).refused is None
    assert task_state(kept(person), task) is TaskState.DONE


@pytest.mark.parametrize("task", list(FLOWS))
def test_a_finished_task_opens_at_its_first_step_with_every_answer(person: Person, task: Task) -> None:
    flow, _typed = FLOWS[task]
    answer(person, task)
    before = kept(person)

    assert flow(person.visit).at == ""
    assert person.play(flow(person.visit), {}).refused is None
    assert replace(kept(person), revision=0) == replace(before, revision=0)


def test_nothing_is_lost_when_the_machine_is_switched_off(person: Person, tmp_path: Path) -> None:
    fill(person)
    flow, _typed = FLOWS[Task.CONTACT]
    person.play(flow(person.visit), {"last_name": "Diallo"}, until="reach")
    path = next(tmp_path.glob("*.db"))

    other = open_store(path)
    try:
        person.services = build(other, person.clock, person.settings, QUICK)
        assert kept(person).contact.last_name == "Diallo"
        assert next_task(kept(person)) is Task.SEND
        assert person.page(dossier_page).focus == str(Task.SEND)
    finally:
        other.close()


def test_going_through_answers_again_leaves_no_line_for_nothing(person: Person) -> None:
    fill(person)
    revision = kept(person).revision

    for task, (flow, _typed) in FLOWS.items():
        assert person.play(flow(person.visit), {}).refused is None, task

    assert kept(person).revision == revision
