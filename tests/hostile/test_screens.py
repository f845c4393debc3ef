"""Hostile texts are shown as they are written, or stripped, on every screen; nothing crashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from kiosk.app import KioskApp
from kiosk.flows.requests import Start
from kiosk.flows.sign_in import sign_in_flow
from kiosk.session import Session
from tests.hostile.payloads import ALL, LITERAL, NEVER, PAYLOADS
from tests.hostile.tour import tour
from tests.hostile.world import hostile_settings, reference, spoil
from tests.screens.hosting import play, screen_text, settle
from tests.services.world import world_in

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from kiosk.console.endings import Ending
    from tests.hostile.tour import Stop
    from tests.services.world import World


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
async def test_every_screen_shows_it_literally_or_without_what_a_terminal_obeys(
    size: tuple[int, int], tmp_path: Path
) -> None:
    with world_in(tmp_path) as world:
        spoil(world, ALL)
        app = KioskApp(Session(hostile_settings(world.path, ALL), now=world.clock))
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            wrong = [stop.name for stop in tour(ALL, reference(ALL)) if not await is_safe(pilot, app, world, stop)]
            assert wrong == []
        app.session.close()


async def is_safe(pilot: Pilot[Ending], app: KioskApp, world: World, stop: Stop) -> bool:
    """Open a screen, look at its top and its end, and go home."""
    known = world.people.get(stop.who)
    if known is not None and app.session.person != known.id:
        await app.session.sign_in(known.id)
    await app.carry_out(stop.open)
    await settle(pilot)
    shown = screen_text(app)
    await pilot.press("end")
    shown += screen_text(app)
    assert app.is_running
    await app.go_home()
    return not set(shown) & NEVER and (LITERAL in shown or not stop.reads)


@pytest.mark.parametrize("name", [name for name in PAYLOADS if name != "long"])
async def test_pasted_as_a_matricule_it_is_told_back_literally(name: str, tmp_path: Path) -> None:
    with world_in(tmp_path) as world:
        app = KioskApp(Session(world.settings, now=world.clock))
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await app.carry_out(Start(sign_in_flow))
            await settle(pilot)
            assert app.focused is not None
            app.focused.post_message(Paste(PAYLOADS[name]))
            await play(pilot, "enter")
            assert not set(screen_text(app)) & NEVER
            assert LITERAL in screen_text(app)
        app.session.close()
