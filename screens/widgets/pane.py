"""The right half of a wide screen: what the row with the cursor is about, drawn line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from kiosk.flows.page import Buttons
from screens.widgets.blocks import ranked
from screens.widgets.columns import GUTTER
from screens.widgets.drawn import air_after, block_lines
from screens.widgets.dressed import plain
from screens.widgets.lines import look, strip_of

if TYPE_CHECKING:
    from textual.events import Resize

    from kiosk.flows.page import Block, Button
    from screens.widgets.action import Rank


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows blocks without mounting anything; Tab comes to its buttons."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"pane--first", "pane--second", "pane--danger", "pane--focus"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
        Binding("enter,space", "press", show=False),
    ]

    @dataclass
    class Pressed(Message):
        """A button of the pane was pressed."""

        button: Button

    def __init__(self, blocks: tuple[Block, ...] = ()) -> None:
        super().__init__(classes="pane")
        self.blocks = blocks
        self._lines: list[Content] = []
        self._buttons: list[tuple[int, Button, Rank]] = []
        self._at = 0

    def show(self, blocks: tuple[Block, ...]) -> None:
        """Show something else, from its top."""
        if blocks == self.blocks:
            return
        self.blocks, self._at = blocks, 0
        self._make()
        self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Make the lines for the new width."""
        del event
        self._make()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, at = self.size.width, y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(width, self.visual_style.rich_style)
        return strip_of(self, self._painted(at), width)

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """The lines that must be in view: the pane scrolls by itself."""
        return 0, 0

    @property
    def cursor_offset(self) -> Offset:
        """Where the hardware cursor goes."""
        y = self._buttons[self._at][0] - self.scroll_offset.y if self._buttons else 0
        return self.content_region.offset + Offset(GUTTER, y)

    def on_focus(self) -> None:
        """Bring the button into view."""
        self._bring()

    def action_move(self, step: int) -> None:
        """Go to the next button, or out of the pane."""
        at = self._at + step
        if not 0 <= at < len(self._buttons):
            if self.max_scroll_y and self._read(step):
                return
            raise SkipAction
        self._at = at
        self._bring()
        self.refresh()

    def action_read(self, direction: int) -> None:
        """Scroll a screenful."""
        self._read(direction * max(1, self.size.height - 2))

    def action_press(self) -> None:
        """Say that the button was pressed."""
        if self._buttons:
            self.post_message(self.Pressed(self._buttons[self._at][1]))

    def _read(self, by: int) -> bool:
        before = self.scroll_offset.y
        self.scroll_to(y=before + by, animate=False, immediate=True)
        return self.scroll_offset.y != before

    def _bring(self) -> None:
        if not self._buttons:
            return
        at, above, room = self._buttons[self._at][0], self.scroll_offset.y, self.size.height
        if not above <= at < above + room:
            self.scroll_to(y=max(0, at - room + 1), animate=False, immediate=True)

    def _make(self) -> None:
        width = self.size.width - 2 * GUTTER
        if width <= 0:
            return
        self._lines, self._buttons = [], []
        for block in self.blocks:
            if isinstance(block, Buttons):
                self._add_buttons(block)
            self._lines += [Content("  ") + line for line in block_lines(block, width)]
            if air_after(block):
                self._lines.append(Content(""))
        self.virtual_size = Size(width, len(self._lines))
        self.can_focus = bool(self._buttons) or len(self._lines) > self.size.height

    def _add_buttons(self, block: Buttons) -> None:
        for button, rank in ranked(block.buttons):
            self._buttons.append((len(self._lines), button, rank))
            self._lines.append(Content("[ ") + plain(button.label) + " ]")

    def _painted(self, at: int) -> Content:
        for number, (line, _, rank) in enumerate(self._buttons):
            if line != at:
                continue
            focused = self.has_focus and number == self._at
            face = look(self, "pane--focus" if focused else f"pane--{rank}")
            return Content.styled("> " if focused else "  ", "$k-title") + self._lines[at].stylize(face)
        if at == self.scroll_offset.y and self.has_focus and not self._buttons:
            return Content.styled("> ", "$k-title") + self._lines[at][2:]
        return self._lines[at]
