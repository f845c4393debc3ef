"""What is between the band and the keys; it scrolls, so that the focus is never under the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.message import Message
from textual.scrollbar import ScrollBar, ScrollBarRender

if TYPE_CHECKING:
    from textual.widget import Widget


class WholeCells(ScrollBarRender):
    """A scroll bar of whole cells: the console font has no eighths of a block."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]


ScrollBar.renderer = WholeCells


class Body(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Holds a page."""

    @dataclass
    class Scrolled(Message):
        """Other lines are in view."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other lines are in view."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())

    @property
    def more(self) -> bool:
        """Whether there are lines below those in view."""
        return round(self.scroll_y) < round(self.max_scroll_y)

    def place(self, widget: Widget, top: int = 0, height: int | None = None) -> tuple[int, int]:
        """Return where some lines of *widget* begin and end in the page, scrolled or not."""
        region = widget.region
        begin = region.y - self.content_region.y + round(self.scroll_y) + widget.gutter.top + top
        return begin, begin + (region.height if height is None else height)

    def sees(self, widget: Widget, top: int = 0, height: int | None = None) -> bool:
        """Say whether those lines are in view."""
        begin, end = self.place(widget, top, height)
        above = round(self.scroll_y)
        return above <= begin and end <= above + self.content_size.height

    def bring(self, widget: Widget, top: int = 0, height: int | None = None) -> None:
        """Scroll as little as needed for those lines to be in view; to the very top when the top fits too."""
        begin, end = self.place(widget, top, height)
        room, above = self.content_size.height, round(self.scroll_y)
        if end <= room:
            self._show_from(0)
        elif begin < above:
            self._show_from(begin)
        elif end > above + room:
            self._show_from(min(begin, end - room))

    def read_on(self, direction: int) -> bool:
        """Scroll most of a screenful; say whether there was anything to scroll."""
        before = round(self.scroll_y)
        step = max(1, self.content_size.height - 2)
        after = min(max(0, before + direction * step), round(self.max_scroll_y))
        self._show_from(after)
        return after != before

    def settle(self) -> None:
        """Scroll back when there is less to scroll than before."""
        if self.scroll_y > self.max_scroll_y:
            self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)

    def _show_from(self, y: int) -> None:
        if y != round(self.scroll_y):
            self.scroll_to(y=y, animate=False, immediate=True)
