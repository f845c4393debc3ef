"""On a terminal so small that the keys leave no room: a sentence says so, over a screen that stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.i18n import _
from screens.widgets.dressed import plain
from screens.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from textual.screen import Screen

LEAST: Final = (30, 10)
"""Columns and rows: below, a text can no longer be read, not even by scrolling."""


class TooSmall(Paragraph):
    """Covers everything; nothing under it moves."""

    def __init__(self) -> None:
        columns, rows = LEAST
        said = _("This terminal is too small: at least {columns} columns and {rows} rows are needed.")
        super().__init__(plain(said.format(columns=columns, rows=rows)), "too-small")


def say_if_too_small(screen: Screen[None]) -> None:
    """Cover *screen* while its terminal is too small."""
    small = screen.size.width < LEAST[0] or screen.size.height < LEAST[1]
    covers = screen.query(TooSmall)
    if small and not covers:
        screen.mount(TooSmall())
    elif not small and covers:
        covers.remove()
