"""Whole numbers, and digits typed without Shift."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.digits import azerty_digits
from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.identifiers import (
    NoAdultError,
    NotACountError,
    TooLargeError,
    TooSmallError,
    parse_adults,
    parse_count,
)


@pytest.mark.parametrize(("raw", "number"), [("0", 0), (" 2 ", 2), ("02", 2), ("é", 2), ("'", 4), ("&à", 10)])
def test_a_whole_number_is_understood(raw: str, number: int) -> None:
    assert parse_count(raw, 0, 15) == number


@pytest.mark.parametrize("raw", ["deux", "2,5", "-1", "1-2", "-", "²", "٢", "é2"])
def test_what_is_no_whole_number_is_quoted(raw: str) -> None:
    with pytest.raises(NotACountError) as caught:
        parse_count(raw, 0, 15)
    assert caught.value.typed == raw


@pytest.mark.parametrize("raw", ["16", "999", "9" * 400])
def test_too_many_is_said_with_the_bounds(raw: str) -> None:
    with pytest.raises(TooLargeError) as caught:
        parse_count(raw, 0, 15)
    assert (caught.value.low, caught.value.high) == (0, 15)
    assert raw.startswith(caught.value.typed)


def test_too_few_is_said_with_the_bounds() -> None:
    with pytest.raises(TooSmallError) as caught:
        parse_count("9", 10, 60)
    assert (caught.value.typed, caught.value.low, caught.value.high) == ("9", 10, 60)


def test_an_empty_field_asks_for_an_answer() -> None:
    with pytest.raises(AnswerNeededError):
        parse_count(" ", 0, 15)


def test_there_is_at_least_one_adult() -> None:
    assert parse_adults("1", 12) == 1
    with pytest.raises(NoAdultError):
        parse_adults("0", 12)
    with pytest.raises(TooLargeError):
        parse_adults("13", 12)


@given(st.integers(0, 10**12), st.integers(0, 50), st.integers(0, 50))
def test_a_number_is_taken_when_it_lies_within_the_bounds_and_only_then(number: int, low: int, more: int) -> None:
    try:
        taken = parse_count(str(number), low, low + more) == number
    except (TooSmallError, TooLargeError):
        taken = False
    assert taken is (low <= number <= low + more)


@given(st.text("0123456789", min_size=1))
def test_digits_typed_without_shift_are_the_same_digits(digits: str) -> None:
    unshifted = digits.translate(str.maketrans("1234567890", "&é\"'(-è_çà"))
    if unshifted.strip("-"):
        assert azerty_digits(unshifted) == digits
    assert azerty_digits(digits) == digits


@pytest.mark.parametrize("raw", ["", "-", "--", "été", "06é", "a"])
def test_whatever_else_stays_as_typed(raw: str) -> None:
    assert azerty_digits(raw) == raw


def test_capitals_of_the_row_and_unshifted_separators_are_understood() -> None:
    assert azerty_digits("É:È;ÀÇ") == "2/7.09"
