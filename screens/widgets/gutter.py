"""The two columns before a row: who has the keyboard, what is chosen, where one is."""

from __future__ import annotations

from enum import StrEnum

from textual.content import Content


class Look(StrEnum):
    """How a row looks now; the value is the component class that paints it."""

    PLAIN = ""
    FOCUS = "rows--focus"
    CHOSEN = "rows--chosen"
    HERE = "rows--here"


LOOKS = {"rows--focus", "rows--chosen", "rows--here"}

_MARKERS = {Look.FOCUS: ">", Look.CHOSEN: "·"}


def looked_at(line: Content, look: Look, *, first: bool = True) -> Content:
    """Return *line* with its gutter and the air after it.

    On a painted row the inner colours are dropped: their contrast was measured on the page only.
    """
    marker = _MARKERS.get(look, " ") if first else " "
    inside = line if look is Look.PLAIN else Content(line.plain)
    return Content(f"{marker} ") + inside + "  "
