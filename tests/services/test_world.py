"""The world of the tests is as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import DossierState
from tests.services.world import AS_IN_THE_DEMONSTRATION

if TYPE_CHECKING:
    from tests.services.world import World

S, D = CandidatureState, DossierState


@pytest.mark.parametrize("state", list(D))
def test_a_dossier_is_brought_to_any_state(world: World, state: DossierState) -> None:
    assert world.dossier(world.in_state(state)).state_on(world.clock.today) is state


@pytest.mark.parametrize("state", list(S))
def test_a_candidature_is_brought_to_any_state(world: World, state: CandidatureState) -> None:
    assert world.candidature(state).state is state


@pytest.mark.parametrize("key", list(AS_IN_THE_DEMONSTRATION))
def test_the_nine_people_are_where_the_demonstration_has_them(world: World, key: str) -> None:
    person = world.person(key)
    dossier = world.dossier(person)
    told = [str(each.state) for each in world.services.candidatures.of(person.id)]
    expected = {
        "P1": (D.VALIDATED, ["AWARDED"]),
        "P2": (D.CHANGES_REQUESTED, []),
        "P3": (D.VALIDATED, ["NOT_AWARDED"]),
        "P4": (D.VALIDATED, ["PROVISIONALLY_REJECTED", "CANCELLED"]),
        "P5": (D.VALIDATED, ["AWARDED_CONDITIONALLY"]),
        "P6": (D.VALIDATED, []),
        "P7": (D.VALIDATED, ["AWARDED_RANKED"]),
        "P8": (D.DRAFT, []),
        "P9": (D.EXPIRED, []),
    }
    assert (dossier.state_on(world.clock.today), told) == expected[key]
