"""What every screen has: the first line, the last lines, and keys that are the same everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message

from kiosk.flows.requests import Back, Finish, Open, SwitchDisplay, SwitchLanguage
from kiosk.i18n import _
from screens.moving import MovingScreen
from screens.small import say_if_too_small
from screens.widgets.action import Action
from screens.widgets.band import Band, Banner
from screens.widgets.keys import Keys
from screens.widgets.pane import Pane
from screens.widgets.rows import Rows
from styles import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual._path import CSSPathType
    from textual.app import ComposeResult
    from textual.widget import Widget

    from kiosk.domain.errors import KioskError
    from kiosk.flows.requests import Request
    from screens.asking import Asking


BREAKPOINTS: Final = [(0, "-narrow"), (60, "-normal"), (80, "-full"), (110, "-wide")]
"""From how many columns on a screen has which class."""


class KioskScreen(MovingScreen):
    """Draws, and tells what is wanted with `Requested`; it never goes anywhere by itself."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("base")
    AUTO_FOCUS: ClassVar[str | None] = ""
    ESCAPE_TO_MINIMIZE: ClassVar[bool | None] = False
    ALLOW_SELECT: ClassVar[bool] = False
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
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
        self.keys = Keys()

    def compose(self) -> ComposeResult:
        """Put the lines of every screen round the body; the look for this width is known before the first layout."""
        self.add_class(_breakpoint(self.app.size.width))
        yield self.band
        with self.body:
            yield from self.contents()
        yield self.keys

    def on_resize(self) -> None:
        """Say so when there is no room left."""
        say_if_too_small(self)

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

    @on(Rows.Moved)
    def _follow_cursor(self, event: Rows.Moved) -> None:
        if event.rows.has_focus:
            self.call_after_refresh(self.bring, event.rows)

    @on(Rows.Chosen)
    async def _choose_row(self, event: Rows.Chosen) -> None:
        row = event.row
        wanted = row.go or row.tick or row.remove
        if wanted is not None and self.seen(event.rows):
            await self.request(wanted)

    @on(Rows.Ticked)
    async def _tick_row(self, event: Rows.Ticked) -> None:
        wanted = event.row.tick or event.row.go
        if wanted is not None and self.seen(event.rows):
            await self.request(wanted)

    @on(Rows.Removed)
    async def _remove_row(self, event: Rows.Removed) -> None:
        if event.row.remove is not None and self.seen(event.rows):
            await self.request(event.row.remove)

    @on(Action.Pressed)
    async def _press(self, event: Action.Pressed) -> None:
        if event.action.go is not None and self.seen(event.action):
            await self.request(event.action.go)

    @on(Pane.Pressed)
    async def _press_beside(self, event: Pane.Pressed) -> None:
        await self.request(event.button.go)

    def _later(self, request: Request) -> None:
        self.call_later(self.request, request)

    def _banner(self) -> Banner:
        session = self.session
        return Banner(phone=session.settings.phone, who=session.who, today=session.today)

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Add no tooltip and no vanishing message: there is no mouse, and messages stay."""


def _breakpoint(width: int) -> str:
    return [name for least, name in BREAKPOINTS if width >= least][-1]
