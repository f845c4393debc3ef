"""Rows with one cursor: menus, lists, check lists, summaries; or without one, for facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.columns import GUTTER, Columns
from screens.widgets.gutter import LOOKS, Look, looked_at
from screens.widgets.lines import Lines, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.style import Style

    from kiosk.flows.page import Row

HEADS = -1


class Rows(Lines, can_focus=True):
    """One focusable widget for a whole list.

    Args:
        rows: What is listed.
        columns: Their widths, as `kiosk.flows.page.Menu` says.
        heads: Words above the columns.
        spaced: A blank line between rows.
        quiet: Facts: no cursor.
        every: Each row may have the cursor, even one that leads nowhere.
        keeps: The chosen row stays marked while the keyboard is elsewhere.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOKS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter,ctrl+j", "choose", show=False),
        Binding("space", "tick", show=False),
        Binding("delete", "remove", show=False),
    ]

    @dataclass
    class Told(Message):
        """Something about one row."""

        rows: Rows
        row: Row

        @property
        def control(self) -> Rows:
            """The list it is about."""
            return self.rows

    class Chosen(Told):
        """Enter was pressed on a row."""

    class Ticked(Told):
        """Space was pressed on a row."""

    class Removed(Told):
        """Delete was pressed on a row."""

    class Moved(Told):
        """The cursor came to a row."""

    def __init__(  # noqa: PLR0913 - each is a fact of the list
        self,
        rows: Sequence[Row],
        columns: tuple[int, ...],
        *,
        heads: tuple[str, ...] = (),
        spaced: bool = False,
        quiet: bool = False,
        every: bool = False,
        keeps: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.rows: tuple[Row, ...] = ()
        self.columns, self.heads, self.spaced = columns, heads, spaced
        self.quiet, self.every, self.keeps = quiet, every, keeps
        self.cursor = -1
        self._owners: list[tuple[int, bool]] = []
        self.show(rows)

    def show(self, rows: Sequence[Row], *, key: str = "") -> None:
        """List other rows, with the cursor at *key*, else where it was, else nowhere."""
        here = key or self.key
        self.rows = tuple(rows)
        self.cursor = self._find(here)
        self.can_focus = not self.quiet and any(map(self._open, self.rows))
        self.remake()

    @property
    def key(self) -> str:
        """The key of the row with the cursor."""
        return self.rows[self.cursor].key if 0 <= self.cursor < len(self.rows) else ""

    @property
    def row(self) -> Row | None:
        """The row with the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def go_to(self, key: str) -> bool:
        """Put the cursor on the row called *key*, if there is one."""
        at = self._find(key)
        if at >= 0:
            self._put(at)
        return at >= 0

    def enter_from(self, direction: int) -> None:
        """Put the cursor at the first row, or at the last when coming from below."""
        self._put(self._next(-1, 1) if direction > 0 else self._next(len(self.rows), -1))

    def keep(self, *, keeps: bool) -> None:
        """Mark the chosen row while the keyboard is elsewhere, or not."""
        if keeps is not self.keeps:
            self.keeps = keeps
            self._redraw(self.cursor)

    def make(self, width: int) -> list[Content]:
        """Return every line; `_owners` tells of which row each is, and whether it is its first."""
        inner = width - 2 * GUTTER
        columns = Columns.of(self.rows, self.columns, facts=self.quiet)
        lines, self._owners = [], []
        if self.heads:
            lines += columns.heads(self.heads, inner)
            self._owners += [(HEADS, False)] * len(lines)
        for at, body in enumerate(columns.laid(self.rows, inner)):
            if self.spaced and at:
                lines.append(Content(" " * inner))
                self._owners.append((HEADS, False))
            lines += body
            self._owners += [(at, line == 0) for line in range(len(body))]
        return lines

    def line(self, y: int, lines: list[Content]) -> tuple[Content, Style | None]:
        """Return a line with its gutter, painted when its row has the cursor."""
        owner, first = self._owners[y]
        now = self._look(owner)
        style = look(self, now.value) if now is not Look.PLAIN else None
        return looked_at(lines[y], now, first=first), style

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """First line and number of lines of the row with the cursor."""
        self.lines(self.size.width)
        ys = [y for y, (owner, _) in enumerate(self._owners) if owner == self.cursor] or [0]
        return ys[0], len(ys)

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes."""
        return self.content_region.offset + Offset(0, self.cursor_lines[0])

    def on_focus(self) -> None:
        """Give the cursor to a row as soon as the keyboard comes."""
        if self.cursor < 0:
            self.enter_from(1)
        else:
            self._tell_moved()

    def action_move(self, step: int) -> None:
        """Go to the next row that may have the cursor, or out of the list."""
        at = self._next(self.cursor, step)
        if not 0 <= at < len(self.rows):
            raise SkipAction
        self._put(at)

    def action_first(self) -> None:
        """Go to the first row."""
        self.enter_from(1)

    def action_last(self) -> None:
        """Go to the last row."""
        self.enter_from(-1)

    def action_choose(self) -> None:
        """Say that Enter was pressed."""
        self._tell(self.Chosen)

    def action_tick(self) -> None:
        """Say that Space was pressed."""
        self._tell(self.Ticked)

    def action_remove(self) -> None:
        """Say that Delete was pressed."""
        self._tell(self.Removed)

    def _tell(self, kind: type[Told]) -> None:
        if self.row is not None:
            self.post_message(kind(self, self.row))

    def _tell_moved(self) -> None:
        self._tell(self.Moved)

    def _put(self, at: int) -> None:
        if not 0 <= at < len(self.rows):
            return
        before, self.cursor = self.cursor, at
        self._redraw(before)
        self._redraw(at)
        self._tell_moved()

    def _redraw(self, at: int) -> None:
        if not self.is_mounted or at < 0:
            return
        for y, (owner, _) in enumerate(self._owners):
            if owner == at:
                self.redraw_lines(y)

    def _look(self, owner: int) -> Look:
        if owner >= 0 and owner == self.cursor and self.can_focus:
            if self.has_focus:
                return Look.FOCUS
            if self.keeps:
                return Look.CHOSEN
        return Look.HERE if owner >= 0 and self.rows[owner].here else Look.PLAIN

    def _next(self, at: int, step: int) -> int:
        at += step
        while 0 <= at < len(self.rows) and not self._open(self.rows[at]):
            at += step
        return at

    def _open(self, row: Row) -> bool:
        """Say whether a row may have the cursor."""
        return self.every or bool(row.go or row.tick or row.remove or row.beside)

    def _find(self, key: str) -> int:
        return next((at for at, row in enumerate(self.rows) if row.key == key and key and self._open(row)), -1)
