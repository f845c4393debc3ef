"""Somebody of the world, at the keyboard: pages as they are on the day of the world."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.flows.page import Box, Buttons, Facts
from kiosk.flows.requests import Open, Replace
from tests.flows.line_by_line import Clock, Person
from tests.flows.reading import button, heard

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from kiosk.flows.page import Page, Row
    from kiosk.flows.requests import Request
    from tests.services.personas import Person as Known
    from tests.services.world import World


def seat(world: World, known: Known | None = None, **settings: object) -> Person:
    """Return *known* at the keyboard today; nobody signed in when there is none."""
    return Person(
        services=world.services,
        settings=replace(world.settings, **settings),  # type: ignore[arg-type]
        clock=Clock(day=world.clock.today, hour=12),
        id=known.id if known else "",
        matricule=known.matricule if known else "",
    )


def at_desk(world: World, actor: Actor) -> Person:
    """Return that member of staff at the keyboard today."""
    member = next(each for each in world.services.staff.everyone() if each.actor == actor)
    return replace(seat(world), member=member)


def press(person: Person, page: Page, key: str) -> Page:
    """Return the page that a button leads to, once its act is carried out."""
    return follow(person, button(page, key))


def follow(person: Person, request: Request | None) -> Page:
    """Return the page that *request* leads to, once its act is carried out."""
    if not isinstance(request, Open | Replace):
        request = person.do(request)
    return person.open(request)


def boxed(page: Page) -> dict[str, str]:
    """Return what the box of *page* says, by label; its title is under the empty label."""
    box = next(block for block in page.blocks if isinstance(block, Box))
    said = {heard(label): heard(line if isinstance(line, str) else line.text) for label, line in box.lines}
    return {**said, "": heard(box.title)}


def stage_rows(page: Page) -> tuple[Row, ...]:
    """Return the rows of the seven stages."""
    return next(block for block in page.blocks if isinstance(block, Facts)).rows


def labels(page: Page) -> list[str]:
    """Return the labels of the buttons of *page*, in order."""
    return [heard(each.label) for block in page.blocks if isinstance(block, Buttons) for each in block.buttons]
