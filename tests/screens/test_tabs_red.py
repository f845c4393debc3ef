"""The active tab is red and has the marker; in two colours, reverse video and bold stand for it (R10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from screens.offers import OffersScreen
from tests.screens.hosting import Here, Host, screen_lines, settle
from tests.screens.sample_tabs import Offers

if TYPE_CHECKING:
    from rich.style import Style

REDS: Final = {"clair": "#d70000", "sombre": "#ff5f5f", "contraste": "#ff5f5f"}
LABELS, BADGES = 5, 6
"""Where they are drawn."""


def looks(app: Host, row: int, text: str) -> list[Style]:
    """Return how *text* is drawn on a row."""
    strip = app.screen._compositor.render_strips()[row]
    return [segment.style for segment in strip if text in segment.text and segment.style is not None]


@pytest.mark.parametrize("palette", REDS)
async def test_r10_the_active_tab_and_its_count_are_red_and_it_alone_has_the_marker(palette: str) -> None:
    app = Host(OffersScreen(Here(), view=Offers()), palette)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        label, badge = looks(app, LABELS, "demandées"), looks(app, BADGES, "7")
        assert screen_lines(app)[LABELS].startswith(" > Communes demandées ")
        assert screen_lines(app)[LABELS].count(">") == 1
    colours = [each.get_truecolor().hex for style in (*label, *badge) for each in (style.color, style.bgcolor) if each]
    assert colours.count(REDS[palette]) == 2


async def test_r10_on_a_terminal_of_two_colours_it_is_bold_and_reversed_and_has_the_marker() -> None:
    app = Host(OffersScreen(Here(), view=Offers()), "console")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert [style.bold for style in looks(app, LABELS, "demandées")] == [True]
        assert screen_lines(app)[LABELS].startswith(" > Communes demandées ")
        [badge] = looks(app, BADGES, "7")
        other = looks(app, BADGES, "23")
    assert (badge.color, badge.bgcolor) != (other[0].color, other[0].bgcolor) or badge.reverse
