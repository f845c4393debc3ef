"""Colours: the contrast promised, and the same picture in 256 colours."""

from __future__ import annotations

import pytest
from textual.color import Color

from styles.palette import NAMES, TWO_COLOURS, theme, tokens, variables

PAIRS = (
    ("text", "page"),
    ("muted", "page"),
    ("title", "page"),
    ("band-text", "band"),
    ("band-soft", "band"),
    ("keys-text", "keys"),
    ("keys-name", "keys"),
    ("focus-text", "focus"),
    ("chosen-text", "chosen"),
    ("field-text", "field"),
    ("field-edge", "page"),
    ("tab", "page"),
    ("tab-text", "tab"),
    ("error", "page"),
    ("error", "error-soft"),
    ("done", "page"),
    ("warn", "page"),
    ("warn", "warn-soft"),
)
STEPS = (0, 95, 135, 175, 215, 255)
CUBE = {(r, g, b) for r in STEPS for g in STEPS for b in STEPS} | {(n, n, n) for n in range(8, 239, 10)}


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_is_readable(name: str, ink: str, ground: str) -> None:
    colours = tokens(name)
    assert ratio(colours[ink], colours[ground]) >= (7 if name in TWO_COLOURS else 4.5)


@pytest.mark.parametrize("name", NAMES)
def test_rules_and_boxes_are_seen(name: str) -> None:
    assert ratio(tokens(name)["line"], tokens(name)["page"]) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_every_colour_is_one_of_the_256(name: str) -> None:
    assert all(Color.parse(colour).rgb in CUBE for colour in tokens(name).values())


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_names_what_the_stylesheets_name(name: str) -> None:
    assert theme(name).variables == variables(name)
    assert variables(name)["k-focus-style"] == ("bold reverse" if name in TWO_COLOURS else "bold")
