"""Cells in columns, or, where columns do not fit, as a sentence that wraps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from textual.content import Content

from kiosk.flows.page import Mark
from screens.widgets.dressed import dressed, mark, named, plain
from screens.widgets.wrapping import cut, padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.flows.page import Row

NARROW: Final = 50
"""Columns under which a row whose cells do not fit becomes a sentence."""
GUTTER: Final = 2
"""Columns of the marker before a row, and of air after it."""

_LEAST: Final = 10
"""A column that takes the rest is not worth having under that."""
_HANG: Final = 2


@dataclass(frozen=True, kw_only=True)
class Columns:
    """The columns of one list: negative is right-aligned, 0 takes the rest."""

    widths: tuple[int, ...]
    mark: int = 0
    """Columns of the state before the first cell: 3, 1 for an arrow, 0 for none."""
    gap: int = 2

    @classmethod
    def of(cls, rows: Iterable[Row], widths: tuple[int, ...], *, facts: bool = False) -> Columns:
        """Return the columns of *rows*, with room for a state if one of them has any.

        Columns stand two apart, but one after a state and between facts, whose labels leave air of their own.
        """
        states = {row.mark for row in rows} - {Mark.NONE}
        room = max((mark(state).cell_length for state in states), default=0)
        return cls(widths=widths, mark=room, gap=1 if room or facts else 2)

    def laid(self, rows: Sequence[Row], width: int, *, narrow: int = NARROW) -> list[list[Content]]:
        """Return the lines of each row in *width* columns; nothing is left out."""
        if width >= narrow and self._rest(width) >= _LEAST:
            return [self._in_columns(self._cells(row), width) for row in rows]
        cells = [self._cells(row) for row in rows]
        if self._rest(width) >= 0 and all(self._fits(each, width) for each in cells):
            return [self._in_columns(each, width) for each in cells]
        return [self._in_sentence(each, width) for each in cells]

    def heads(self, heads: Sequence[str], width: int) -> list[Content]:
        """Return the line above the columns."""
        cells = [plain(head, "$k-muted") for head in heads]
        lay = self._in_columns if width >= NARROW and self._rest(width) >= _LEAST else self._in_sentence
        return lay([Content(" " * self.mark), *cells] if self.mark else cells, width)

    def line(self, row: Row, width: int) -> Content:
        """Return a row in one line: what does not fit is cut."""
        cells = [cut(cell, abs(room)) for cell, room in zip(self._cells(row), self._rooms(width), strict=False)]
        return self._in_columns(cells, width)[0]

    def head(self, heads: Sequence[str], width: int) -> Content:
        """Return the heads in one line."""
        cells = [cut(plain(head, "$k-muted"), abs(room)) for head, room in zip(heads, self._rooms(width), strict=False)]
        return self._in_columns(cells, width)[0]

    def pair(self, row: Row, width: int) -> tuple[Content, Content]:
        """Return a row in two lines, for a narrow screen: the second begins at the column that takes the rest."""
        cells = list(self._cells(row))
        turn = next((at for at, room in enumerate(self._all) if room == 0), len(cells))
        above = Content("  ").join([cell for cell in cells[:turn] if cell])
        rest = [cell for cell in cells[turn + 1 :] if cell]
        taken = sum(cell.cell_length + 2 for cell in rest) + _HANG
        below = (
            Content("  ").join([cut(cells[turn], max(1, width - taken)), *rest]) if turn < len(cells) else Content("")
        )
        return padded(above, width), padded(Content(" " * _HANG) + below, width)

    def _cells(self, row: Row) -> list[Content]:
        name, *others = row.cells or ("",)
        cells = [named(name, row.mark), *map(dressed, others)]
        return [padded(mark(row.mark), self.mark), *cells] if self.mark else cells

    @property
    def _all(self) -> tuple[int, ...]:
        return (self.mark, *self.widths) if self.mark else self.widths

    def _rest(self, width: int) -> int:
        """Return what is left to the columns that take the rest (a large number when none does)."""
        taken = sum(map(abs, self._all)) + self.gap * (len(self._all) - 1)
        left = width - taken
        return left if 0 in self.widths else (width if left >= 0 else -1)

    def _rooms(self, width: int) -> list[int]:
        rest = self._rest(width) // max(1, self.widths.count(0))
        return [room or max(1, rest) for room in self._all]

    def _fits(self, cells: Sequence[Content], width: int) -> bool:
        return all(cell.cell_length <= abs(room) for cell, room in zip(cells, self._rooms(width), strict=False))

    def _in_columns(self, cells: Sequence[Content], width: int) -> list[Content]:
        rooms = self._rooms(width)
        columns = [
            [padded(line, abs(room), right=room < 0) for line in wrapped(cell, abs(room))]
            for cell, room in zip(cells, rooms, strict=False)
        ]
        blanks = [Content(" " * abs(room)) for room in rooms]
        gap = Content(" " * self.gap)
        return [
            padded(gap.join([part or blank for part, blank in zip(parts, blanks, strict=False)]), width)
            for parts in zip_longest(*columns)
        ]

    def _in_sentence(self, cells: Sequence[Content], width: int) -> list[Content]:
        told = [cell for cell in cells if cell.plain.strip()]
        if self.mark:
            told = told[1:] if cells[0].plain.strip() else told
            lines = _packed(told, width - self.mark - 1, 0) or [Content("")]
            ahead = [cells[0], *[Content(" " * self.mark)] * (len(lines) - 1)]
            return [padded(first + " " + line, width) for first, line in zip(ahead, lines, strict=True)]
        return [padded(line, width) for line in _packed(told, width, _HANG) or [Content("")]]


def _packed(cells: Sequence[Content], width: int, hang: int) -> list[Content]:
    """Return *cells* one after the other; one that does not fit begins a line of its own."""
    lines: list[Content] = []
    for cell in cells:
        if lines and lines[-1].cell_length + 2 + cell.cell_length <= width:
            lines[-1] = lines[-1] + "  " + cell
            continue
        indent = Content(" " * hang if lines else "")
        first, *rest = [cell] if not lines and cell.cell_length <= width else wrapped(cell, width - hang)
        lines += [indent + first, *(Content(" " * hang) + line for line in rest)]
    return lines
