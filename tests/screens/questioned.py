"""Where the keyboard is among questions, and what was asked for last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.questions.box import QuestionBox
from screens.widgets.action import Action

if TYPE_CHECKING:
    from kiosk.flows.requests import Request
    from tests.screens.hosting import Host


def where(app: Host) -> str:
    """Return the key of the question or of the button that has the keyboard."""
    focused = app.screen.focused
    if isinstance(focused, Action):
        return focused.key
    assert focused is not None
    return next(box.question.key for box in focused.ancestors if isinstance(box, QuestionBox))


def last(app: Host) -> Request:
    return app.requests[-1]
