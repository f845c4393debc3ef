"""One row while it is read: its texts, cleaned, and what was found to be wrong with them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer_rows.problems import REFUSING, Facts, Problem, ProblemCode
from kiosk.text import REPLACEMENT, clean, safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.domain.offer_rows.columns import Column

LONGEST: Final = 200
"""Characters kept of a text, Description apart."""
QUOTED: Final = 60
"""Characters of a value that the report quotes."""

_LENGTHENED: Final = 3
"""Times a text may be longer once its letters are put together (NFC)."""
_NOTHING: Final = Facts()
_BLANKS: Final = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x85\u2028\u2029", " "))


@dataclass(frozen=True, kw_only=True)
class RawRow:
    """A row as it stands in the file, whatever the format."""

    number: int
    """As a spreadsheet numbers it, the headings being row 1; in JSON the place in the list, from 1."""
    cells: Mapping[Column, str]


class Cells:
    """Hands out the texts of a row and gathers its problems."""

    def __init__(self, row: RawRow) -> None:
        self._row = row
        self._problems: list[Problem] = []

    @property
    def number(self) -> int:
        """The row's number."""
        return self._row.number

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was noted so far."""
        return tuple(self._problems)

    def raw(self, column: Column) -> str:
        """Return the text of a cell as it came; empty when there is no such column."""
        return self._row.cells.get(column, "")

    def read(self, column: Column) -> str:
        """Return the text of a cell that is read as something and not kept: cleaned, without a word about it."""
        raw = self.raw(column)
        return clean(raw) if raw else ""

    def text(self, column: Column, longest: int = LONGEST, cut: ProblemCode = ProblemCode.TEXT_CUT) -> str:
        """Return a text that is kept, cleaned and cut to *longest*; both are noted."""
        raw = self.raw(column)
        if not raw:
            return ""
        kept = whole(raw)
        if _loses_characters(raw):
            self.note(column, ProblemCode.CHARACTERS_REMOVED)
        if len(kept) > longest:
            self.note(column, cut, Facts(length=longest))
            kept = kept[:longest].rstrip()
        return kept

    def note(self, column: Column, code: ProblemCode, facts: Facts = _NOTHING, value: str | None = None) -> None:
        """Note a problem; *value* only when it is not what stands in the cell."""
        quoted = clean(self.raw(column) if value is None else value, limit=QUOTED)
        self._problems.append(Problem(row=self.number, column=column, value=quoted, code=code, facts=facts))

    def refused(self, *columns: Column) -> bool:
        """Return whether something noted about *columns*, by default about any, has the row refused."""
        return any(
            problem.code in REFUSING and (not columns or problem.column in columns) for problem in self._problems
        )


def whole(raw: str) -> str:
    """Return *raw* cleaned, not cut."""
    return clean(raw, limit=_LENGTHENED * len(raw))


def _loses_characters(raw: str) -> bool:
    if raw.isascii() and raw.isprintable():
        return False
    expected = unicodedata.normalize("NFC", raw.translate(_BLANKS))
    return REPLACEMENT in raw or safe(raw, limit=_LENGTHENED * len(raw)) != expected
