"""The matricule, with which one signs in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.identifiers import (
    MatriculeCharactersError,
    MatriculeLengthError,
    MatriculePatternError,
    NoMatriculeError,
    parse_matricule,
)
from kiosk.settings import Settings

PATTERN = Settings().matricule_pattern


@pytest.mark.parametrize("raw", ["TS004217", "ts004217", "  Ts 004217 ", "TS\u00a0004217"])
def test_capitals_and_spaces_do_not_matter(raw: str) -> None:
    assert parse_matricule(raw, PATTERN) == "TS004217"


def test_a_dash_of_another_kind_is_a_hyphen() -> None:
    assert parse_matricule("ab\u201312", PATTERN) == "AB-12"


def test_an_empty_one_is_asked_for() -> None:
    with pytest.raises(NoMatriculeError):
        parse_matricule(" ", PATTERN)


@pytest.mark.parametrize("raw", ["TS_42", "TSé42", "TS/42", "[/]", "ß"])
def test_other_characters_are_refused_and_quoted(raw: str) -> None:
    with pytest.raises(MatriculeCharactersError) as caught:
        parse_matricule(raw, PATTERN)
    assert caught.value.typed == raw


def test_twenty_characters_are_the_most() -> None:
    assert parse_matricule("A" * 20, PATTERN) == "A" * 20
    with pytest.raises(MatriculeLengthError) as caught:
        parse_matricule("A" * 21, PATTERN)
    assert caught.value.count == 21


def test_the_employers_pattern_decides_and_an_example_is_given() -> None:
    assert parse_matricule("ts004217", "TS[0-9]{6}") == "TS004217"
    with pytest.raises(MatriculePatternError) as caught:
        parse_matricule("TS42", "TS[0-9]{6}", example="TS004217")
    assert (caught.value.typed, caught.value.example) == ("TS42", "TS004217")


@given(st.from_regex(r"\A[A-Za-z0-9-]{1,20}\Z"))
def test_what_was_put_right_stays_as_it_is(raw: str) -> None:
    once = parse_matricule(raw, PATTERN)
    assert parse_matricule(once, PATTERN) == once == raw.upper()
