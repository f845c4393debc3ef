"""What was measured beside what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, kw_only=True)
class Result:
    """One line of the table."""

    name: str
    ours: float
    reference: float | None
    """What ours is divided by; `None` when the goal is absolute."""
    goal: float
    unit: str

    @property
    def reached(self) -> float:
        """The ratio, or ours when there is nothing to divide by."""
        return self.ours / self.reference if self.reference else self.ours

    @property
    def good(self) -> bool:
        """Whether the goal is reached."""
        return self.reached <= self.goal

    def line(self) -> str:
        """Return the line."""
        reference = "" if self.reference is None else f"{self.reference:.1f}"
        reached = f"{self.reached:.2f}" + ("×" if self.reference else "")
        word = "ok" if self.good else "MISSED"
        return f"{self.name:<46}{self.ours:>9.1f}{reference:>11} {self.unit:<5}{reached:>9}  ≤ {self.goal:<5g} {word}"


HEAD = f"{'':<46}{'kiosk':>9}{'reference':>11} {'':<5}{'reached':>9}  goal"


def ratio(name: str, ours: Sequence[float], reference: Sequence[float], *, goal: float, unit: str) -> Result:
    """Compare two medians."""
    return Result(name=name, ours=median(ours), reference=median(reference), goal=goal, unit=unit)
