"""F1 explains the question it was pressed on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.tasks import TASKS
from kiosk.flows.help import help_page
from kiosk.flows.requests import Open
from tests.flows.reading import row
from tests.flows.seated import seat

if TYPE_CHECKING:
    from tests.services.world import World

QUESTIONS = ("account", "new-phrase", "filters", "document", "no-notice", "begin-again")


@pytest.mark.parametrize("key", [*QUESTIONS, *(f"task-{task.lower()}" for task in TASKS)])
def test_every_question_has_its_help(world: World, key: str) -> None:
    page = seat(world).page(partial(help_page, section=key))
    assert isinstance(row(page, "section").go, Open)
