"""A real database with the official communes, the real services over it, a clock, and somebody signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import SecretKind
from kiosk.domain.actor import Actor, Role
from kiosk.flows.offers import OfferTabs
from kiosk.services.build import Services, build
from kiosk.services.passphrases import Hasher
from kiosk.settings import Settings
from kiosk.store.store import Store, open_store
from tests.databases import fresh_database
from tests.flows.filling import declare_and_send, fill
from tests.flows.line_by_line import Clock, Person
from tests.flows.looking import Looking
from tests.flows.seated import seat
from tests.services.world import World, world_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Newcomer = Callable[..., Person]
"""Makes an account, with a matricule when it matters."""
TODAY = date(2026, 11, 23)
QUICK = Hasher(time_cost=1, memory_kib=8)


@pytest.fixture
def clock() -> Clock:
    return Clock(day=TODAY)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Return a database where people are brought to any state, with its own clock."""
    with world_in(tmp_path) as made:
        yield made


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(fresh_database(tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def services(store: Store, clock: Clock, settings: Settings) -> Services:
    return build(store, clock, settings, QUICK)


@pytest.fixture
def newcomer(services: Services, settings: Settings, clock: Clock) -> Newcomer:
    """Return what makes an account and signs its person in."""
    numbers = count(1)

    def make(matricule: str = "") -> Person:
        matricule = matricule or f"TS9{next(numbers):05}"
        phrase = "abeille jardin lumière maison rivière"
        person = services.accounts.create(matricule, phrase, SecretKind.PROPOSED, notice_version="1")
        services.dossiers.begin_first(person)
        return Person(services=services, settings=settings, clock=clock, id=person, matricule=matricule)

    return make


@pytest.fixture
def person(newcomer: Newcomer) -> Person:
    return newcomer()


@pytest.fixture
def employer(services: Services) -> Actor:
    return Actor(role=Role.EMPLOYER, id=services.staff.add("Marc", Role.EMPLOYER).id)


@pytest.fixture
def cse(services: Services) -> Actor:
    return Actor(role=Role.CSE, id=services.staff.add("Claire", Role.CSE).id)


@pytest.fixture
def sent(person: Person) -> Person:
    """Return somebody whose dossier is filled and sent."""
    fill(person)
    declare_and_send(person)
    return person


@pytest.fixture
def validated(sent: Person, employer: Actor) -> Person:
    """Return somebody whose dossier is validated."""
    sent.services.decisions.validate(sent.matricule, employer)
    return sent


@pytest.fixture
def looking(world: World) -> Looking:
    """Return somebody who looks in Bobigny."""
    person = world.validated("P1")
    world.services.dossiers.set_communes(person.id, ("93008",))
    return Looking(seat(world, person), OfferTabs())
