"""What a page says and where its rows lead, as a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.flows.page import Bars, BigNumber, Box, Buttons, Facts, Heading, Items, Menu, Note, Page, QrCode, Row, Text
from kiosk.flows.requests import Back, Refresh
from kiosk.flows.said import plain
from kiosk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.flows.page import Block
    from kiosk.flows.requests import Request
    from tests.flows.line_by_line import Played

FOLDED: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2019": "'"})


def row(page: Page, key: str) -> Row:
    """Return the row of *page* with that key."""
    return next(row for row in rows(page) if row.key == key)


def rows(page: Page) -> Iterator[Row]:
    """Yield every row of the menus of *page*."""
    for block in page.blocks:
        if isinstance(block, Menu):
            yield from block.rows


def button(page: Page, key: str) -> Request:
    """Return where a button of *page* leads."""
    found = [
        each.go for block in page.blocks if isinstance(block, Buttons) for each in block.buttons if each.key == key
    ]
    assert found, f"no button {key}"
    return found[0]


def buttons(page: Page) -> set[str]:
    """Return the keys of the buttons of *page*."""
    return {each.key for block in page.blocks if isinstance(block, Buttons) for each in block.buttons}


def text(page: Page) -> str:
    """Return everything *page* says, a line a block or row."""
    return "\n".join((heard(page.title), heard(page.aside), *words(page.blocks)))


def words(blocks: Sequence[Block]) -> list[str]:
    """Return what *blocks* say."""
    return [heard(line) for block in blocks for line in _words(block)]


def heard(said: str) -> str:
    """Return *said* with ordinary spaces and apostrophes, as one types it in a test."""
    return said.translate(FOLDED)


def refusal(played: Played) -> str:
    """Return the sentence of what was refused."""
    assert played.refused is not None
    return heard(sentence(played.refused))


def _words(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Note() | BigNumber():
            yield block.text
        case Text():
            yield " ".join(plain(piece) for piece in block.pieces)
        case Items():
            yield from block.lines
        case Box():
            yield block.title
            yield from (f"{label} {plain(said)}".strip() for label, said in block.lines)
        case Menu() | Facts():
            if isinstance(block, Menu) and block.title:
                yield block.title
            yield from (" ".join(plain(cell) for cell in each.cells if plain(cell)) for each in block.rows)
        case Buttons():
            yield from (each.label for each in block.buttons)
        case QrCode():
            yield block.caption
        case Bars():
            yield from (f"{each.name} {each.said} {each.part}".strip() for each in block.bars)


def leads_back(request: Request | None) -> bool:
    """Return whether a flow or an act ended by going one screen back or staying."""
    return isinstance(request, Back | Refresh)
