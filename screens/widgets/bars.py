"""Numbers to compare, as bars of coloured spaces: they need no character that a console font may lack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from screens.widgets.dressed import plain
from screens.widgets.lines import Lines
from screens.widgets.wrapping import padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.flows.page import Bar

NAME: Final = 20
WIDEST_NAME: Final = 30
"""A name that is longer goes on below; a shorter one gives way to the bars."""
LONGEST: Final = 34
PART: Final = 5
GAP: Final = 2
LEAST: Final = 8
"""A bar that has less room tells nothing: only the numbers are left."""
INKS: Final = ("$k-bar", "$k-bar-soft")
"""Alternately, so that bars stay apart without a blank line."""


class BarLines(Lines):
    """Draws bars, each with its name, its number and its per cent."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        super().__init__(classes="p gap")
        self.bars = tuple(bars)

    def make(self, width: int) -> list[Content]:
        """Return the bars in lines."""
        return bar_lines(self.bars, width)


def bar_lines(bars: Sequence[Bar], width: int) -> list[Content]:
    """Return the lines of *bars* in *width* columns; a long name goes on under itself."""
    said = max((plain(bar.said).cell_length for bar in bars), default=0)
    numbers = said + PART + 2 * GAP
    named = max((plain(bar.name).cell_length for bar in bars), default=0)
    name = max(NAME, min(WIDEST_NAME, named))
    room = width - name - GAP - numbers
    longest = min(LONGEST, room) if room >= LEAST else 0
    name = name if longest else max(1, width - numbers)
    greatest = max((bar.count or 0 for bar in bars), default=0)
    lines: list[Content] = []
    for bar, ink in zip(bars, INKS * len(bars), strict=False):
        drawn = padded(_drawn(bar, longest, greatest, ink), max(0, width - name - numbers))
        lines += _lines(bar, name, drawn, said)
    return lines


def _lines(bar: Bar, name: int, drawn: Content, said: int) -> Iterator[Content]:
    first, *rest = wrapped(plain(bar.name), name)
    number = padded(plain(bar.said, "bold" if bar.count is not None else "$k-muted"), said, right=True)
    part = padded(plain(bar.part, "$k-muted"), PART, right=True)
    gap = Content(" " * GAP)
    yield padded(first, name) + drawn + gap + number + gap + part
    yield from rest


def _drawn(bar: Bar, longest: int, greatest: int, ink: str) -> Content:
    """Return a bar: none for nothing and for what is not told, at least one column for any other number."""
    if not bar.count or not longest:
        return Content("")
    columns = max(1, round(bar.count * longest / greatest))
    return Content(" " * GAP) + Content.styled(" " * columns, f"reverse {ink}")
