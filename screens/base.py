"""What every screen has: the first line, the last lines, and keys that are the same everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from kiosk.flows.requests import Back, Finish, Open, SwitchDisplay, SwitchLanguage
from kiosk.i18n import _
from screens.widgets.action import Action
from screens.widgets.band import Band, Banner
from screens.widgets.body import Body
from screens.widgets.keys import Keys
from screens.widgets.pane import Pane
from screens.widgets.rows import Rows
from styles import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual._path import CSSPathType
    from textual.app import ComposeResult

    from kiosk.domain.errors import KioskError
    from kiosk.flows.requests import Request
    from screens.asking import Asking


BREAKPOINTS: Final = [(0, "-narrow"), (60, "-normal"), (80, "-full"), (110, "-wide")]
"""From how many columns on a screen has which class."""


class KioskScreen(Screen[None], inherit_bindings=False):
    """Draws, and tells what is wanted with `Requested`; it never goes anywhere by itself."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("base")
    AUTO_FOCUS: ClassVar[str | None] = ""
    ESCAPE_TO_MINIMIZE: ClassVar[bool | None] = False
    ALLOW_SELECT: ClassVar[bool] = False
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
        Binding("f1", "help", show=False),
        Binding("f2", "language", show=False),
        Binding("f3", "display", show=False),
        Binding("f9", "finish", show=False),
        Binding("escape", "back", show=False),
    ]

    @dataclass
    class Requested(Message):
        """Something is wanted; the app carries it out."""

        request: Request
        origin: KioskScreen
        """The screen it was asked on; what a screen that is gone asked is void."""

    def __init__(self, session: Asking) -> None:
        super().__init__()
        self.session = session
        self.band = Band(self._banner())
        self.body = Body()
        self.keys = Keys()

    def compose(self) -> ComposeResult:
        """Put the lines of every screen round the body; the look for this width is known before the first layout."""
        self.add_class(_breakpoint(self.app.size.width))
        yield self.band
        with self.body:
            yield from self.contents()
        yield self.keys

    def contents(self) -> Iterable[Widget]:
        """Return what is known before anything is asked of the database: it is in the first frame."""
        return ()

    async def refresh_page(self, focus: str = "") -> None:
        """Show afresh, in the language spoken now; the keyboard goes to *focus*, else stays where it was."""
        del focus
        self.band.show(self._banner())

    async def show_problem(self, error: KioskError) -> None:
        """Say in a sentence why what was asked is not done."""
        raise NotImplementedError

    async def leave(self) -> None:
        """Keep what is being typed: the screen may go."""

    async def request(self, request: Request) -> None:
        """Ask for something, once what is being typed is kept."""
        await self.leave()
        self.post_message(self.Requested(request, self))

    def where_back_leads(self) -> Request | None:
        """Return what Escape asks for."""
        return Back()

    def help_section(self) -> str:
        """Return the section of the help that explains this screen."""
        return ""

    def everywhere(self) -> tuple[str, ...]:
        """Return the hints of every screen, always at the same place."""
        common = (_("F1: help"), _("F2: Français"), _("F3: display"))
        return (*common, _("F9: finish")) if self.session.who else common

    def action_help(self) -> None:
        """Open the help of this screen."""
        from kiosk.flows.help import help_page

        self._later(Open(partial(help_page, section=self.help_section())))

    def action_language(self) -> None:
        """Speak the other language."""
        self._later(SwitchLanguage())

    def action_display(self) -> None:
        """Show the next palette."""
        self._later(SwitchDisplay())

    def action_finish(self) -> None:
        """End the session."""
        self._later(Finish())

    def action_back(self) -> None:
        """Go one screen back."""
        request = self.where_back_leads()
        if request is not None:
            self._later(request)

    def on_resize(self) -> None:
        """Keep in view what has the keyboard."""
        for body in self.query(Body):
            body.settle()
        if self.focused is not None:
            self.call_after_refresh(self.bring, self.focused)

    def reachable(self) -> list[Widget]:
        """Return what may have the keyboard, in reading order, laid out or not yet."""
        return [widget for widget in self.query(Widget) if widget.focusable and widget.display]

    def action_step(self, direction: int) -> None:
        """Go to the next thing that takes the keyboard, reading on where a text lies between."""
        chain = self.focus_chain
        start = -1 if direction > 0 else len(chain)
        at = (chain.index(self.focused) if self.focused in chain else start) + direction
        if not 0 <= at < len(chain):
            self._scroller(self.focused).read_on(direction)
            return
        target = chain[at]
        if self._skips(target, direction):
            self._scroller(target).read_on(direction)
            return
        if isinstance(target, Rows):
            target.enter_from(direction)
        self.set_focus(target)

    def action_read(self, direction: int) -> None:
        """Scroll most of a screenful."""
        self._scroller(self.focused).read_on(direction)

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Give the keyboard to *widget*, and show it by our own rule."""
        del scroll_visible
        super().set_focus(widget, scroll_visible=False, from_app_focus=from_app_focus)
        if widget is not None:
            self.call_after_refresh(self.bring, widget)

    def bring(self, widget: Widget) -> None:
        """Scroll so that *widget*, or its row with the cursor, is in view."""
        if widget.is_attached and self.focused is widget:
            self._scroller(widget).bring(widget, *_cursor_lines(widget))

    @on(Rows.Moved)
    def _follow_cursor(self, event: Rows.Moved) -> None:
        if event.rows.has_focus:
            self.call_after_refresh(self.bring, event.rows)

    @on(Rows.Chosen)
    async def _choose_row(self, event: Rows.Chosen) -> None:
        row = event.row
        wanted = row.go or row.tick or row.remove
        if wanted is not None and self._seen(event.rows):
            await self.request(wanted)

    @on(Rows.Ticked)
    async def _tick_row(self, event: Rows.Ticked) -> None:
        wanted = event.row.tick or event.row.go
        if wanted is not None and self._seen(event.rows):
            await self.request(wanted)

    @on(Rows.Removed)
    async def _remove_row(self, event: Rows.Removed) -> None:
        if event.row.remove is not None and self._seen(event.rows):
            await self.request(event.row.remove)

    @on(Action.Pressed)
    async def _press(self, event: Action.Pressed) -> None:
        if event.action.go is not None and self._seen(event.action):
            await self.request(event.action.go)

    @on(Pane.Pressed)
    async def _press_beside(self, event: Pane.Pressed) -> None:
        await self.request(event.button.go)

    def _later(self, request: Request) -> None:
        self.call_later(self.request, request)

    def _banner(self) -> Banner:
        session = self.session
        return Banner(phone=session.settings.phone, who=session.who, today=session.today)

    def _scroller(self, widget: Widget | None) -> Body:
        bodies = [each for each in widget.ancestors if isinstance(each, Body)] if widget else [*self.query(Body)][::-1]
        return next((body for body in bodies if body.allow_vertical_scroll), self.body)

    def _skips(self, target: Widget, direction: int) -> bool:
        """Say whether going to *target* would leave lines unread."""
        body = self._scroller(target)
        _begin, end = body.place(target, 0, 1) if direction > 0 else body.place(target)
        above, room = round(body.scroll_y), body.content_size.height
        return end > above + 2 * room if direction > 0 else end < above - room

    def _seen(self, widget: Widget) -> bool:
        """Say whether what has the keyboard is in view; else show it, and do nothing blindly."""
        body = self._scroller(widget)
        if body.sees(widget, *_cursor_lines(widget)):
            return True
        self.bring(widget)
        return False

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Add no tooltip and no vanishing message: there is no mouse, and messages stay."""


def _breakpoint(width: int) -> str:
    return [name for least, name in BREAKPOINTS if width >= least][-1]


def _cursor_lines(widget: Widget) -> tuple[int, int | None]:
    lines: tuple[int, int | None] = getattr(widget, "cursor_lines", (0, None))
    return lines
