"""A kiosk for tests: a real file, a clock that is turned, two members of staff, and people with an account."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.domain.account import SecretKind
from kiosk.domain.actor import Role
from kiosk.services.build import Services, build
from kiosk.services.passphrases import Hasher
from kiosk.settings import Settings
from kiosk.store.store import Store, open_store
from tests.databases import fresh_database
from tests.services.clock import Clock, instant
from tests.services.personas import PHRASE, Person, personas

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

CHEAP: Final = Hasher(time_cost=1, memory_kib=8)
TERMINAL: Final = "poste 1"


class Kiosk:
    """One database, one clock, two members of staff, and whoever is asked for."""

    def __init__(self, folder: Path, hasher: Hasher = CHEAP) -> None:
        self.path = fresh_database(folder)
        self.clock = Clock()
        self.hasher = hasher
        self.people: dict[str, Person] = {}
        """Those who have an account, by key."""
        self._stores: list[Store] = []
        self.settings = Settings(database=self.path, terminal=TERMINAL)
        self.services = self.terminal()
        self.cse = self.services.staff.add("Claire", Role.CSE).actor
        self.employer = self.services.staff.add("Marc", Role.EMPLOYER).actor

    def close(self) -> None:
        """Close every connection."""
        for store in self._stores:
            store.close()

    @property
    def store(self) -> Store:
        """What the services work on."""
        return self._stores[0]

    def terminal(self, name: str = TERMINAL) -> Services:
        """Return the services of another terminal: its own connection, the same file and clock."""
        store = open_store(self.path)
        store._db.execute("PRAGMA synchronous = OFF").fetchall()  # nothing here cuts the power
        self._stores.append(store)
        return build(store, self.clock, replace(self.settings, terminal=name), self.hasher)

    def at(self, days: int) -> Self:
        """Be at noon that many days after TODAY."""
        self.clock.now = instant(Clock().day(days))
        return self

    def newcomer(self, key: str = "P1") -> Person:
        """Return a persona who has just made an account; the dossier is begun, nothing is answered."""
        matricule = personas()[key]["matricule"]
        create = self.services.accounts.create
        person = Person(
            key=key, id=create(matricule, PHRASE, SecretKind.PROPOSED, notice_version="1"), matricule=matricule
        )
        self.services.dossiers.begin(person.id)
        self.people[key] = person
        return person
