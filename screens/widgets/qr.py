"""An address, or a day, that a telephone can photograph: half blocks, always black on white, with its quiet zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from screens.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.geometry import Size

QUIET: Final = 4
LARGEST: Final = 42
"""Modules of a side that 21 rows hold: a larger code gives up some of its quiet zone, never of itself."""
_HALVES: Final = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


def square(address: str) -> list[str]:
    """Return the rows of the code."""
    import segno

    code = segno.make(address, error="l", boost_error=False, encoding=None if address.isascii() else "utf-8")
    quiet = min(QUIET, max(1, (LARGEST - len(code.matrix)) // 2))
    rows = [[int(bit) & 1 for bit in row] for row in code.matrix_iter(border=quiet)]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return ["".join(_HALVES[two] for two in zip(*pair, strict=True)) for pair in pairs]


class Qr(Lines):
    """Draws the code; the address is always written beside it."""

    def __init__(self, address: str) -> None:
        super().__init__(classes="qr")
        self._square = [Content(row) for row in square(address)]

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - Textual's signature
        """Return the columns of the code."""
        return self._square[0].cell_length

    def make(self, width: int) -> list[Content]:  # noqa: ARG002 - a code does not wrap
        """Return the rows."""
        return self._square
