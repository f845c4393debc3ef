"""The full screen: what belongs to no screen in particular. It knows no rule."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual import on
from textual.geometry import Offset

from kiosk.console import crash
from kiosk.console.driver import HungUp, KioskDriver
from kiosk.console.endings import Ending, Why
from kiosk.console.strip import strip_always
from kiosk.domain.errors import KioskError
from kiosk.presence import Presence
from screens.base import KioskScreen
from screens.page import PageScreen
from styles.palette import NAMES, theme, variables

if TYPE_CHECKING:
    from textual.screen import Screen

    from kiosk.session import Session

FEW_COLOURS: Final = frozenset({None, "standard", "windows"})
"""Colour systems of 16 colours or fewer."""


class KioskApp(Presence, inherit_bindings=False):
    """The kiosk in one terminal, for one session."""

    def __init__(self, session: Session, *, said: str = "") -> None:
        strip_always()
        plain = "NO_COLOR" in os.environ
        super().__init__(
            session,
            said=said,
            driver_class=KioskDriver,
            css_path=PageScreen.CSS_PATH,
            ansi_color=True if plain else None,
        )
        self.incident = ""
        """The number of the crash that ended the session."""
        self.animation_level = "none"
        for name in NAMES:
            self.register_theme(theme(name))
        self.theme = NAMES[-1] if plain or self.console.color_system in FEW_COLOURS else NAMES[0]
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen; it draws with the stylesheets of the app, read once."""
        return self.first_screen()

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Read the stylesheets again only when a colour has changed, not three times before the first frame."""
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours that stylesheets name, before a theme is chosen."""
        return variables(NAMES[0])

    def on_mount(self) -> None:
        """Open the database once the first frame is there."""
        if not self.is_headless:
            asyncio.get_running_loop().set_exception_handler(crash.note_loop)
        self.call_after_refresh(lambda: self.run_worker(self._open_database()))

    @property
    def cursor_position(self) -> Offset:
        """Where the hardware cursor is: at the focus, for braille, speech and magnifiers, which follow it."""
        focused = self.focused
        if focused is None:
            return Offset(0, 0)
        offset: Offset = getattr(focused, "cursor_offset", focused.content_region.offset)
        return offset

    @cursor_position.setter
    def cursor_position(self, _offset: Offset) -> None:
        """Take no other one, which Textual's inputs would set."""

    async def end(self, ending: Ending) -> None:
        """End the session once what was typed and asked is kept."""
        with suppress(KioskError):
            for screen in reversed(self.screen_stack):
                if isinstance(screen, KioskScreen):
                    await screen.leave()
            if ending.why is not Why.REFUSED:
                await self.session.open()
        await super().end(ending)

    @on(HungUp)
    async def _hang_up(self) -> None:
        await self.end(Ending(why=Why.HUNG_UP))

    async def _open_database(self) -> None:
        try:
            await self.session.open()
        except KioskError as error:
            from kiosk.wording import sentence

            await self.end(Ending(why=Why.REFUSED, refusal=sentence(error)))

    def _handle_exception(self, error: Exception) -> None:
        self.incident = self.incident or crash.note(error)
        super()._handle_exception(error)
