"""What is drawn round a field: the marker, and brackets that turn red."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from screens.widgets.lines import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

EDGES: Final = {"field--edge", "field--mark"}
LEFT: Final = 4
"""Marker, bracket, air."""
RIGHT: Final = 2


def edged(widget: Widget, crop: Region, draw: Callable[[Region], list[Strip]]) -> list[Strip]:
    """Return what *draw* draws, with the marker and the brackets over the padding of *widget*."""
    edge, mark = look(widget, "field--edge").rich_style, look(widget, "field--mark").rich_style
    width = widget.outer_size.width
    strips: list[Strip] = []
    for y, strip in enumerate(draw(Region(0, crop.y, width, crop.height)), crop.y):
        marker = Segment("> " if widget.has_focus and y == 0 else "  ", mark)
        inside = strip.crop(LEFT - 1, width - 1)
        strips.append(Strip([marker, Segment("[", edge), *inside, Segment("]", edge)]).crop(crop.x, crop.right))
    return strips
