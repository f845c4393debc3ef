"""A number to read from afar, painted with reversed spaces: no glyph is needed, nor any colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from screens.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.geometry import Size

ROWS: Final = 5
_DIGITS: Final = {
    "0": (7, 5, 5, 5, 7),
    "1": (2, 6, 2, 2, 7),
    "2": (7, 1, 7, 4, 7),
    "3": (7, 1, 7, 1, 7),
    "4": (5, 5, 7, 1, 1),
    "5": (7, 4, 7, 1, 7),
    "6": (7, 4, 7, 5, 7),
    "7": (7, 1, 1, 1, 1),
    "8": (7, 5, 7, 5, 7),
    "9": (7, 5, 7, 1, 7),
}
"""Five rows of three columns, a bit a column."""


def big(number: str) -> list[Content]:
    """Return the five rows of a number, in its groups."""
    groups = ["".join(char for char in group if char in _DIGITS) for group in number.split()]
    return [_row([group for group in groups if group], y) for y in range(ROWS)]


def _row(groups: list[str], y: int) -> Content:
    painted = "  ".join(" ".join(f"{_DIGITS[digit][y]:03b}" for digit in group) for group in groups)
    return Content("").join([Content.styled(" ", "reverse") if bit == "1" else Content(" ") for bit in painted])


class BigNumber(Lines):
    """Draws a number; the same number stands in text under it."""

    def __init__(self, number: str) -> None:
        super().__init__(classes="big")
        self.number = number

    def show(self, number: str) -> None:
        """Show another number."""
        if number != self.number:
            self.number = number
            self.remake()
            self.refresh(layout=True)

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - Textual's signature
        """Return the columns of the number, for who centres it."""
        return big(self.number)[0].cell_length

    def make(self, width: int) -> list[Content]:  # noqa: ARG002 - a number does not wrap
        """Return the five rows."""
        return big(self.number)
