"""The one frame: what must be found at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from screens.widgets.dressed import dressed, plain
from screens.widgets.lines import Lines
from screens.widgets.wrapping import hanging, padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from kiosk.flows.page import Box
    from kiosk.flows.said import Cell


_LEAST: Final = 22
"""Columns under which a text stands under its label instead of beside it."""


def box_lines(lines: Sequence[tuple[str, Cell]], width: int) -> list[Content]:
    """Return the lines of a box: labels in a column of their own, when there are any."""
    labels = max((plain(label).cell_length for label, _ in lines), default=0)
    if not labels:
        return [line for _, said in lines for line in wrapped(dressed(said, lines=True), width)]
    if width - labels - 2 < _LEAST:
        return [part for label, said in lines for part in _stacked(label, said, width)]
    return [
        part
        for label, said in lines
        for part in hanging(padded(plain(label, "$k-muted"), labels + 2), dressed(said, lines=True), width)
    ]


def _stacked(label: str, said: Cell, width: int) -> list[Content]:
    above = wrapped(plain(label, "$k-muted"), width) if label else []
    return [*above, *wrapped(dressed(said, lines=True), width)]


class Framed(Lines):
    """Draws a box."""

    def __init__(self, box: Box) -> None:
        super().__init__(classes="box error" if box.error else "box")
        self.border_title = plain(box.title)
        self.box = box

    def make(self, width: int) -> list[Content]:
        """Return what is in it."""
        return box_lines(self.box.lines, width)
