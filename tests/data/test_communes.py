"""The shipped data are whole and credited."""

from __future__ import annotations

import json

import pytest

from kiosk.data import open_data, read_data
from kiosk.data.communes import shipped_communes, shipped_departements
from kiosk.domain.commune import CommuneKind
from kiosk.domain.identifiers import parse_phone, parse_unique_number
from tests.domain.places import places


def test_the_official_list_has_its_number_of_rows_of_each_kind() -> None:
    kinds = [commune.kind for commune in shipped_communes()]
    assert len(kinds) == 35_014
    assert kinds.count(CommuneKind.ARRONDISSEMENT) == 45
    assert kinds.count(CommuneKind.WHOLE_CITY) == 3


def test_neighbours_are_mutual_and_exist() -> None:
    known = places().all
    for code, commune in known.items():
        assert code not in commune.neighbours
        assert all(code in known[other].neighbours for other in commune.neighbours)
    pairs = sum(len(commune.neighbours) for commune in known.values()) // 2
    assert pairs == 102_370


def test_every_arrondissement_is_of_a_whole_city_with_its_postal_code() -> None:
    for city, children in places().children.items():
        assert places().all[city].kind is CommuneKind.WHOLE_CITY
        for child in children:
            assert set(child.postcodes) <= set(places().all[city].postcodes)


def test_every_departement_has_a_name() -> None:
    names = shipped_departements()
    assert names["94"] == "Val-de-Marne"
    assert {commune.departement for commune in places().all.values()} <= set(names)


def test_each_invented_person_asks_for_real_communes_with_a_sound_number() -> None:
    people = json.loads(read_data("personas.json"))
    assert len(people) == 9
    for person in people:
        assert all(code in places().all for code in person["communes"])
        assert parse_phone(person["telephone"])
        assert person["nur"] is None or parse_unique_number(person["nur"]).odd is None


@pytest.mark.parametrize("name", ["offres_exemple.csv", "offres_erreurs.csv"])
def test_the_sample_offers_are_there(name: str) -> None:
    with open_data(name) as file:
        assert file.read(1)


def test_the_sources_are_credited() -> None:
    text = read_data("README.md")
    assert all(
        word in text for word in ("INSEE", "@etalab/decoupage-administratif", "IGN ADMIN EXPRESS", "Licence Ouverte")
    )
