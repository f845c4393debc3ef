"""Keys that arrive together: each is obeyed once all that the one before has brought about is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from kiosk.app import KioskApp
from kiosk.flows.requests import Open
from kiosk.flows.task_documents import documents_page
from kiosk.session import Session
from kiosk.settings import Settings
from tests.screens.hosting import settle
from tests.services.world import world_in

if TYPE_CHECKING:
    from pathlib import Path


def strike(app: KioskApp, *keys: str) -> None:
    """Press keys as a slow line brings them: all at once."""
    for key in keys:
        app.post_message(events.Key(key, " " if key == "space" else None))


async def test_boxes_are_ticked_as_fast_as_one_types(tmp_path: Path) -> None:
    with world_in(tmp_path) as world:
        person = world.draft("P1")
        before = [document.done for document in world.dossier(person).required_documents]
        session = Session(Settings(database=world.path), now=world.clock)
        app = KioskApp(session)
        async with app.run_test(size=(80, 24)) as pilot:
            await session.sign_in(person.id)
            await app.carry_out(Open(documents_page))
            await settle(pilot)
            strike(app, "up", "home", *["space", "down"] * len(before))
            await settle(pilot)
        session.close()
        after = [document.done for document in world.dossier(person).required_documents]
    assert after == [not done for done in before]
    assert len(after) > 1
