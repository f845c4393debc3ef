"""Text typed or imported never commands the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.text import MAX_LENGTH, MAX_MARKS, REPLACEMENT, clean, fold, safe

anything = st.text(st.characters(), max_size=60)
"""Lone surrogates and controls as well."""

hostile = st.lists(
    st.sampled_from(
        [
            "\x1b[2J",
            "\x1b]52;c;QQ==\x07",
            "\u009b31m",
            "\u202e",
            "\u2066",
            "\u200b",
            "\ufeff",
            "\udc80",
            "\x00",
            "\r\n",
            "é",
        ]
    ),
    max_size=12,
).map("".join)
texts = anything | hostile


@given(texts, st.booleans())
@example("\x1b[31mrouge\u009b0m", False)
@example("a\u202eb\u2066c\u2069", False)
@example("e" + "\u0301" * 50, True)
def test_nothing_is_left_that_a_terminal_obeys(text: str, lines: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    for shown in (safe(text, lines=lines), clean(text, lines=lines)):
        kinds = {unicodedata.category(char) for char in shown if not (lines and char == "\n")}
        assert not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
        assert lines or "\n" not in shown
        shown.encode("utf-8")


@given(texts, st.booleans())
@example("\u1100\u200b\u1161", False)
@example("e\u200b\u0301\u0302\u0303", False)
def test_what_is_safe_stays_as_it_is(text: str, lines: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    once = safe(text, lines=lines)
    assert safe(once, lines=lines) == once
    cleaned = clean(text, lines=lines)
    assert clean(cleaned, lines=lines) == cleaned
    assert safe(cleaned, lines=lines) == cleaned


@given(st.text("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüÿœæ ’-«»[]/=@.,:;!?0123456789", max_size=60))
def test_ordinary_french_and_markup_are_shown_to_the_letter(text: str) -> None:
    assert safe(text) == text


@given(texts)
@example("x" + "\u0323" * 5)
@example("x\u0323\u0324\u200b\u0325")
def test_no_more_than_two_marks_pile_up_on_a_letter(text: str) -> None:
    marks = 0
    for char in safe(text):
        marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
        assert marks <= MAX_MARKS


@given(texts, st.integers(0, 20))
def test_no_more_is_kept_than_asked_for(text: str, limit: int) -> None:
    assert len(safe(text, limit=limit)) <= limit
    assert len(clean(text, lines=True, limit=limit)) <= limit


def test_a_long_text_is_cut() -> None:
    assert len(safe("x" * 5000)) == MAX_LENGTH


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\x1b[31mrouge", f"{REPLACEMENT}[31mrouge"),
        ("\u009b2J", f"{REPLACEMENT}2J"),
        ("\x1b]0;titre\x07", f"{REPLACEMENT}]0;titre{REPLACEMENT}"),
        ("ab\u202ecd", "abcd"),
        ("zéro\u200blargeur", "zérolargeur"),
        ("\ud800", REPLACEMENT),
        ("un\tdeux\ntrois\u2028quatre", "un deux trois quatre"),
        ("[red]x[/]", "[red]x[/]"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_what_is_shown_of_a_payload(typed: str, shown: str) -> None:
    assert safe(typed) == shown


def test_clean_removes_spaces_around_and_doubled() -> None:
    assert clean("  Jean\u00a0  \t Valjean \n") == "Jean Valjean"
    assert clean(" a  b \n\n  c ", lines=True) == "a b\n\nc"


@given(texts)
def test_folding_changes_no_width_and_only_the_space_that_the_console_lacks(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert "\u202f" not in folded
    assert [a for a, b in zip(text, folded, strict=True) if a != b] == ["\u202f"] * text.count("\u202f")


def test_folding_gives_the_no_break_space_that_the_console_has() -> None:
    assert fold("1\u202f234,50\u00a0€\u202f?") == "1\u00a0234,50\u00a0€\u00a0?"
