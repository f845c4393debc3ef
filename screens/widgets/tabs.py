"""The three tabs of the offers, in order, each with its count (R09, R10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.columns import NARROW
from screens.widgets.dressed import plain
from screens.widgets.lines import Lines, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.flows.tabs import TabLabel


class Tabs(Lines, can_focus=True):
    """Full labels, a badge under each; the open one is red and has the marker."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--active", "tabs--badge", "tabs--focus"}

    @dataclass
    class Opened(Message):
        """Another tab is wanted."""

        key: str

    def __init__(self) -> None:
        super().__init__(classes="tabs")
        self.tabs: Sequence[TabLabel] = ()
        self.active = ""

    def show(self, tabs: Sequence[TabLabel], active: str) -> None:
        """Show those tabs."""
        self.tabs, self.active = tabs, active
        self.remake()

    def open_beside(self, step: int) -> None:
        """Ask for the next tab, or for the one before."""
        at = self._at + step
        if 0 <= at < len(self.tabs):
            self.post_message(self.Opened(self.tabs[at].key))

    def make(self, width: int) -> list[Content]:
        """Return nothing drawn yet: how a tab looks depends on the keyboard."""
        return [Content("")] * (len(self.tabs) if width < NARROW else 2)

    def line(self, y: int, lines: list[Content]) -> tuple[Content, None]:
        """Return the labels, or the badges; when narrow, one tab a line."""
        if len(lines) != 2 or self.size.width < NARROW:
            name, badge = self._drawn(self.tabs[y])
            return name + badge[1:], None
        drawn = [self._drawn(tab) for tab in self.tabs]
        if y == 0:
            return Content("").join([name for name, _ in drawn]), None
        airy = [badge + " " * max(0, name.cell_length - badge.cell_length) for name, badge in drawn]
        return Content("").join(airy), None

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """The lines that must be in view."""
        return 0, self.size.height

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes: on the open tab."""
        if self.size.width < NARROW:
            return self.content_region.offset + Offset(0, self._at)
        before = sum(plain(tab.label).cell_length + 3 for tab in self.tabs[: self._at])
        return self.content_region.offset + Offset(before, 0)

    @property
    def _at(self) -> int:
        return next((at for at, tab in enumerate(self.tabs) if tab.key == self.active), 0)

    def _drawn(self, tab: TabLabel) -> tuple[Content, Content]:
        label, counted = plain(tab.label), plain(tab.counted)
        if self.size.width < NARROW:
            counted = plain(str(tab.count))
        if tab.key != self.active:
            return Content("  ") + label + " ", Content("  ") + counted.stylize("$k-muted")
        name = Content("> ") + label + " "
        painted = name.stylize(look(self, "tabs--focus" if self.has_focus else "tabs--active"))
        return painted, Content("  ") + (Content(" ") + counted + " ").stylize(look(self, "tabs--badge"))
