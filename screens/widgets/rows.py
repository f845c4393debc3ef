"""Rows with one cursor: menus, lists, check lists, summaries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message

from screens.widgets.gutter import Look
from screens.widgets.row_lines import NOTHING, RowLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.flows.page import Row


class Rows(RowLines, can_focus=True):
    """One focusable widget for a whole list.

    Args:
        rows: What is listed.
        columns: Their widths, as `kiosk.flows.page.Menu` says.
        heads: Words above the columns.
        spaced: A blank line between rows.
        every: Each row may have the cursor, even one that leads nowhere.
        keeps: The chosen row stays marked while the keyboard is elsewhere.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "go(1)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("enter", "choose", show=False),
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
        every: bool = False,
        keeps: bool = False,
        classes: str | None = None,
    ) -> None:
        super().__init__(rows, columns, heads=heads, spaced=spaced, facts=False, classes=classes)
        self.every, self.keeps = every, keeps
        self.cursor = NOTHING
        self.show(rows)

    def show(self, rows: Sequence[Row], *, key: str = "") -> None:
        """List other rows, with the cursor at *key*, else where it was; a row that is gone leaves it to the next."""
        here, at = key or self.key, self.cursor
        self.rows = tuple(rows)
        self.cursor = self._find(here)
        if self.cursor < 0 <= at and self.rows:
            self.cursor = self._near(min(at, len(self.rows) - 1))
        self.can_focus = any(map(self._open, self.rows))
        self.remake()

    @property
    def key(self) -> str:
        """The key of the row with the cursor."""
        return self.row.key if self.row else ""

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
            self.redraw_row(self.cursor)

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """First line and number of lines of the row with the cursor."""
        ys = self.lines_of(self.cursor) or [0]
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
            self._tell(self.Moved)

    def action_move(self, step: int) -> None:
        """Go to the next row that may have the cursor, or out of the list."""
        at = self._next(self.cursor, step)
        if not 0 <= at < len(self.rows):
            raise SkipAction
        self._put(at)

    def action_go(self, direction: int) -> None:
        """Go to the first row, or to the last."""
        self.enter_from(direction)

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

    def _put(self, at: int) -> None:
        if not 0 <= at < len(self.rows):
            return
        before, self.cursor = self.cursor, at
        self.redraw_row(before)
        self.redraw_row(at)
        self._tell(self.Moved)

    def look_of(self, owner: int) -> Look:
        """Return how a row looks now: the one with the cursor stands out."""
        if owner >= 0 and owner == self.cursor and self.can_focus:
            if self.has_focus:
                return Look.FOCUS
            if self.keeps:
                return Look.CHOSEN
        return super().look_of(owner)

    def _next(self, at: int, step: int) -> int:
        at += step
        while 0 <= at < len(self.rows) and not self._open(self.rows[at]):
            at += step
        return at

    def _near(self, at: int) -> int:
        """Return the row at that place, else the next one that may have the cursor, or the one before."""
        after, before = self._next(at - 1, 1), self._next(at + 1, -1)
        return after if after < len(self.rows) else before

    def _open(self, row: Row) -> bool:
        """Say whether a row may have the cursor."""
        return self.every or bool(row.go or row.tick or row.remove or row.beside)

    def _find(self, key: str) -> int:
        return next((at for at, row in enumerate(self.rows) if row.key == key and key and self._open(row)), -1)
