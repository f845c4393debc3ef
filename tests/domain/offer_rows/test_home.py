"""Type, typology, surface and floors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.offer import TYPOLOGIES
from kiosk.domain.offer_rows import Column, ProblemCode
from tests.domain.offer_rows.good_row import codes, only_problem, read, taken


@pytest.mark.parametrize(
    ("written", "typology"),
    [
        ("T1", "T1"),
        ("T1bis", "T1bis"),
        ("t1 bis", "T1bis"),
        ("F1 Bis", "T1bis"),
        ("T2", "T2"),
        ("F3", "T3"),
        ("f 3", "T3"),
        ("studio", "T1"),
        ("Studio", "T1"),
        ("3 pièces", "T3"),
        ("3 PIECES", "T3"),
        ("1 pièce", "T1"),
        ("4 p.", "T4"),
        ("4P", "T4"),
        ("T5", "T5"),
        ("T6", "T6+"),
        ("T6+", "T6+"),
        ("T6 et plus", "T6+"),
        ("T7", "T6+"),
        ("F12", "T6+"),
        ("8 pièces", "T6+"),
    ],
)
def test_a_typology_is_known_under_its_usual_names(written: str, typology: str) -> None:
    assert codes({Column.TYPOLOGY: written}) == []
    assert taken({Column.TYPOLOGY: written}).typology == typology


@pytest.mark.parametrize(("written", "typology"), [("3", "T3"), ("T2 bis", "T2"), ("T4+", "T4"), ("6", "T6+")])
def test_a_typology_that_had_to_be_guessed_is_told(written: str, typology: str) -> None:
    problem = only_problem({Column.TYPOLOGY: written})
    assert (problem.code, problem.facts.meaning, problem.rejected) == (ProblemCode.READ_AS, typology, False)
    assert taken({Column.TYPOLOGY: written}).typology == typology


@pytest.mark.parametrize("written", ["T", "T0", "grand", "T3/T4", "duplex", "T-3", "Tx", "TT3", "²", "T٣"])
def test_a_row_of_unknown_typology_is_refused(written: str) -> None:
    assert codes({Column.TYPOLOGY: written}) == [ProblemCode.TYPOLOGY_UNKNOWN]
    assert read({Column.TYPOLOGY: written}).offer is None


def test_a_row_without_typology_is_refused() -> None:
    assert codes({Column.TYPOLOGY: ""}) == [ProblemCode.TYPOLOGY_MISSING]


@given(st.text(max_size=8))
def test_a_typology_is_always_one_of_the_list(written: str) -> None:
    offer = read({Column.TYPOLOGY: written}).offer
    assert offer is None or offer.typology in TYPOLOGIES


@pytest.mark.parametrize(
    ("written", "hundredths"),
    [
        ("50,8", 5080),
        ("50.8", 5080),
        ("50,80 m²", 5080),
        ("50m2", 5000),
        ("9", 900),
        ("300", 30000),
        ("65,125", 6513),
        ("300,00", 30000),
    ],
)
def test_a_surface_is_kept_in_hundredths(written: str, hundredths: int) -> None:
    assert codes({Column.SURFACE: written}) == []
    assert taken({Column.SURFACE: written}).surface == hundredths


@pytest.mark.parametrize("written", ["8,99", "8,999", "300,001", "300,01", "-12", "0", "5080", "environ 50", "1 050"])
def test_a_surface_goes_from_9_to_300_square_metres(written: str) -> None:
    problem = only_problem({Column.SURFACE: written})
    assert (problem.code, problem.value, problem.rejected) == (ProblemCode.SURFACE_IMPOSSIBLE, written, True)


def test_a_row_without_surface_is_refused() -> None:
    assert codes({Column.SURFACE: ""}) == [ProblemCode.SURFACE_MISSING]


@pytest.mark.parametrize(
    ("written", "floor"),
    [
        ("RDC", 0),
        ("rdc", 0),
        ("Rez-de-chaussée", 0),
        ("rez de chaussée", 0),
        ("0", 0),
        ("1er", 1),
        ("2e étage", 2),
        ("3ème étage", 3),
        ("-1", -1),
        ("4,0", 4),
        ("", None),
    ],
)
def test_a_floor_is_a_number_and_the_ground_floor_is_0(written: str, floor: int | None) -> None:
    assert codes({Column.FLOOR: written}) == []
    assert taken({Column.FLOOR: written}).floor == floor


@pytest.mark.parametrize(
    ("column", "written"),
    [
        (Column.FLOOR, "dernier"),
        (Column.FLOOR, "2,5"),
        (Column.FLOOR, "120"),
        (Column.FLOORS, "-1"),
        (Column.FLOORS, "plusieurs"),
        (Column.APPLICATIONS, "-3"),
        (Column.APPLICATIONS, "beaucoup"),
        (Column.APPLICATIONS, "123456"),
    ],
)
def test_what_is_no_number_is_told_and_left_empty(column: Column, written: str) -> None:
    problem = only_problem({column: written})
    assert (problem.code, problem.column, problem.rejected) == (ProblemCode.NOT_A_NUMBER, column, False)


def test_a_floor_above_the_last_one_is_told_and_kept() -> None:
    problem = only_problem({Column.FLOOR: "8", Column.FLOORS: "6"})
    assert (problem.code, problem.facts.floors) == (ProblemCode.FLOOR_TOO_HIGH, 6)
    assert taken({Column.FLOOR: "8", Column.FLOORS: "6"}).floor == 8


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Appartement", "Appartement"),
        ("MAISON", "Maison"),
        ("APT", "Appartement"),
        ("MIN", "Maison"),
        ("", ""),
    ],
)
def test_a_home_is_a_flat_or_a_house(written: str, kind: str) -> None:
    assert codes({Column.KIND: written}) == []
    assert taken({Column.KIND: written}).kind == kind


def test_another_kind_of_home_is_told_and_kept_as_written() -> None:
    assert codes({Column.KIND: "Péniche"}) == [ProblemCode.KIND_UNKNOWN]
    assert taken({Column.KIND: "Péniche"}).kind == "Péniche"
