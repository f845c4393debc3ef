"""Where the hardware cursor goes: braille displays, speech and magnifiers follow it, not our colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

if TYPE_CHECKING:
    from textual.widget import Widget


def cursor_of(focused: Widget | None) -> Offset:
    """Return the place inside what has the keyboard, for `App.cursor_position`."""
    if focused is None:
        return Offset(0, 0)
    offset: Offset = getattr(focused, "cursor_offset", focused.content_region.offset)
    return offset
