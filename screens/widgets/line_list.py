"""A list of any length: only what is seen is made, only what changed is sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.widgets.columns import GUTTER, NARROW, Columns
from screens.widgets.gutter import LOOKS, Look, looked_at
from screens.widgets.lines import look, strip_of
from screens.widgets.pages import Load, Pages

if TYPE_CHECKING:
    from textual.content import Content
    from textual.events import Resize

    from kiosk.flows.page import Row


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows from a provider, with one cursor; a key costs the same at ten rows and at a hundred thousand."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = LOOKS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    @dataclass
    class Told(Message):
        """Something about one row."""

        list: LineList
        index: int
        row: Row

        @property
        def control(self) -> LineList:
            """The list it is about."""
            return self.list

    class Chosen(Told):
        """Enter was pressed on a row."""

    class Moved(Told):
        """The cursor came to a row."""

    def __init__(self, load: Load) -> None:
        super().__init__(classes="list")
        self.cursor = 0
        self._columns = Columns(widths=(0,))
        self._pages = Pages(load, self._arrived)

    async def show(self, count: int, columns: tuple[int, ...], *, at: int = 0) -> None:
        """Show a list of *count* rows, afresh, with the cursor at *at*."""
        self._columns = Columns(widths=columns)
        self.cursor = max(0, min(at, count - 1))
        await self._pages.begin(count, self.cursor)
        self._measure()
        self._bring(0)
        self.refresh()
        self._tell(self.Moved)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._pages.count

    @property
    def row(self) -> Row | None:
        """The row with the cursor, once it has come."""
        return self._pages.get(self.cursor)

    @property
    def height_wanted(self) -> int:
        """How many lines the whole list takes."""
        return self.count * self._lines_a_row

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """The lines that must be in view: the list scrolls by itself."""
        return 0, 0

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes."""
        return self.content_region.offset + Offset(0, self.cursor * self._lines_a_row - self.scroll_offset.y)

    def on_resize(self, event: Resize) -> None:
        """Take as many lines a row as the width asks for."""
        del event
        self._measure()
        self._bring(0)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        at, line = divmod(y + self.scroll_offset.y, self._lines_a_row)
        row = self._pages.get(at)
        if row is None:
            return Strip.blank(width, self.visual_style.rich_style)
        now = self._look(at)
        style = look(self, now.value) if now is not Look.PLAIN else None
        return strip_of(self, looked_at(self._drawn(row, line), now, first=line == 0), width, style)

    def on_focus(self) -> None:
        """Say where the cursor is."""
        self._tell(self.Moved)

    def action_move(self, step: int) -> None:
        """Go to the next row, or out of the list."""
        if not 0 <= self.cursor + step < self.count:
            raise SkipAction
        self._put(self.cursor + step)

    def action_page(self, direction: int) -> None:
        """Go a screenful further."""
        step = max(1, self.size.height // self._lines_a_row - 1)
        self._put(self.cursor + direction * step)

    def action_go(self, at: int) -> None:
        """Go to the first row, or to the last."""
        self._put(at if at >= 0 else self.count - 1)

    def action_choose(self) -> None:
        """Say that Enter was pressed."""
        self._tell(self.Chosen)

    @property
    def _lines_a_row(self) -> int:
        return 1 if self.size.width - 2 * GUTTER >= NARROW else 2

    def _put(self, at: int) -> None:
        before, self.cursor = self.cursor, max(0, min(at, self.count - 1))
        if before == self.cursor:
            return
        self._redraw(before)
        self._redraw(self.cursor)
        self._bring(self.cursor - before)
        self._pages.look_around(self.cursor)
        self._tell(self.Moved)

    def _bring(self, moved: int) -> None:
        """Scroll as little as needed, or a screenful when the cursor jumped far."""
        high, room = self._lines_a_row, self.size.height
        top = self.cursor * high
        above = self.scroll_offset.y
        if top < above:
            self._scroll(top)
        elif top + high > above + room:
            self._scroll(top + high - room)
        del moved

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=max(0, y), animate=False, immediate=True, force=True)

    def _redraw(self, at: int) -> None:
        high = self._lines_a_row
        self.refresh(Region(0, at * high - self.scroll_offset.y, self.size.width, high))

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, self.height_wanted)

    def _arrived(self, first: int, count: int) -> None:
        """Draw rows that have come, when they are looked at."""
        high = self._lines_a_row
        if first * high < self.scroll_offset.y + self.size.height and (first + count) * high > self.scroll_offset.y:
            self.refresh()
        if first <= self.cursor < first + count:
            self._tell(self.Moved)

    def _drawn(self, row: Row, line: int) -> Content:
        inner = self.size.width - 2 * GUTTER
        return self._columns.line(row, inner) if self._lines_a_row == 1 else self._columns.pair(row, inner)[line]

    def _look(self, at: int) -> Look:
        if at != self.cursor:
            return Look.PLAIN
        return Look.FOCUS if self.has_focus else Look.CHOSEN

    def _tell(self, kind: type[Told]) -> None:
        row = self.row
        if row is not None:
            self.post_message(kind(self, self.cursor, row))
