"""A button of one line: the marker in the gutter, then the face."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.dressed import plain
from screens.widgets.lines import Lines, look
from screens.widgets.wrapping import padded, wrapped

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.style import Style

    from kiosk.flows.requests import Request

FACE = 6
"""Columns of the marker and the brackets round a label."""


class Rank(StrEnum):
    """How a button looks."""

    FIRST = "first"
    """The main act, one a screen."""
    SECOND = "second"
    DANGER = "danger"
    """What cannot be undone: last of its line."""


class Action(Lines, can_focus=True):
    """A button; Enter or Space presses it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"action--face", "action--focus"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "press", show=False),
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
    ]

    @dataclass
    class Pressed(Message):
        """The button was pressed."""

        action: Action

        @property
        def control(self) -> Action:
            """The button."""
            return self.action

    def __init__(self, label: str, key: str, go: Request | None = None, rank: Rank = Rank.SECOND) -> None:
        super().__init__(classes=f"action {rank}")
        self.label, self.key, self.go = label, key, go

    def say(self, label: str) -> None:
        """Say the same in another language."""
        if label != self.label:
            self.label = label
            self.remake()
            self.refresh(layout=True)

    @property
    def wanted(self) -> int:
        """Columns the button wants."""
        return plain(self.label).cell_length + FACE

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - Textual's signature
        """Return as many columns as the label needs."""
        return min(self.wanted, container.width)

    def make(self, width: int) -> list[Content]:
        """Return the face; a label that is too long goes on below."""
        lines = wrapped(plain(self.label), width - FACE)
        if len(lines) == 1:
            return [Content("[ ") + lines[0] + " ]"]
        inside = [padded(line, width - FACE) for line in lines]
        middle = [Content("  ") + line + "  " for line in inside[1:-1]]
        return [Content("[ ") + inside[0] + "  ", *middle, Content("  ") + inside[-1] + " ]"]

    def line(self, y: int, lines: list[Content]) -> tuple[Content, Style | None]:
        """Return a line of the face, painted when the button has the keyboard."""
        face = look(self, "action--focus" if self.has_focus else "action--face")
        marker = "> " if self.has_focus and y == 0 else "  "
        return Content.styled(marker, "$k-title") + lines[y].stylize(face), None

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """The lines that must be in view."""
        return 0, self.size.height

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes: on the face."""
        return self.content_region.offset + Offset(2, 0)

    def action_press(self) -> None:
        """Say that the button was pressed."""
        self.post_message(self.Pressed(self))

    def action_step(self, step: int) -> None:
        """Go to the next button of the line."""
        line = self.parent
        others = [child for child in line.children if isinstance(child, Action)] if line else []
        at = others.index(self) + step if self in others else -1
        if not 0 <= at < len(others):
            raise SkipAction
        others[at].focus()


class ActionLine(Container):
    """Buttons beside each other, or one below the other where they do not fit."""

    def __init__(self, *actions: Action) -> None:
        super().__init__(*actions, classes="line")

    def on_resize(self) -> None:
        """Stack the buttons when the line is too short for them."""
        self.measure()

    def measure(self) -> None:
        """See whether the buttons fit beside each other."""
        wanted = sum(child.wanted + 1 for child in self.children if isinstance(child, Action))
        self.set_class(wanted > self.size.width > 0, "-stacked")
