"""Lines of an exact width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from screens.widgets.wrapping import hanging, padded, two_ends, wrapped

TEXTS = st.text(alphabet="aé ,.\u00a0\u202f漢\n", max_size=120)


def lines(text: str, width: int) -> list[str]:
    return [line.plain for line in wrapped(Content(text), width)]


def test_a_number_of_groups_stays_whole() -> None:
    assert lines("ou 0970\u00a0800\u00a0800 demain", 14) == ["ou", "0970\u00a0800\u00a0800", "demain"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert lines("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_line_feeds_begin_lines() -> None:
    assert lines("un\n\ndeux", 10) == ["un", "", "deux"]


@given(TEXTS, st.integers(1, 40))
def test_no_line_is_too_long_and_nothing_is_lost(text: str, width: int) -> None:
    made = wrapped(Content(text), max(2, width))

    assert all(line.cell_length <= max(2, width) for line in made)
    assert "".join(line.plain for line in made).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(TEXTS.map(lambda text: text.replace("\n", "")), st.integers(0, 40), st.booleans())
def test_padding_gives_the_exact_width(text: str, width: int, right: bool) -> None:  # noqa: FBT001
    assert padded(Content(text), width, right=right).cell_length == width


def test_two_ends_of_a_line() -> None:
    assert two_ends(Content("Titre"), Content("à droite"), 20).plain == "Titre       à droite"
    assert two_ends(Content("Un titre trop long"), Content("à droite"), 20).plain == "Un titre tr…à droite"


@pytest.mark.parametrize("width", [8, 12, 30])
def test_what_hangs_stands_under_its_first_word(width: int) -> None:
    first, *rest = [line.plain for line in hanging(Content("[x] "), Content("un deux trois"), width)]

    assert first.startswith("[x] un")
    assert all(line.startswith("    ") for line in rest)
