"""Plays a scene on the real kiosk: its app, its session, its database thread."""

from __future__ import annotations

import atexit
import random
import secrets
import shutil
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from kiosk.app import KioskApp
from kiosk.services.build import build
from kiosk.services.demonstration import STORIES, fill
from kiosk.session import Session
from kiosk.settings import Settings
from kiosk.store.store import create_store
from tests.screens.hosting import play, settle
from tests.services.clock import Clock
from tests.services.personas import personas
from tests.services.setup import CHEAP
from tests.services.world import world_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from kiosk.services.accounts import AccountService
    from kiosk.services.demonstration import Story
    from tests.screens.real.scene import Scene
    from tests.services.personas import Person
    from tests.services.world import World

TEN: Final = Clock().now.replace(hour=9)
"""Ten in Paris, on the Monday around which the sample offers are dated."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A database, made once: it is copied, never opened."""

    path: Path
    people: Mapping[str, str]
    """The internal ids, by the key of the person."""


@contextmanager
def no_chance() -> Iterator[None]:
    """Draw the same references and the same words each time."""
    true, secrets.choice = secrets.choice, random.Random(7).choice  # noqa: S311
    try:
        yield
    finally:
        secrets.choice = true


@cache
def demonstration() -> Kept:
    """Return the demonstration of that day, where everybody has just signed in."""
    path = _folder() / "kiosk.db"
    store = create_store(path)
    with no_chance():
        settings = Settings(database=path)
        fill(store, settings, TEN)
        accounts = build(store, lambda: TEN, settings, CHEAP).accounts
        people = {story.id: _sign_in(accounts, story) for story in STORIES}
    store.close()
    return Kept(path=path, people=people)


@cache
def made_for(made: Callable[[World], Person | None]) -> Kept:
    """Return the database that *made* makes."""
    with no_chance(), world_in(_folder()) as world:
        person = made(world)
        return Kept(path=world.path, people={"": person.id} if person else {})


@asynccontextmanager
async def shown(scene: Scene, size: tuple[int, int], folder: Path) -> AsyncIterator[KioskApp]:
    """Show *scene* in a terminal of that size."""
    kept = demonstration() if scene.made is None else made_for(scene.made)
    path = shutil.copyfile(kept.path, folder / "kiosk.db")
    path.chmod(0o600)
    session = Session(Settings(database=path), now=lambda: TEN)
    app = KioskApp(session)
    with no_chance():
        async with app.run_test(size=size) as pilot:
            app.theme = "clair"  # on a terminal with colours, whatever runs the tests
            await settle(pilot)
            await _come_in(app, kept.people.get(scene.who, ""), home=not scene.go)
            for step in scene.go:
                await (play(pilot, step) if isinstance(step, str) else app.carry_out(step))
            await settle(pilot)
            yield app
    session.close()


async def _come_in(app: KioskApp, person: str, *, home: bool) -> None:
    if person:
        await app.session.sign_in(person)
    if person and home:
        await app.go_home()


def _sign_in(accounts: AccountService, story: Story) -> str:
    return accounts.sign_in(personas()[story.id]["matricule"], story.phrase).person


def _folder() -> Path:
    folder = Path(mkdtemp(prefix="kiosk-screens-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
