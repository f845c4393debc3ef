"""Communes: searching them, naming them, the area one looks in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.area import Tab

if TYPE_CHECKING:
    from tests.services.world import World


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("hay les roses", "94038"),
        ("94240", "94038"),
        ("st denis", "93066"),
        ("Évry", "91228"),
        ("paris 13", "75113"),
    ],
)
def test_communes_are_found_however_they_are_typed(world: World, typed: str, code: str) -> None:
    assert code in [commune.code for commune in world.services.places.search(typed)]


def test_communes_are_named_in_the_order_of_their_codes(world: World) -> None:
    places = world.services.places
    assert [commune.name for commune in places.named(("93048", "94038"))] == ["Montreuil", "L'Haÿ-les-Roses"]
    assert places.departement("93") == "Seine-Saint-Denis"


def test_r09_asking_for_the_whole_of_paris_covers_its_arrondissements(world: World) -> None:
    area = world.services.places.area(("75056",))
    assert area.tab_of("75113", "75") is Tab.REQUESTED
    assert area.tab_of("94041", "94") is Tab.NEIGHBOURING
    assert area.tab_of("94038", "94") is None
