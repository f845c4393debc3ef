"""From a file's postal code, name and INSEE code to one commune."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.data import open_data, read_data
from kiosk.domain.commune import CommuneKind
from kiosk.domain.resolve import AmbiguousCommuneError, CommuneNotFoundError, Resolution, resolve_commune
from tests.domain.places import places

ANY = st.sampled_from(sorted(places().all))


def resolve(postcode: str = "", name: str = "", insee: str = "") -> Resolution:
    """Resolve with the shipped list."""
    return resolve_commune(places(), postcode=postcode, name=name, insee=insee)


@pytest.mark.parametrize(
    ("postcode", "name", "code"),
    [
        ("75013", "Paris", "75113"),
        ("75013", "Paris 13e", "75113"),
        ("75013", "PARIS 13EME ARRONDISSEMENT", "75113"),
        ("75016", "Paris", "75116"),
        ("75116", "Paris", "75116"),
        ("75116", "Paris 16", "75116"),
        ("", "Paris 13e", "75113"),
        ("", "Paris", "75056"),
        ("75000", "Paris", "75056"),
        ("69003", "Lyon", "69383"),
        ("13001", "Marseille 1er", "13201"),
        ("1400", "Abergement Clemenciat", "01001"),
        ("93200", "Saint Denis", "93066"),
        ("97400", "Saint-Denis", "97411"),
        ("97500", "st pierre", "97502"),
        ("94240", "hay les roses", "94038"),
        ("94 240", "L'HAŸ-LES-ROSES", "94038"),
        ("20000", "Ajaccio", "2A004"),
        ("75013", "", "75113"),
        ("93207", "Saint-Denis Cedex", "93066"),
        ("75640", "PARIS CEDEX 13", "75056"),
        ("20179", "Ajaccio Cedex", "2A004"),
    ],
)
def test_postal_code_and_name_tell_the_commune(postcode: str, name: str, code: str) -> None:
    assert resolve(postcode, name).commune.code == code


@pytest.mark.parametrize(
    ("postcode", "name"),
    [("75013", "Montreuil"), ("75013", "Paris 14e"), ("94240", "Cachan"), ("", "Atlantis"), ("", "")],
)
def test_what_goes_with_no_commune_is_refused(postcode: str, name: str) -> None:
    with pytest.raises(CommuneNotFoundError) as caught:
        resolve(postcode, name)
    assert caught.value.value == f"{postcode} {name}".strip()


def test_a_name_that_several_communes_bear_is_refused_with_all_of_them() -> None:
    with pytest.raises(AmbiguousCommuneError) as caught:
        resolve(name="Saint-Denis")
    assert caught.value.value == "Saint-Denis"
    assert {"93066", "97411", "11339"} <= {commune.code for commune in caught.value.communes}


def test_a_postal_code_alone_is_enough_only_for_one_commune() -> None:
    assert resolve("94240").commune.code == "94038"
    with pytest.raises(AmbiguousCommuneError):
        resolve("01400")


@pytest.mark.parametrize(
    ("postcode", "name", "insee", "code"),
    [
        ("9213", "Paris 13e", "75113", "75113"),
        ("94240", "L'Haÿ-les-Roses", "75113", "75113"),
        ("69003", "", "75113", "75113"),
    ],
)
def test_the_insee_code_wins_and_the_disagreement_is_told(postcode: str, name: str, insee: str, code: str) -> None:
    found = resolve(postcode, name, insee)
    assert (found.commune.code, found.postcode_disagrees, found.insee_unknown) == (code, True, False)


def test_an_insee_code_alone_is_enough() -> None:
    assert resolve(insee="2a004") == Resolution(commune=places().all["2A004"])
    assert resolve(insee="1001").commune.code == "01001"


@pytest.mark.parametrize(("postcode", "name"), [("75013", "Paris"), ("", "Paris 13e"), ("75013", "")])
def test_the_insee_code_of_a_whole_city_is_made_exact_by_the_rest(postcode: str, name: str) -> None:
    assert resolve(postcode, name, "75056") == Resolution(commune=places().all["75113"])


def test_an_old_insee_code_leaves_it_to_postal_code_and_name() -> None:
    found = resolve("93200", "Saint-Denis", "93059")
    assert (found.commune.code, found.insee_unknown) == ("93066", True)
    with pytest.raises(CommuneNotFoundError) as caught:
        resolve(insee="99999")
    assert caught.value.value == "99999"


def test_a_postal_code_for_letters_only_is_told() -> None:
    assert resolve("93207", "Saint-Denis").postcode_disagrees
    assert not resolve("75000", "Paris").postcode_disagrees


@given(ANY)
def test_each_commune_is_found_by_its_own_facts(code: str) -> None:
    commune = places().all[code]
    assert resolve(insee=code).commune == commune
    for postcode in commune.postcodes:
        found = resolve(postcode, commune.name)
        assert not found.postcode_disagrees
        if commune.kind is CommuneKind.WHOLE_CITY:
            assert found.commune.parent == code
        else:
            assert found.commune == commune


@given(st.text(max_size=8), st.text(max_size=20), st.text(max_size=8))
def test_whatever_the_file_says_one_commune_comes_out_or_a_refusal(postcode: str, name: str, insee: str) -> None:
    with suppress(CommuneNotFoundError, AmbiguousCommuneError):
        assert resolve(postcode, name, insee).commune.code in places().all


def test_the_sample_offers_are_all_in_the_commune_they_say_or_in_its_arrondissement() -> None:
    rows = list(csv.DictReader(io.StringIO(read_data("offres_exemple.csv")), delimiter=";"))
    assert len(rows) == 60
    for row in rows:
        found = resolve(row["Code postal"], row["Commune"], row["Code INSEE"])
        assert found == resolve(row["Code postal"], row["Commune"]) == Resolution(commune=found.commune)
        assert row["Code INSEE"] in {found.commune.code, found.commune.parent}


def test_in_the_faulty_file_one_postal_code_disagrees() -> None:
    with open_data("offres_erreurs.csv") as file:
        text = file.read().decode("cp1252")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    found = [resolve(row["Code postal"], row["Commune"], row["Code INSEE"]) for row in rows]
    assert [place for place, each in enumerate(found, 1) if each.postcode_disagrees] == [3]
    assert found[8].commune.code == "93066"
