"""Who the first line says is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import Contact
from kiosk.session import Session
from kiosk.settings import Settings
from tests.services.world import world_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        yield made


@pytest.fixture
def session(world: World) -> Iterator[Session]:
    opened = Session(Settings(database=world.path), now=world.clock)
    yield opened
    opened.close()


async def test_until_the_name_is_known_the_matricule_says_who_is_there(world: World, session: Session) -> None:
    person = world.newcomer("P1")
    await session.ask(lambda visit: visit.services.dossiers.set_contact(person.id, Contact()))
    assert session.who == ""
    await session.sign_in(person.id)
    assert session.who == person.matricule


async def test_a_name_is_said_as_soon_as_it_is_typed_or_corrected(world: World, session: Session) -> None:
    person = world.newcomer("P1")
    await session.sign_in(person.id)
    for first_name in ("Mamadu", "Mamadou"):
        contact = Contact(first_name=first_name, last_name="Diallo")
        world.services.dossiers.set_contact(person.id, contact)
        await session.ask(lambda _visit: None)
        assert session.who == f"{first_name} D."
