"""Rows as lines: in columns, each with its gutter, without a cursor (facts) or with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.content import Content

from screens.widgets.columns import GUTTER, Columns
from screens.widgets.gutter import LOOKS, Look, looked_at
from screens.widgets.lines import Lines, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.style import Style

    from kiosk.flows.page import Row

NOTHING: Final = -1
"""Owner of heads and blank lines; place of a cursor that is nowhere."""


class RowLines(Lines):
    """Draws rows to read.

    Args:
        rows: What is listed.
        columns: Their widths, as `kiosk.flows.page.Menu` says.
        heads: Words above the columns.
        spaced: A blank line between rows.
        facts: Columns of labels and values stand closer than those of a list.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOKS

    def __init__(  # noqa: PLR0913 - each is a fact of the list
        self,
        rows: Sequence[Row],
        columns: tuple[int, ...],
        *,
        heads: tuple[str, ...] = (),
        spaced: bool = False,
        facts: bool = True,
        classes: str | None = None,
    ) -> None:
        super().__init__(classes=classes)
        self.rows: tuple[Row, ...] = tuple(rows)
        self.columns, self.heads, self.spaced, self.facts = columns, heads, spaced, facts
        self._owners: list[tuple[int, bool]] = []

    def make(self, width: int) -> list[Content]:
        """Return every line; `_owners` tells of which row each is, and whether it is its first."""
        inner = width - 2 * GUTTER
        columns = Columns.of(self.rows, self.columns, facts=self.facts)
        lines, self._owners = [], []
        if self.heads:
            lines += columns.heads(self.heads, inner)
            self._owners += [(NOTHING, False)] * len(lines)
        for at, body in enumerate(columns.laid(self.rows, inner)):
            if self.spaced and at:
                lines.append(Content(" " * inner))
                self._owners.append((NOTHING, False))
            lines += body
            self._owners += [(at, line == 0) for line in range(len(body))]
        return lines

    def line(self, y: int, lines: list[Content]) -> tuple[Content, Style | None]:
        """Return a line with its gutter, painted when its row has the cursor."""
        owner, first = self._owners[y]
        now = self.look_of(owner)
        style = look(self, now.value) if now is not Look.PLAIN else None
        return looked_at(lines[y], now, first=first), style

    def look_of(self, owner: int) -> Look:
        """Return how a row looks now."""
        return Look.HERE if owner >= 0 and self.rows[owner].here else Look.PLAIN

    def lines_of(self, owner: int) -> list[int]:
        """Return the lines of a row."""
        if not self.size.width:
            return []
        self.lines(self.size.width)
        return [y for y, (row, _) in enumerate(self._owners) if row == owner]

    def redraw_row(self, owner: int) -> None:
        """Draw the lines of a row again."""
        for y in self.lines_of(owner) if self.is_mounted and owner >= 0 else ():
            self.redraw_lines(y)
