"""Amounts of money."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.amounts import NegativeAmountError, NotAnAmountError, TooManyDecimalsError, parse_amount
from kiosk.domain.errors import AnswerNeededError, KioskError


@pytest.mark.parametrize(
    ("raw", "cents"),
    [
        ("1 234,56", 123456),
        ("1234.56", 123456),
        ("1 234,56 €", 123456),
        ("1\u202f234,56\u00a0€", 123456),
        ("1\u2009234,56€", 123456),
        ("1.234,56", 123456),
        ("1234,56 EUR", 123456),
        ("649,68 euros", 64968),
        ("649,6", 64960),
        ("649", 64900),
        ("0", 0),
        ("-0,00", 0),
        ("98.70", 9870),
        ("1 234 567", 123456700),
        ("999999999,99", 99999999999),
    ],
)
def test_an_amount_is_understood_however_french_people_write_it(raw: str, cents: int) -> None:
    assert parse_amount(raw) == cents


@pytest.mark.parametrize(
    "raw", ["abc", "€", "1,2,3", "12 34", "1 23,5", "1,", ",5", "1e3", "1.234.56", "1234567890", "٣", "NaN", "é"]
)
def test_what_is_no_amount_is_quoted(raw: str) -> None:
    with pytest.raises(NotAnAmountError) as caught:
        parse_amount(raw)
    assert caught.value.typed == raw


@pytest.mark.parametrize("raw", ["-5", "- 12,50 €", "\u22125", "-0,01"])
def test_less_than_zero_is_refused(raw: str) -> None:
    with pytest.raises(NegativeAmountError):
        parse_amount(raw)


@pytest.mark.parametrize("raw", ["1,234", "649,681 €", "0.001"])
def test_two_decimals_are_the_most(raw: str) -> None:
    with pytest.raises(TooManyDecimalsError):
        parse_amount(raw)


def test_an_empty_field_asks_for_an_answer() -> None:
    with pytest.raises(AnswerNeededError):
        parse_amount("\u00a0")


@given(st.integers(0, 10**11 - 1), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ""]), st.sampled_from(",."))
def test_an_amount_comes_back_from_what_is_written(cents: int, space: str, point: str) -> None:
    euros = f"{cents // 100:,}".replace(",", space)
    assert parse_amount(f"{euros}{point}{cents % 100:02}\u00a0€") == cents


@given(st.text())
def test_whatever_is_typed_gives_centimes_or_a_refusal(raw: str) -> None:
    with suppress(KioskError):
        assert 0 <= parse_amount(raw) < 10**11
