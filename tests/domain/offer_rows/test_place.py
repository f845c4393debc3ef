"""One commune, by INSEE code or by postal code and name; what disagrees is told."""

from __future__ import annotations

import pytest

from kiosk.domain.offer_rows import Column, ProblemCode
from tests.domain.offer_rows.good_row import codes, only_problem, read, taken


def at(postcode: str, name: str, insee: str = "") -> dict[Column, str]:
    """Return the three cells that say where."""
    return {Column.POSTCODE: postcode, Column.COMMUNE: name, Column.INSEE: insee}


@pytest.mark.parametrize(
    ("cells", "insee", "postcode"),
    [
        (at("93200", "Saint Denis"), "93066", "93200"),
        (at("75013", "Paris"), "75113", "75013"),
        (at("", "", "75113"), "75113", "75013"),
        (at("94240", "L'Haÿ-les-Roses", "94038"), "94038", "94240"),
        (at("20000", "Ajaccio", "2A004"), "2A004", "20000"),
        (at("97400", "Saint-Denis", "97411"), "97411", "97400"),
        (at("1000", "Bourg-en-Bresse", "1053"), "01053", "01000"),
    ],
)
def test_the_commune_is_found(cells: dict[Column, str], insee: str, postcode: str) -> None:
    assert codes(cells) == []
    offer = taken(cells)
    assert (offer.commune, offer.postcode) == (insee, postcode)


def test_when_postal_code_and_insee_code_disagree_the_latter_wins_and_it_is_told() -> None:
    cells = at("9213", "Paris 13e", "75113")
    problem = only_problem(cells)
    assert (problem.code, problem.column, problem.value) == (ProblemCode.POSTCODE_DISAGREES, "Code postal", "9213")
    offer = taken(cells)
    assert (offer.commune, offer.postcode) == ("75113", "75013")


def test_a_postal_code_for_letters_only_is_told_and_not_shown() -> None:
    cells = at("92023", "Nanterre Cedex")
    assert codes(cells) == [ProblemCode.POSTCODE_NOT_ITS_OWN]
    offer = taken(cells)
    assert (offer.commune, offer.postcode) == ("92050", "92000")


def test_an_insee_code_that_is_not_in_the_list_is_told_and_the_name_followed() -> None:
    problem = only_problem(at("93200", "Saint-Denis", "99999"))
    assert (problem.code, problem.column) == (ProblemCode.INSEE_UNKNOWN, "Code INSEE")


def test_a_row_of_no_known_commune_is_refused() -> None:
    problem = only_problem(at("99999", "Nulle-Part"))
    assert (problem.code, problem.value, problem.rejected) == (ProblemCode.COMMUNE_UNKNOWN, "99999 Nulle-Part", True)


def test_a_row_that_does_not_say_where_is_refused() -> None:
    assert codes(at("", "")) == [ProblemCode.COMMUNE_MISSING]


def test_a_row_that_fits_several_communes_is_refused_with_their_names() -> None:
    problem = only_problem(at("", "Saint-Denis"))
    assert problem.code is ProblemCode.COMMUNE_AMBIGUOUS
    assert "Saint-Denis (93066)" in problem.facts.communes
    assert read(at("", "Saint-Denis")).offer is None
