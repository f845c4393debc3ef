"""People brought to any state through the services, on a real file, with a clock that is turned.

world.person("P3")                        # as in the demonstration: validated, one candidature not retained
world.validated("P1"), world.draft("P2")  # a dossier in that state
world.candidature(S.FORWARDED, "P1")      # with its person, its dossier and its offer
world.at(12)                              # twelve days after TODAY
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import NumberStatus, Request
from tests.domain import given
from tests.services.setup import CHEAP
from tests.services.steps import details_of, steps_to
from tests.services.with_dossiers import KioskWithDossiers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.domain.candidature import Candidature
    from kiosk.domain.offer import Offer
    from kiosk.services.passphrases import Hasher
    from tests.services.personas import Person

S = CandidatureState
OPEN_SINCE, OPEN_FOR = 58, 30
"""Days around today during which offers are open: longer than the longest way of a candidature."""


class World(KioskWithDossiers):
    """A database, a clock, and whoever is asked for."""

    def offer(self, reference: str = "AL-75-2026007", **changes: object) -> Offer:
        """Return an offer, kept as it is given here; open unless *changes* say otherwise."""
        usual = {"published_on": self.clock.day(-OPEN_SINCE), "closes_on": self.clock.day(OPEN_FOR)}
        offer = given.offer(reference, **usual | changes)
        with self.clock.ago(OPEN_SINCE), self.store.writing():
            self.store.offers.put([offer], self.clock())
        return offer

    def candidature(self, state: CandidatureState, key: str = "P1", *, offer: str = "AL-75-2026007") -> Candidature:
        """Return a candidature in *state* of a persona, validated before if they are not there yet."""
        person = self.people.get(key) or self.validated(key)
        self.offer(offer)
        for step in steps_to(state):
            with self.clock.ago(step.ago):
                self.step(person, step.fact, offer)
        return self.services.candidatures.of(person.id)[0]

    def apply(self, person: Person, offer: str, token: str = "") -> Candidature:
        """File a candidature of *person* for an offer that is there."""
        return self.services.candidatures.apply(person.id, offer, token or f"token-{offer}")

    def step(self, person: Person, fact: CandidatureState, offer: str = "") -> None:
        """Record *fact* today, by whoever records it."""
        services = self.services
        active = services.candidatures.active(person.id)
        match fact:
            case S.FILED:
                self.apply(person, offer, f"{offer}-{self.clock.today}")
            case S.CANCELLED if active:
                services.candidatures.cancel(person.id, active.id)
            case S.AWAITING_FINAL_ANSWER if active:
                services.candidatures.wait(person.id, active.id)
            case S.DOSSIER_CLOSED:
                services.decisions.close(person.matricule, self.clock.today, "demande radiée", self.cse)
            case _:
                self.record(person, fact)

    def record(self, person: Person, fact: CandidatureState) -> Candidature:
        """Record *fact* today, by the CSE, with enough details."""
        return self.services.progress.record(
            person.matricule, fact, actor=self.cse, dated=self.clock.today, details=details_of(fact, self.clock)
        )

    def person(self, key: str) -> Person:
        """Return a persona as the demonstration has them; the same one when asked for again."""
        if key not in self.people:
            AS_IN_THE_DEMONSTRATION[key](self)
        return self.people[key]


def _awarded(key: str, *states: CandidatureState) -> Callable[[World], object]:
    return lambda world: [world.candidature(state, key, offer=f"AL-{key}-{state}") for state in states]


def _without_number(world: World) -> None:
    person = world.newcomer("P8")
    world.services.dossiers.set_request(person.id, Request(status=NumberStatus.NOT_YET))


AS_IN_THE_DEMONSTRATION: Final[dict[str, Callable[[World], object]]] = {
    "P1": _awarded("P1", S.AWARDED),
    "P2": lambda world: world.changes_requested("P2", DocumentKind.HOSTING),
    "P3": _awarded("P3", S.NOT_AWARDED),
    "P4": _awarded("P4", S.CANCELLED, S.PROVISIONALLY_REJECTED),
    "P5": _awarded("P5", S.AWARDED_CONDITIONALLY),
    "P6": lambda world: world.validated("P6", renewed=353),
    "P7": _awarded("P7", S.AWARDED_RANKED),
    "P8": _without_number,
    "P9": lambda world: world.expired("P9"),
}


@contextmanager
def world_in(folder: Path, hasher: Hasher = CHEAP) -> Iterator[World]:
    """Give a world in *folder*, and close it."""
    world = World(folder, hasher)
    try:
        yield world
    finally:
        world.close()
