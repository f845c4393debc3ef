"""Words as they are shown: never markup, never an order to the terminal."""

from __future__ import annotations

import pytest

from kiosk.flows.page import Mark
from kiosk.flows.said import Said, Tone
from screens.widgets.dressed import STYLES, dressed, flowing, mark, named, plain
from styles.palette import NAMES, tokens

HOSTILE = (
    "X[/]",
    "[red]x[/red]",
    "[@click=app.quit]y[/]",
    "[bold",
    "\x1b[2J",
    "\x1b]0;titre\x07",
    "\u009b2J",
    "\u202etourné",
    "a\u200bb",
    "$k-title",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_obeyed(text: str) -> None:
    for content in (plain(text), dressed(text), dressed(Said(text, Tone.ERROR)), flowing((text, Said(text)))):
        assert not set(content.plain) & {"\x1b", "\x07", "\u009b", "\u202e", "\u200b"}
        assert all(str(span.style) in STYLES.values() for span in content.spans)


def test_brackets_are_shown_as_they_are() -> None:
    assert dressed("GRAS [REF] [/]").plain == "GRAS [REF] [/]"


def test_a_space_that_the_console_lacks_is_another_that_does_not_break() -> None:
    assert plain("là\u202f? 1\u202f000").plain == "là\u00a0? 1\u00a0000"


def test_a_tag_has_air_and_an_empty_one_has_none() -> None:
    assert dressed(Said("En cours", Tone.TAG_NOW)).plain == " En cours "
    assert dressed(Said("", Tone.TAG_NOW)).plain == ""


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_uses_colours_that_every_palette_has(tone: Tone) -> None:
    wanted = [word.removeprefix("$k-") for word in STYLES[tone].split() if word.startswith("$k-")]
    for name in NAMES:
        assert set(wanted) <= set(tokens(name))


def test_every_state_is_three_columns_wide_but_the_arrow() -> None:
    widths = {state: mark(state).cell_length for state in Mark}
    assert widths.pop(Mark.NONE) == 0
    assert widths.pop(Mark.LEADS) == 1
    assert set(widths.values()) == {3}


def test_a_row_that_asks_to_be_looked_at_has_a_bold_name() -> None:
    assert [str(span.style) for span in named("Pièces", Mark.LATE).spans] == ["bold"]
    assert not named("Pièces", Mark.DONE).spans
