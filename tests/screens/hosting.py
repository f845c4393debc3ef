"""A small app that hosts one screen, with a session that asks in place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual.app import App

from kiosk.flows.visit import Visit
from kiosk.i18n import language, use
from kiosk.settings import Settings
from screens.base import KioskScreen
from screens.widgets.cursor import cursor_of
from screens.widgets.field import Field
from screens.widgets.long_field import LongField
from styles.palette import NAMES, theme, variables

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.geometry import Offset
    from textual.pilot import Pilot
    from textual.screen import Screen

    from kiosk.flows.requests import Request
    from kiosk.services.build import Services

T = TypeVar("T")

NOW = datetime(2026, 11, 23, 13, 2, tzinfo=UTC)


@dataclass(kw_only=True)
class Here:
    """A session that carries acts out at once, in the same thread; nobody needs a service."""

    who: str = "Samira B."
    settings: Settings = field(default_factory=Settings)
    now: datetime = NOW
    asked: int = 0

    @property
    def today(self) -> date:
        return self.now.date()

    def visit(self) -> Visit:
        return Visit(services=cast("Services", None), settings=self.settings, now=lambda: self.now)

    async def ask(self, act: Callable[[Visit], T]) -> T:
        self.asked += 1
        return act(self.visit())


class Host(App[None], inherit_bindings=False):
    """Shows one screen and keeps what it asks for."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen: Screen[None], palette: str = "clair") -> None:
        super().__init__()
        for name in NAMES:
            self.register_theme(theme(name))
        self.theme = palette
        self.first = screen
        self.requests: list[Request] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variables("clair")

    async def on_mount(self) -> None:
        await self.push_screen(self.first)

    async def on_kiosk_screen_requested(self, event: KioskScreen.Requested) -> None:
        self.requests.append(event.request)

    @property
    def cursor_position(self) -> Offset:
        return cursor_of(self.focused)

    @cursor_position.setter
    def cursor_position(self, _: Offset) -> None: ...


async def switch_language(app: Host) -> None:
    """Do what the kiosk does at F2."""
    use("en" if language() == "fr" else "fr")
    assert isinstance(app.screen, KioskScreen)
    await app.screen.refresh_page()


def screen_lines(app: App[Any]) -> list[str]:
    """Return what is on the screen, a string a row."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return [strip.text.ljust(width) for strip in strips][:height]


def screen_text(app: App[Any]) -> str:
    return "\n".join(line.rstrip() for line in screen_lines(app))


async def play(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys; what begins with = is typed at once, which costs a second less."""
    await settle(pilot)
    for key in keys:
        if key.startswith("=") and len(key) > 1:
            field = pilot.app.focused
            assert isinstance(field, Field | LongField)
            if isinstance(field, Field):
                field.insert_text_at_cursor(key[1:])
            else:
                field.insert(key[1:])
            await settle(pilot)
        else:
            await pilot.press(key)
    await settle(pilot)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until what was asked has come back and is drawn."""
    await pilot.pause(0)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0)
