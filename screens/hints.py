"""Which keys a page names: those its blocks call for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Buttons, Menu
from kiosk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.flows.page import Block, Page, Row


def page_hints(page: Page) -> tuple[str, ...]:
    """Return the hints of a page, the way back last."""
    back = () if page.root else (_("Esc: back"),)
    return (*block_hints(page.blocks, dialog=page.dialog), *page.keys, *back)


def block_hints(blocks: Iterable[Block], *, dialog: bool = False) -> tuple[str, ...]:
    """Return the hints of some blocks."""
    listed = tuple(blocks)
    rows = [row for block in listed if isinstance(block, Menu) for row in block.rows if _leads(row)]
    buttons = [button for block in listed if isinstance(block, Buttons) for button in block.buttons]
    hints = []
    if len(rows) > 1 or (rows and buttons):
        hints.append(_("Up and down: choose"))
    elif len(buttons) > 1:
        hints.append(_("Left and right: choose"))
    if any(row.tick for row in rows):
        hints.append(_("Space: tick"))
    if any(row.go for row in rows) or buttons:
        hints.append(_enter(dialog=dialog, alone=not rows and len(buttons) == 1))
    if any(row.remove for row in rows):
        hints.append(_("Delete: remove"))
    return tuple(hints)


def _enter(*, dialog: bool, alone: bool) -> str:
    if dialog:
        return _("Enter: confirm")
    return _("Enter: choose") if alone else _("Enter: open")


def _leads(row: Row) -> bool:
    return bool(row.go or row.tick or row.remove)
