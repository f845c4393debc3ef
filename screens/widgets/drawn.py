"""Blocks as plain lines, for the half screen that follows the cursor: nothing is mounted, nothing is laid out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from kiosk.flows.page import Bars, BigNumber, Block, Box, Buttons, Facts, Heading, Items, Menu, Note, QrCode, Text
from screens.widgets.bars import bar_lines
from screens.widgets.columns import Columns
from screens.widgets.dressed import flowing, plain
from screens.widgets.framed import box_lines
from screens.widgets.paragraph import DASH
from screens.widgets.wrapping import hanging, padded, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.flows.page import Row

BAR: Final = Content.styled("│ ", "$k-title")
_FRAME: Final = 4


def block_lines(block: Block, width: int) -> list[Content]:  # noqa: PLR0911 - one line a kind
    """Return the lines of a block; buttons are not text, a number and a code have no room here."""
    match block:
        case Heading():
            return wrapped(plain(block.text, "bold $k-title"), width)
        case Text():
            return wrapped(flowing(block.pieces), width)
        case Items():
            return [line for fact in block.lines for line in hanging(DASH, plain(fact), width)]
        case Note():
            return [BAR + line for line in wrapped(plain(block.text), width - 2)]
        case Box():
            return _framed(block, width)
        case Facts() | Menu():
            return _rows(block.rows, block.columns, width, facts=isinstance(block, Facts))
        case Bars():
            return bar_lines(block.bars, width)
        case Buttons() | BigNumber() | QrCode():
            return []
    return []


def air_after(block: Block) -> bool:
    """Say whether a blank line follows."""
    return not (isinstance(block, Heading) or (isinstance(block, Text) and block.tight))


def _rows(rows: Iterable[Row], columns: tuple[int, ...], width: int, *, facts: bool) -> list[Content]:
    listed = tuple(rows)
    laid = Columns.of(listed, columns, facts=facts).laid(listed, width, narrow=0)
    return [line for body in laid for line in body]


def _framed(box: Box, width: int) -> list[Content]:
    style = "$k-error" if box.error else "$k-line"
    title = plain(box.title, "bold $k-error" if box.error else "bold $k-title")
    side = Content.styled("│", style)
    inner = width - _FRAME
    top = Content.styled("┌─", style) + " " + title + " "
    rule = Content.styled("─" * max(0, width - top.cell_length - 1) + "┐", style)
    inside = [side + " " + padded(line, inner) + " " + side for line in box_lines(box.lines, inner)]
    return [top + rule, *inside, Content.styled("└" + "─" * (width - 2) + "┘", style)]
