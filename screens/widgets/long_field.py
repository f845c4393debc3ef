"""A text of several lines; imported only where one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from screens.widgets.dressed import shown
from screens.widgets.edges import EDGES, edged

if TYPE_CHECKING:
    from textual.events import Paste
    from textual.geometry import Offset, Region
    from textual.strip import Strip


class LongField(TextArea, inherit_bindings=False):
    """A message; Tab leaves it, and the arrows leave it past its first and last lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = EDGES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("home", "cursor_line_start", show=False),
        Binding("end", "cursor_line_end", show=False),
        Binding("pageup", "cursor_page_up", show=False),
        Binding("pagedown", "cursor_page_down", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete", "delete_right", show=False),
    ]

    def __init__(self, value: str = "") -> None:
        super().__init__(
            shown(value, lines=True),
            compact=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            show_line_numbers=False,
            classes="field long",
        )
        self.cursor_blink = False

    def mark_wrong(self, *, wrong: bool) -> None:
        """Turn the brackets red, or back."""
        self.set_class(wrong, "bad")

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """The lines that must be in view."""
        return 0, self.outer_size.height

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes."""
        return self.cursor_screen_offset

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the marker and the brackets round what is typed."""
        return edged(self, crop, super().render_lines)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Go a line up, or out of the field."""
        if self.navigator.is_first_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """Go a line down, or out of the field."""
        if self.navigator.is_last_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_down(select)

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert(shown(event.text, lines=True))
