"""Somebody's home: what the tests of it read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.home import home_page
from kiosk.flows.said import plain
from tests.flows.reading import heard, row, rows
from tests.flows.seated import seat
from tests.services.upkeep import keep_up

if TYPE_CHECKING:
    from kiosk.flows.page import Mark, Page
    from tests.services.personas import Person
    from tests.services.world import World

MANY_COMMUNES = ("93008", "93048", "75113")


def home(world: World, person: Person) -> Page:
    """Return the home of *person* today, who is up to date with every month."""
    keep_up(world.services, person.id, world.clock.today)
    return seat(world, person).page(home_page)


def due(page: Page) -> list[str]:
    """Return what is due, each in one line, in order."""
    return [" ".join(heard(plain(cell)) for cell in each.cells) for each in rows(page) if each.key.startswith("duty")]


def parts(page: Page) -> list[tuple[Mark, str]]:
    """Return the six parts: their state, and what is said of it."""
    return [(each.mark, heard(plain(each.cells[1]))) for each in rows(page) if each.key.startswith("part")]


def title_of(world: World, person: Person, duty: int = 0) -> str:
    """Return the title of the page a duty leads to."""
    keep_up(world.services, person.id, world.clock.today)
    me = seat(world, person)
    return heard(me.open(row(me.page(home_page), f"duty-{duty}").go).title)


def with_many_communes(world: World, person: Person) -> Person:
    """Return *person*, whom nobody advises to widen any more."""
    world.services.dossiers.set_communes(person.id, MANY_COMMUNES)
    return person
