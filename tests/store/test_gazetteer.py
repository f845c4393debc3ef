"""Communes are found by what people type, however they type it, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.data.communes import shipped_communes
from kiosk.domain.commune import Commune, CommuneKind, search_key

if TYPE_CHECKING:
    from kiosk.store.gazetteer import Gazetteer
    from kiosk.store.store import Store


@pytest.fixture
def gazetteer(store: Store) -> Gazetteer:
    return store.gazetteer


def names(communes: tuple[Commune, ...]) -> list[str]:
    return [f"{commune.name} ({commune.departement})" for commune in communes]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hay les roses", "L'Haÿ-les-Roses (94)"),
        ("L'HAŸ LES ROSES", "L'Haÿ-les-Roses (94)"),
        ("94240", "L'Haÿ-les-Roses (94)"),
        ("94 240", "L'Haÿ-les-Roses (94)"),
        ("st denis", "Saint-Denis (974)"),
        ("saint-denis", "Saint-Denis (974)"),
        ("saint d", "Saint-Denis (974)"),
        ("evry", "Évry (89)"),
        ("evry courc", "Évry-Courcouronnes (91)"),
        ("coeur de causse", "Cœur de Causse (46)"),
        ("cœur de causse", "Cœur de Causse (46)"),
        ("roses hay", "L'Haÿ-les-Roses (94)"),
        ("courcouronnes", "Évry-Courcouronnes (91)"),
        ("mont st michel", "Le Mont-Saint-Michel (50)"),
        ("paris", "Paris (75)"),
        ("paris 13", "Paris 13e Arrondissement (75)"),
        ("Paris 13e arrondissement", "Paris 13e Arrondissement (75)"),
        ("paris 1er", "Paris 1er Arrondissement (75)"),
        ("75013", "Paris 13e Arrondissement (75)"),
        ("75116", "Paris 16e Arrondissement (75)"),
        ("75", "Paris (75)"),
        ("lyon 3", "Lyon 3e Arrondissement (69)"),
        ("l", "Lyon (69)"),
        ("ste genevieve des bois", "Sainte-Geneviève-des-Bois (91)"),
        ("  vitry   sur  seine ", "Vitry-sur-Seine (94)"),
        ("ajaccio", "Ajaccio (2A)"),
        ("montreuil 93100", "Montreuil (93)"),
        ("Montreuil (93100)", "Montreuil (93)"),
        ("93100 Montreuil", "Montreuil (93)"),
        ("saint denis 97400", "Saint-Denis (974)"),
        ("Paris 75013", "Paris 13e Arrondissement (75)"),
        ("saint d 93200", "Saint-Denis (93)"),
        ("(75013)", "Paris 13e Arrondissement (75)"),
    ],
)
def test_what_is_typed_finds_the_commune_meant(gazetteer: Gazetteer, typed: str, first: str) -> None:
    found = names(gazetteer.search(typed))
    assert found[:1] == [first]


def test_the_largest_comes_first(gazetteer: Gazetteer) -> None:
    populations = [commune.population or 0 for commune in gazetteer.search("vitry s")]
    assert len(populations) > 1
    assert populations == sorted(populations, reverse=True)


def test_homonyms_are_all_there_and_told_apart(gazetteer: Gazetteer) -> None:
    found = [commune for commune in gazetteer.search("saint denis") if commune.name == "Saint-Denis"]
    assert [commune.departement for commune in found] == ["974", "93", "11", "30"]
    assert len({commune.postcodes for commune in found}) == 4


def test_the_limit_is_kept_and_nobody_is_there_twice(gazetteer: Gazetteer) -> None:
    for limit in (1, 8, 30):
        found = gazetteer.search("saint", limit)
        assert len({commune.code for commune in found}) == len(found) == limit


@pytest.mark.parametrize(
    "typed", ["", "   ", "-", "xyzzyx", "99999", "%", "_", "'", '"', "~", "\x00", "🙂", "…", "94240 я", "94240 75013"]
)
def test_what_fits_nothing_finds_nothing(gazetteer: Gazetteer, typed: str) -> None:
    assert gazetteer.search(typed) == ()


def test_a_postal_code_shared_by_several_finds_them_all(gazetteer: Gazetteer) -> None:
    found = gazetteer.search("78440", 50)
    assert len(found) > 5
    assert found == gazetteer.by_postcode("78440")
    assert all("78440" in commune.postcodes for commune in found)


def test_half_a_postal_code_is_none(gazetteer: Gazetteer) -> None:
    assert gazetteer.by_postcode("7844") == ()


def test_every_commune_is_kept_as_it_is_shipped(gazetteer: Gazetteer) -> None:
    shipped = tuple(shipped_communes())
    assert gazetteer.communes([commune.code for commune in shipped]) == shipped


def test_communes_come_in_the_order_asked_for(gazetteer: Gazetteer) -> None:
    codes = ["94038", "75113", "2A004"]
    assert [commune.code for commune in gazetteer.communes([*codes, "99999"])] == codes
    assert gazetteer.communes([]) == ()


def test_a_commune_is_found_by_code_and_by_its_exact_name(gazetteer: Gazetteer) -> None:
    hay = gazetteer.by_code("94038")
    assert hay is not None
    assert gazetteer.by_key(search_key("Haÿ les Roses")) == (hay,)
    assert gazetteer.by_code("00000") is None
    assert gazetteer.by_key("hay") == ()


def test_the_arrondissements_of_the_three_cities_are_known(gazetteer: Gazetteer) -> None:
    counts = {city: len(gazetteer.arrondissements(city)) for city in ("75056", "69123", "13055", "94038", "")}
    assert counts == {"75056": 20, "69123": 9, "13055": 16, "94038": 0, "": 0}
    assert {each.kind for each in gazetteer.arrondissements("75056")} == {CommuneKind.ARRONDISSEMENT}


def test_departements_are_named(gazetteer: Gazetteer) -> None:
    assert gazetteer.departement_name("94") == "Val-de-Marne"
    assert gazetteer.departement_name("2A") == "Corse-du-Sud"
    assert gazetteer.departement_name("00") == "00"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(code=st.sampled_from([commune.code for commune in shipped_communes()]), data=st.data())
def test_every_commune_is_found_by_its_name_typed_to_the_end(
    gazetteer: Gazetteer, code: str, data: st.DataObject
) -> None:
    commune = gazetteer.by_code(code)
    assert commune is not None
    typed = data.draw(
        st.sampled_from([commune.name, commune.name.upper(), commune.key, commune.name.replace("-", " ")])
    )
    namesakes = len(gazetteer.by_key(commune.key))
    assert commune in gazetteer.search(typed, namesakes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(typed=st.text(max_size=80) | st.text("abcdeéœlst '-0123456789", max_size=8))
def test_nothing_that_is_typed_stops_the_search(gazetteer: Gazetteer, typed: str) -> None:
    assert len(gazetteer.search(typed)) <= 8
