"""How a page is laid out: in one column, beside a code, beside what the cursor is on, or as a question alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Container

from kiosk.flows.page import Menu, QrCode
from screens.widgets.blocks import widgets_for
from screens.widgets.body import Body
from screens.widgets.dressed import plain
from screens.widgets.pane import Pane
from screens.widgets.paragraph import Paragraph
from screens.widgets.title import Title

if TYPE_CHECKING:
    from textual.widget import Widget

    from kiosk.flows.page import Page


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The widgets of one page."""

    widgets: tuple[Widget, ...]
    place: Widget | None
    """Where the text is, when it is not straight in the body: a problem is said at its top."""
    pane: Pane | None = None
    """The right half of a wide screen."""


def layout_of(page: Page) -> Layout:
    """Return the widgets of *page*."""
    if page.dialog:
        return _alone(page)
    title = Title(page.title, page.aside, done=page.done, total=page.total)
    if code := next((block for block in page.blocks if isinstance(block, QrCode)), None):
        return _beside_code(page, code, title)
    if page.beside or any(row.beside for block in page.blocks if isinstance(block, Menu) for row in block.rows):
        left, pane = Body(*widgets_for(page.blocks), classes="left"), Pane(page.beside)
        return Layout(widgets=(title, Container(left, pane, classes="panes")), place=left, pane=pane)
    return Layout(widgets=(title, *widgets_for(page.blocks)), place=None)


def _alone(page: Page) -> Layout:
    inside = Body(*widgets_for(page.blocks), classes="dialog danger" if page.danger else "dialog")
    inside.border_title = plain(page.title)
    return Layout(widgets=(Container(inside, classes="alone"),), place=inside)


def _beside_code(page: Page, code: QrCode, title: Title) -> Layout:
    from screens.widgets.qr import Qr

    said = bool(code.caption) and code.caption != page.title
    text = widgets_for((block for block in page.blocks if block is not code), ends=not said)
    if said:
        text.append(Paragraph(plain(code.caption, "bold"), "p"))
    if code.tall:
        left = Body(title, *text, classes="left")
        return Layout(widgets=(Container(left, Qr(code.address), classes="panes code tall"),), place=left)
    left = Body(*text, classes="left")
    return Layout(widgets=(title, Container(left, Qr(code.address), classes="panes code")), place=left)
