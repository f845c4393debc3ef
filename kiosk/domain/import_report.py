"""What an import would do, did, or was cut before doing; the sentences are in `kiosk.wording.imports`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.domain.offer_rows import Problem


@dataclass(frozen=True, kw_only=True)
class Effects:
    """What becomes of the offers."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    """Absent from a complete file."""
    concerned: tuple[str, ...] = ()
    """References of the candidatures, not transmitted yet, for a home that the file closes or leaves out."""

    @property
    def any(self) -> bool:
        """Whether anything is different afterwards."""
        return bool(self.new or self.changed or self.withdrawn)


@dataclass(frozen=True, kw_only=True)
class Report:
    """A file, row by row and as a whole."""

    file: str
    """Its name, without the folder."""
    complete: bool
    """Whether it is said to hold every offer there is."""
    rows: int = 0
    """Rows read; none after an import that was resumed, which does not read the file again."""
    refused: int = 0
    """Rows that are not taken."""
    problems: tuple[Problem, ...] = ()
    effects: Effects = field(default_factory=Effects)

    @property
    def warnings(self) -> int:
        """How many problems have no row refused."""
        return sum(not problem.rejected for problem in self.problems)


@dataclass(frozen=True, kw_only=True)
class Undone:
    """An import that was undone."""

    file: str
    back_to: datetime
    """When it began: the offers are as they were then."""
    kept: tuple[str, ...] = ()
    """References of the offers it had brought and that somebody has applied for: withdrawn, not erased."""


@dataclass(frozen=True, kw_only=True)
class Interrupted:
    """An import that is neither finished nor undone."""

    file: str
    begun_at: datetime
    undoing: bool
    """Whether it was its undoing that was cut; resuming then ends the undoing."""
