"""From the blocks of a page to the widgets that draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from textual.containers import Container

from kiosk.flows.page import (
    Bars,
    BigNumber,
    Block,
    Box,
    Button,
    Buttons,
    Facts,
    Heading,
    Items,
    Mark,
    Menu,
    Note,
    QrCode,
    Text,
)
from screens.widgets.action import Action, ActionLine, Rank
from screens.widgets.dressed import flowing, plain
from screens.widgets.framed import Framed
from screens.widgets.paragraph import FactList, Paragraph
from screens.widgets.row_lines import RowLines
from screens.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from kiosk.flows.page import Row


def widgets_for(blocks: Iterable[Block], *, keeps: bool = False, ends: bool = True) -> list[Widget]:
    """Return the widgets of *blocks*, in reading order; boxes that follow each other stand side by side.

    Args:
        blocks: What to draw.
        keeps: The chosen row stays marked while the keyboard is elsewhere.
        ends: Nothing follows the last one, which then leaves no blank line.
    """
    made: list[Widget] = []
    boxes: list[Box] = []
    first = True
    for block in blocks:
        if isinstance(block, Box):
            boxes.append(block)
            continue
        made += _boxed(boxes)
        boxes = []
        made.append(_widget_for(block, keeps=keeps, first=first))
        made[0].add_class("top")
        first = first and not isinstance(block, Buttons)
    made += _boxed(boxes)
    for last in made[-1:] if ends else ():
        last.add_class("last")
    return made


def ranked(buttons: Sequence[Button], *, first: bool = True) -> list[tuple[Button, Rank]]:
    """Return buttons with how they look: the main one first, what cannot be undone last."""
    safe = [button for button in buttons if not button.danger]
    ranks = [Rank.FIRST if first and at == 0 else Rank.SECOND for at in range(len(safe))]
    return [
        *zip(safe, ranks, strict=True),
        *((button, Rank.DANGER) for button in buttons if button.danger),
    ]


def actions_for(buttons: Sequence[Button], *, first: bool = True) -> ActionLine:
    """Return buttons on a line."""
    line = [Action(button.label, button.key, button.go, rank) for button, rank in ranked(buttons, first=first)]
    return ActionLine(*line)


def rows_for(menu: Menu, *, keeps: bool = False, every: bool = False) -> Rows:
    """Return the rows of a menu."""
    rows: Sequence[Row] = menu.rows
    if menu.error:
        from dataclasses import replace

        rows = [replace(row, mark=Mark.LEADS) if row.mark is Mark.NONE else row for row in rows]
    made = Rows(
        rows,
        menu.columns,
        heads=menu.heads,
        spaced=menu.spaced,
        keeps=keeps,
        every=every,
        classes="rows box error" if menu.error else "rows gap",
    )
    if menu.error:
        made.border_title = plain(menu.title)
    return made


def _boxed(boxes: Sequence[Box]) -> list[Widget]:
    framed: list[Widget] = [Framed(box) for box in boxes]
    return [Container(*framed, classes="side")] if len(framed) > 1 else framed


def _widget_for(block: Block, *, keeps: bool, first: bool) -> Widget:  # noqa: PLR0911 - one line a kind
    match block:
        case Heading():
            return Paragraph(plain(block.text), "h2")
        case Text():
            return Paragraph(flowing(block.pieces), "p" if block.tight else "p gap")
        case Items():
            return FactList([plain(line) for line in block.lines], "p gap")
        case Note():
            return Paragraph(plain(block.text), "note")
        case Box():
            return Framed(block)
        case Menu():
            return rows_for(block, keeps=keeps)
        case Facts():
            return RowLines(block.rows, block.columns, classes="rows gap")
        case Buttons():
            return actions_for(block.buttons, first=first)
        case BigNumber() | QrCode() | Bars():
            return _painted(block)
    assert_never(block)


def _painted(block: BigNumber | QrCode | Bars) -> Widget:
    if isinstance(block, Bars):
        from screens.widgets.bars import BarLines

        return BarLines(block.bars)
    if isinstance(block, QrCode):
        from screens.widgets.qr import Qr

        return Qr(block.address)
    from screens.widgets.big_number import BigNumber as Painted

    return Painted(block.text)
