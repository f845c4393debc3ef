"""How the keyboard moves on a screen: with the arrows alone, reading what lies between, always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from screens.widgets.body import Body
from screens.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.geometry import Size


class MovingScreen(Screen[None], inherit_bindings=False):
    """Goes from one thing to the next, in reading order."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.body = Body()
        self._size_before: Size | None = None

    def on_resize(self) -> None:
        """Keep in view what has the keyboard, once the size is another one."""
        for body in self.query(Body):
            body.settle()
        other = self._size_before not in {None, self.size}
        self._size_before = self.size
        if self.focused is not None and other:
            self.call_after_refresh(self.bring, self.focused)

    def reachable(self) -> list[Widget]:
        """Return what may have the keyboard, in reading order, laid out or not yet."""
        return [widget for widget in self.query(Widget) if widget.focusable and widget.display]

    def action_step(self, direction: int) -> None:
        """Go to the next thing that takes the keyboard, reading on where a text lies between."""
        target = self.leads(direction)
        if target is None:
            self.scroller(self.focused).read_on(direction)
            return
        if isinstance(target, Rows):
            target.enter_from(direction)
        self.set_focus(target)

    def leads(self, direction: int) -> Widget | None:
        """Return what an arrow goes to; nothing where it reads on."""
        focused, chain = self.focused, self.focus_chain
        if focused is not None and self._ahead(focused, direction):
            return None
        start = -1 if direction > 0 else len(chain)
        at = (chain.index(focused) if focused in chain else start) + direction
        if not 0 <= at < len(chain) or self._skips(chain[at], direction):
            return None
        unread = direction > 0 and _side_by_side(focused, chain[at]) and self.scroller(focused).more
        return None if unread else chain[at]

    def action_read(self, direction: int) -> None:
        """Scroll most of a screenful."""
        self.scroller(self.focused).read_on(direction)

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Give the keyboard to *widget*, and show it by our own rule."""
        super().set_focus(widget, scroll_visible=False, from_app_focus=from_app_focus)
        if widget is not None and scroll_visible:
            self.call_after_refresh(self.bring, widget)

    def bring(self, widget: Widget) -> None:
        """Scroll so that *widget*, or its row with the cursor, is in view."""
        if widget.is_attached and self.focused is widget:
            self.scroller(widget).bring(widget, *_cursor_lines(widget))

    def scroller(self, widget: Widget | None) -> Body:
        """Return what scrolls under *widget*."""
        bodies = [each for each in widget.ancestors if isinstance(each, Body)] if widget else [*self.query(Body)][::-1]
        return next((body for body in bodies if body.allow_vertical_scroll), self.body)

    def _skips(self, target: Widget, direction: int) -> bool:
        """Say whether going to *target* would leave lines unread."""
        body = self.scroller(target)
        _begin, end = body.place(target, 0, 1) if direction > 0 else body.place(target)
        above, room = round(body.scroll_y), body.content_size.height
        return end > above + 2 * room if direction > 0 else end < above - room

    def seen(self, widget: Widget) -> bool:
        """Say whether what has the keyboard is in view; else read on towards it, and do nothing blindly."""
        body = self.scroller(widget)
        if body.sees(widget, *_cursor_lines(widget)):
            return True
        if not (self._ahead(widget, 1) and body.read_on(1)):
            self.bring(widget)
        return False

    def _ahead(self, widget: Widget, direction: int) -> bool:
        """Say whether *widget* lies beyond what is in view, in that direction."""
        body = self.scroller(widget)
        begin, end = body.place(widget, *_cursor_lines(widget))
        above = round(body.scroll_y)
        return end > above + body.content_size.height if direction > 0 else begin < above


def _side_by_side(one: Widget | None, other: Widget) -> bool:
    """Say whether two buttons stand on one line: the arrows of that line lead from one to the other."""
    return one is not None and one.parent is other.parent and one.region.y == other.region.y


def _cursor_lines(widget: Widget) -> tuple[int, int | None]:
    lines: tuple[int, int | None] = getattr(widget, "cursor_lines", (0, None))
    return lines
