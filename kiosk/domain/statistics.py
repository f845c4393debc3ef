"""Counts that name nobody: a number from 1 to 4 is never given, nor anything it could be computed from.

A cell under five is hidden, and then neither the true total of its table nor a part of that total is given: what is
said, « 171 at least » and the per cents, is made of the cells that are shown and of nothing else. Tables that count the
same things have the same total: when one of them hides a cell, only the first is given. The median, being a
duration, is given from five dossiers.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

FEWEST: Final = 5
"""What is counted less often, but at all, is hidden (domain rules §9)."""
OTHERS: Final = ""
"""The cell of the reasons that are too rare to be told: they might name somebody."""


class Counted(StrEnum):
    """What a table counts."""

    DOSSIERS = "DOSSIERS"
    STAGES = "STAGES"
    OUTCOMES = "OUTCOMES"
    REASONS = "REASONS"
    DEPARTEMENTS = "DEPARTEMENTS"
    TYPOLOGIES = "TYPOLOGIES"
    OVERDUE = "OVERDUE"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One row of a table."""

    code: str
    count: int | None
    """None when it is hidden."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """What may be told of some counts."""

    counted: Counted
    cells: tuple[Cell, ...] = ()
    withheld: bool = False
    """Whether it is not given at all, because of what another table hides."""

    @property
    def complete(self) -> bool:
        """Whether no cell is hidden."""
        return not self.withheld and all(cell.count is not None for cell in self.cells)

    @property
    def total(self) -> int:
        """The sum of the cells that are shown."""
        return sum(cell.count or 0 for cell in self.cells)

    def percent(self, cell: Cell) -> int | None:
        """Return the part of *cell* in the whole; nothing as long as a cell of it is hidden, for it would mislead."""
        if cell.count is None or not self.complete or not self.total:
            return None
        return (200 * cell.count + self.total) // (2 * self.total)


@dataclass(frozen=True, kw_only=True)
class Statistics:
    """Everything that may be told on one day."""

    day: date
    tables: tuple[Table, ...]
    validation_days: int | None
    """Median from the first sending of a dossier to its first validation; None with fewer than five."""


def table(counted: Counted, counts: Mapping[str, int]) -> Table:
    """Return what may be told of *counts*, in their order."""
    cells = tuple(Cell(code=code, count=_shown(count)) for code, count in counts.items())
    return Table(counted=counted, cells=cells)


def same_total(*tables: Table) -> tuple[Table, ...]:
    """Return what may be told of *tables* that count the same things: all of it, or only the first."""
    if all(each.complete for each in tables):
        return tables
    first, *others = tables
    return (first, *(Table(counted=each.counted, withheld=True) for each in others))


def reason_counts(reasons: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return how many people were told each reason, the most frequent first, and all the rare ones together.

    Args:
        reasons: To whom, by a random id, and what was written: the same thing said often to one person counts once.
    """
    said = Counter(text for _who, text in {(who, _same(text)) for who, text in reasons} if text)
    often = {text: count for text, count in sorted(said.items(), key=_most_frequent) if count >= FEWEST}
    rare = said.total() - sum(often.values())
    return {**often, OTHERS: rare} if said else {}


def median_days(days: Sequence[int]) -> int | None:
    """Return the median of five durations or more, in whole days."""
    return round(median(days)) if len(days) >= FEWEST else None


def _shown(count: int) -> int | None:
    return None if 0 < count < FEWEST else count


def _same(text: str) -> str:
    """Return what is compared: neither letters nor spaces nor the last point make another reason."""
    words = " ".join(text.split()).rstrip(" .")
    return words.casefold()


def _most_frequent(said: tuple[str, int]) -> tuple[int, str]:
    text, count = said
    return -count, text
