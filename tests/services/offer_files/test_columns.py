"""Headings are known without regard to accents, case, spaces and units, and under a few other names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.offer_rows import Column, missing_columns
from kiosk.services.offer_files.columns import heading_key, match_headings
from kiosk.services.offer_files.read import table_of
from tests.services.offer_files.files import HEADINGS, csv_text, row


@pytest.mark.parametrize("column", Column)
def test_a_heading_is_known_however_it_is_typed(column: Column) -> None:
    plain = column.value.translate(str.maketrans("éÉôèâ", "eEoea"))
    for typed in (column.value, column.upper(), f"  {column.lower()} ", plain, plain.replace(" ", "_")):
        assert match_headings([typed]).places == {column: (0,)}


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("ref", Column.REFERENCE),
        ("ID", Column.REFERENCE),
        ("Titre", Column.RESIDENCE),
        ("Details", Column.DESCRIPTION),
        ("CP", Column.POSTCODE),
        ("Ville", Column.COMMUNE),
        ("INSEE", Column.INSEE),
        ("kind", Column.KIND),
        ("Surface", Column.SURFACE),
        ("Surface m²", Column.SURFACE),
        ("surface en m2", Column.SURFACE),
        ("Parking", Column.PARKING),
        ("Plafond", Column.FINANCING),
        ("Loyer", Column.RENT),
        ("Loyer CC", Column.TOTAL),
        ("Loyer CC (€)", Column.TOTAL),
        ("Charges €", Column.CHARGES),
        ("Dépôt de garantie en euros", Column.DEPOSIT),
    ],
)
def test_other_names_are_known(heading: str, column: Column) -> None:
    assert match_headings([heading]).places == {column: (0,)}


def test_no_heading_stands_for_two_columns() -> None:
    assert len({heading_key(column) for column in Column}) == len(Column)


def test_unknown_columns_are_noticed_and_known_useless_ones_are_not() -> None:
    headings = [*HEADINGS, "Département", "Nombre de pièces", "Étoiles", "", "[red]x"]
    table = table_of(csv_text([[*row(), "94", "3", "4", "", "?"]], headings=headings).encode())
    assert table.unknown == ("Étoiles", "[red]x")


def test_of_two_headings_for_one_column_the_proper_one_is_read_and_the_other_noticed() -> None:
    headings = ["id", *HEADINGS, "Loyer"]
    table = table_of(csv_text([["1", *row("A"), "999"]], headings=headings).encode())
    assert table.rows[0].cells[Column.REFERENCE] == "A"
    assert table.rows[0].cells[Column.RENT] == "500,00"
    assert table.unknown == ("id", "Loyer")


def test_a_commune_is_said_by_insee_code_or_by_postal_code_and_name_and_one_rent_is_enough() -> None:
    always = {Column.REFERENCE, Column.TYPOLOGY, Column.SURFACE}
    assert missing_columns(always | {Column.INSEE, Column.RENT}) == ()
    assert missing_columns(always | {Column.POSTCODE, Column.COMMUNE, Column.TOTAL}) == ()
    assert missing_columns(always | {Column.POSTCODE, Column.TOTAL}) == (Column.COMMUNE,)
    assert missing_columns(always | {Column.INSEE, Column.CHARGES}) == (Column.TOTAL,)


def test_everything_that_is_missing_is_told() -> None:
    assert missing_columns(set()) == (
        Column.REFERENCE,
        Column.TYPOLOGY,
        Column.SURFACE,
        Column.POSTCODE,
        Column.COMMUNE,
        Column.TOTAL,
    )


@given(st.lists(st.text(max_size=20), max_size=10))
def test_each_heading_is_known_useless_blank_or_noticed(headings: list[str]) -> None:
    found = match_headings(headings)
    places = [place for places in found.places.values() for place in places]
    assert len(places) == len(set(places))
    assert len(places) + len(found.unknown) <= len(headings)
