"""Bars, at every width: nothing that is said is left out, and the lengths are those of the numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flows.page import Bar, Bars, Heading, Page
from screens.widgets.bars import LONGEST, bar_lines
from tests.screens.hosting import screen_lines
from tests.screens.paged import host

SOME = (
    Bar(name="1 Déposée", count=12, said="12", part="13\u00a0%"),
    Bar(name="2 Analyse", count=31, said="31", part="34\u00a0%"),
    Bar(name="Expiré", count=None, said="moins de 5"),
    Bar(name="Refusé", count=0, said="0", part="0\u00a0%"),
    Bar(name="Non validée par Action Logement", count=1000, said="1\u202f000", part="100\u00a0%"),
)


def painted(bars: tuple[Bar, ...], width: int) -> list[int]:
    """Return how many columns are painted on each line."""
    return [
        sum(span.end - span.start for span in line.spans if "reverse" in str(span.style))
        for line in bar_lines(bars, width)
    ]


def test_the_greatest_number_has_the_longest_bar_and_what_is_not_told_has_none() -> None:
    assert painted(SOME[:4], 80) == [round(12 * LONGEST / 31), LONGEST, 0, 0]


def test_a_small_number_has_a_bar_all_the_same() -> None:
    assert painted((SOME[0], SOME[4]), 80)[0] == 1


def test_neighbours_have_different_colours() -> None:
    inks = [str(line.spans[0].style) for line in bar_lines(SOME[:2], 80)]
    assert inks[0] != inks[1]


@pytest.mark.parametrize("width", [36, 50, 76, 116])
def test_names_numbers_and_per_cents_are_whole_and_end_at_the_same_column(width: int) -> None:
    lines = [line.plain for line in bar_lines(SOME, width)]
    assert all(len(line) <= width for line in lines)
    assert [line for line in lines if line.rstrip().endswith("%")] == [
        line for line in lines if len(line.rstrip()) == width and "%" in line
    ]
    assert {"Non", "validée", "par", "Action", "Logement"} <= set(" ".join(lines).split())


@given(st.lists(st.integers(min_value=0, max_value=10**6) | st.none(), max_size=12), st.integers(20, 200))
def test_no_line_is_longer_than_the_screen(counts: list[int | None], width: int) -> None:
    bars = tuple(Bar(name="Nom", count=count, said="x", part="1\u00a0%") for count in counts)
    assert all(line.cell_length <= width for line in bar_lines(bars, width))
    assert [length > 0 for length in painted(bars, 100)] == [bool(count) for count in counts]


@pytest.mark.parametrize("size", [(80, 24), (40, 24), (120, 36)])
@pytest.mark.parametrize("palette", ["clair", "console"])
async def test_a_page_draws_them(size: tuple[int, int], palette: str) -> None:
    app = host(Page(title="Statistiques", blocks=(Heading(text="Candidatures"), Bars(bars=SOME))), palette=palette)
    async with app.run_test(size=size):
        said = "\n".join(screen_lines(app))
    assert "2 Analyse" in said
    assert "moins de 5" in said
