"""A text that wraps, and a list of short facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from screens.widgets.lines import Lines
from screens.widgets.wrapping import hanging, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

DASH: Final = Content("– ")


class Paragraph(Lines):
    """A text; its class says what kind: .p .h2 .note .label .hint .wrong .center."""

    def __init__(self, text: Content, classes: str = "p", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(classes=classes, id=id)
        self.text = text

    def say(self, text: Content) -> None:
        """Say something else."""
        if not text.is_same(self.text):
            self.text = text
            self.remake()

    def make(self, width: int) -> list[Content]:
        """Return the text in lines."""
        lines = wrapped(self.text, width)
        return [line.center(width) for line in lines] if self.has_class("center") else lines


class FactList(Lines):
    """Short facts one below the other, each after a dash."""

    def __init__(self, facts: Sequence[Content], classes: str = "p") -> None:
        super().__init__(classes=classes)
        self.facts = facts

    def make(self, width: int) -> list[Content]:
        """Return the facts in lines."""
        return [line for fact in self.facts for line in hanging(DASH, fact, width)]
