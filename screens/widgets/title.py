"""The title of a screen, where one is, and a rule that shows how far."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from screens.widgets.dressed import plain
from screens.widgets.lines import Lines
from screens.widgets.wrapping import two_ends, wrapped

MARGIN: Final = 3
"""Columns left free at both sides of a screen."""


class Title(Lines):
    """Draws the title; the words beside it say what the rule shows."""

    def __init__(self, title: str, aside: str = "", *, done: int = 0, total: int = 0) -> None:
        super().__init__(classes="title")
        self.title, self.aside, self.done, self.total = title, aside, done, total

    def show(self, title: str, aside: str = "", *, done: int = 0, total: int = 0) -> None:
        """Say another title."""
        self.title, self.aside, self.done, self.total = title, aside, done, total
        self.remake()

    def make(self, width: int) -> list[Content]:
        """Return the title and the rule; a scroll bar at the side does not shorten them."""
        width = min(width, self.screen.size.width - 2 * MARGIN)
        return [*self._head(width), self._rule(width)]

    def _head(self, width: int) -> list[Content]:
        title, aside = plain(self.title, "bold $k-title"), plain(self.aside, "$k-muted")
        if title.cell_length + aside.cell_length + 2 <= width:
            return [two_ends(title, aside, width)]
        return [*wrapped(title, width), *(wrapped(aside, width) if aside else ())]

    def _rule(self, width: int) -> Content:
        full = width * min(self.done, self.total) // self.total if self.total else 0
        return Content.styled("─" * full, "bold $k-title") + Content.styled("─" * (width - full), "$k-line")
