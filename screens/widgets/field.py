"""An input of one line, between brackets; no clipboard, no Ctrl key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.widgets import Input

from screens.widgets.dressed import shown
from screens.widgets.edges import EDGES, LEFT, RIGHT, edged

if TYPE_CHECKING:
    from textual.events import Paste
    from textual.geometry import Region
    from textual.strip import Strip

LONGEST = 200


class Field(Input, inherit_bindings=False):
    """One answer typed; as wide as the answer."""

    COMPONENT_CLASSES: ClassVar[set[str]] = EDGES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("home", "home", show=False),
        Binding("end", "end", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete", "delete_right", show=False),
        Binding("enter", "submit", show=False),
    ]

    def __init__(self, value: str = "", *, width: int = 24, secret: bool = False) -> None:
        super().__init__(
            shown(value), password=secret, compact=True, select_on_focus=False, max_length=LONGEST, classes="field"
        )
        self.cursor_blink = False
        self.styles.width = width + LEFT + RIGHT

    def mark_wrong(self, *, wrong: bool) -> None:
        """Turn the brackets red, or back."""
        self.set_class(wrong, "bad")

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """The lines that must be in view."""
        return 0, 1

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes: on the one that is drawn; Textual's own is one too far at the end."""
        before = self.value[: self.cursor_position]
        columns = len(before) if self.password else cell_len(before)
        return self.content_region.offset + Offset(columns - self.scroll_offset.x, 0)

    def restricted(self) -> None:
        """Say nothing: the bell would ring in the office."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the marker and the brackets round what is typed."""
        return edged(self, crop, super().render_lines)

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(shown(event.text).strip(), *self.selection)

    @property
    def _value(self) -> Text:
        """Stars: the console font may lack Textual's bullet."""
        if self.password:
            return Text("*" * len(self.value), no_wrap=True, overflow="ignore", end="")
        return super()._value
