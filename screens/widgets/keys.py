"""The last lines: the keys of this screen, then those of every screen, never moved, and what has just happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from screens.widgets.columns import NARROW
from screens.widgets.dressed import NO_BREAK, plain, shown
from screens.widgets.lines import Lines
from screens.widgets.wrapping import padded, two_ends

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARROWS: Final = {"Up and down": "↑↓", "Left and right": "←→", "Down": "↓"}
"""English names keys in words, for the source; on screen both languages show the same signs."""


def hint(text: str) -> Content:
    """Return « F1 Aide », or « F1: help », as a key in bold and what it does."""
    name, colon, verb = shown(text).partition(": ")
    if not colon or NO_BREAK in name:
        name, _space, verb = shown(text).partition(" ")
    name = _ARROWS.get(name, name)
    said = verb[:1].upper() + verb[1:]
    return Content.styled(name, "bold $k-keys-name") + Content(f" {said}")


class Keys(Lines):
    """Draws the hints."""

    def __init__(self) -> None:
        super().__init__(classes="keys")
        self.here: tuple[str, ...] = ()
        self.everywhere: tuple[str, ...] = ()
        self.status = ""

    def show(self, here: tuple[str, ...], everywhere: tuple[str, ...], status: str = "") -> None:
        """Name other keys."""
        if (here, everywhere, status) != (self.here, self.everywhere, self.status):
            self.here, self.everywhere, self.status = here, everywhere, status
            self.remake()

    def tell(self, status: str) -> None:
        """Say what has just happened; it stays until the next thing happens."""
        self.show(self.here, self.everywhere, status)

    def make(self, width: int) -> list[Content]:
        """Return two lines, or more when narrow."""
        status = plain(self.status)
        if width < NARROW:
            lines = _packed([*self.here, *self.everywhere], width, "  ")
            return [*lines, plain(self.status)] if self.status else lines
        here = _packed(self.here, width, "   ") or [Content("")]
        below = Content("   ").join(map(hint, self.everywhere))
        if below.cell_length + status.cell_length + 2 > width:
            return [*here, below, padded(status, width, right=True)]
        return [*here, two_ends(below, status, width)]


def _packed(hints: Iterable[str], width: int, gap: str) -> list[Content]:
    lines: list[Content] = []
    for each in map(hint, hints):
        if lines and lines[-1].cell_length + len(gap) + each.cell_length <= width:
            lines[-1] = lines[-1] + gap + each
        else:
            lines.append(each)
    return lines
