"""The unique number (R03, R04): what is put right, what is refused, what is only unusual."""

from __future__ import annotations

import json
import string
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.data import read_data
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.identifiers import (
    NoUniqueNumberError,
    Oddity,
    UniqueNumber,
    UniqueNumberCharacterError,
    UniqueNumberLengthError,
    parse_unique_number,
)

VECTORS: Final = json.loads(read_data("identifiants.json"))["nur"]
CHARACTERS: Final = string.ascii_uppercase + string.digits


def verdict(raw: str) -> str:
    """Return what the file of vectors would say about *raw*."""
    try:
        number = parse_unique_number(raw)
    except NoUniqueNumberError:
        return "vide"
    except UniqueNumberLengthError as error:
        return f"longueur_{error.count}"
    except UniqueNumberCharacterError:
        return "caractere"
    return "forme_inhabituelle" if number.odd else "ok"


@pytest.mark.parametrize(("raw", "expected"), VECTORS.items())
def test_r03_each_vector_has_its_verdict(raw: str, expected: str) -> None:
    assert verdict(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "111 0124 000123 GDPUB",
        "111.0124.000123.gdpub",
        "111-0124-000123-GDPUB",
        "111_0124/000123 Gdpub",
        "\u00a0111\u202f0124\u2009000123\u2011GDPUB ",
        "\u200b1110124000123GDPUB",
    ],
)
def test_r04_spaces_dots_dashes_and_small_letters_do_not_matter(raw: str) -> None:
    assert parse_unique_number(raw) == UniqueNumber(value="1110124000123GDPUB")


@pytest.mark.parametrize("raw", ["", "   ", "- -", "\u00a0"])
def test_an_empty_field_asks_for_the_number(raw: str) -> None:
    with pytest.raises(NoUniqueNumberError) as caught:
        parse_unique_number(raw)
    assert isinstance(caught.value, AnswerNeededError)


@pytest.mark.parametrize(("raw", "character"), [("1110124é00123GDPUB", "é"), ("111#", "#"), ("1110124ß00123GDPU", "ß")])
def test_the_first_character_that_cannot_be_is_named(raw: str, character: str) -> None:
    with pytest.raises(UniqueNumberCharacterError) as caught:
        parse_unique_number(raw)
    assert caught.value.typed == character


def test_the_length_counts_what_is_kept() -> None:
    with pytest.raises(UniqueNumberLengthError) as caught:
        parse_unique_number("111 0324 01698")
    assert caught.value.count == 12


@pytest.mark.parametrize(
    ("value", "suggestion"),
    [
        ("1110124O00123GDPUB", "1110124000123GDPUB"),
        ("O920719000103G0921", "0920719000103G0921"),
        ("0920719000103GO921", "0920719000103G0921"),
        ("111O124OOO123GDPUB", "1110124000123GDPUB"),
    ],
)
def test_a_letter_o_is_offered_as_a_zero(value: str, suggestion: str) -> None:
    odd = parse_unique_number(value).odd
    assert odd is not None
    assert odd.oddity is Oddity.LETTER_O
    assert odd.suggestion == UniqueNumber(value=suggestion)
    assert odd.suggestion.odd is None


def test_an_impossible_month_is_said() -> None:
    odd = parse_unique_number("1111324000123GDPUB").odd
    assert odd is not None
    assert (odd.oddity, odd.typed) == (Oddity.MONTH, "13")


def test_another_shape_is_unusual_and_still_kept() -> None:
    number = parse_unique_number("NAT012700001234567")
    assert number.odd is not None
    assert number.odd.oddity is Oddity.OTHER


@pytest.mark.parametrize("value", ["02A0124000123GDPUB", "2B00124000123GDPUB", "974122700012310942"])
def test_corsican_and_overseas_territories_are_usual(value: str) -> None:
    assert parse_unique_number(value).odd is None


def test_it_is_shown_in_groups() -> None:
    assert UniqueNumber(value="1110318016982G1104").grouped() == "111\u00a00318\u00a0016982\u00a0G1104"


def test_it_is_masked_in_the_middle() -> None:
    assert UniqueNumber(value="1110324000101GDPUB").masked() == "111\u00a003**\u00a0******\u00a0GDPUB"


@given(st.text(CHARACTERS, min_size=18, max_size=18))
def test_any_eighteen_characters_come_back_from_their_groups(value: str) -> None:
    number = parse_unique_number(value)
    assert parse_unique_number(number.grouped()) == number
    assert value[5:13] not in number.masked() or value[5:13] == "*" * 8
    assert number.odd is None or number.odd.suggestion != number


@given(st.text())
def test_whatever_is_typed_gives_a_number_or_a_refusal(raw: str) -> None:
    try:
        number = parse_unique_number(raw)
    except KioskError:
        return
    assert len(number.value) == 18
    assert set(number.value) <= set(CHARACTERS)
