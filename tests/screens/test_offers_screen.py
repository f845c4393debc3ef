"""The list in tabs: keys in, rows out, and as little asked for as can be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.errors import NotInListError
from kiosk.flows.requests import Back, Do, Open
from screens.offers import OffersScreen
from screens.widgets.action import Action
from screens.widgets.line_list import LineList
from screens.widgets.pages import MOST, SIZE
from screens.widgets.pane import Pane
from screens.widgets.rows import Rows
from screens.widgets.tabs import Tabs
from tests.screens.hosting import Here, Host, play, screen_lines, screen_text, settle, switch_language
from tests.screens.sample_tabs import Offers


def host(offers: Offers | None = None) -> Host:
    return Host(OffersScreen(Here(), view=offers or Offers()))


def screen(app: Host) -> OffersScreen:
    assert isinstance(app.screen, OffersScreen)
    return app.screen


def marked(app: Host) -> list[str]:
    return [line.strip() for line in screen_lines(app) if line.startswith((" >", " ·"))]


async def test_the_three_tabs_stand_in_order_with_their_counts_and_the_open_one_is_marked() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        lines = screen_lines(app)
        assert lines[5].rstrip() == " > Communes demandées   Communes limitrophes   Autres communes du département"
        assert lines[6].split() == ["7", "offres", "23", "offres", "0", "offre"]
        styles = [segment.style for segment in app.screen._compositor.render_strips()[5] if "demandées" in segment.text]
        assert [style.color.get_truecolor().hex for style in styles if style and style.color] == ["#d70000"]


async def test_the_arrows_move_in_the_list_and_the_place_is_said() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "down")
        assert "> T4" in screen_text(app)
        assert "Offre 3 sur 7" in screen_text(app)
        await play(pilot, "end")
        assert "Offre 7 sur 7" in screen_text(app)
        await play(pilot, "down")
        assert "Offre 7 sur 7" in screen_text(app)
        await play(pilot, "home")
        assert "Offre 1 sur 7" in screen_text(app)


async def test_left_and_right_change_the_tab_and_the_list_with_it() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "right")
        assert " > Communes limitrophes" in screen_lines(app)[5]
        assert "Offre 1 sur 23" in screen_text(app)
        await play(pilot, "left", "left")
        assert " > Communes demandées" in screen_lines(app)[5]


async def test_an_empty_tab_invites_to_the_others() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "right", "right")
        assert "Pas d’offre ici pour l’instant." in screen_text(app)
        assert isinstance(app.screen.focused, Tabs)
        await play(pilot, "down")
        assert "> Voir les communes limitrophes" in screen_text(app)
        assert isinstance(app.screen.focused, Rows)
        await play(pilot, "left")
        assert "Offre 1 sur 23" in screen_text(app)


async def test_enter_opens_what_the_row_leads_to_and_escape_goes_back() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "enter", "escape")
    assert isinstance(app.requests[0], Open)
    assert app.requests[1] == Back()


async def test_f5_sorts_otherwise_at_once_and_f6_asks() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "f5")
        assert "Tri\u00a0: loyer" in screen_text(app)
        assert "Offre 1 sur 7" in screen_text(app)
        assert not app.requests
        await play(pilot, "f6")
    assert isinstance(app.requests[0], Do)


async def test_the_tabs_are_reached_from_the_first_row_and_left_again() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "up")
        assert isinstance(app.screen.focused, Tabs)
        assert marked(app)[1].startswith("· T3")
        await play(pilot, "down")
        assert isinstance(app.screen.focused, LineList)


@pytest.mark.parametrize("count", [20, 100_000])
async def test_a_key_asks_for_nothing_near_and_little_far_whatever_the_length(count: int) -> None:
    offers = Offers(counts=(count, 1, 1))
    app = host(offers)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert offers.asked == [(0, SIZE)]
        await play(pilot, *["down"] * 5)
        assert offers.asked == [(0, SIZE)]
        await play(pilot, "end")
        assert f"Offre {count} sur {count}" in screen_text(app)
        assert len(offers.asked) <= 3
        assert all(limit == SIZE for _, limit in offers.asked)


async def test_rows_are_there_before_the_cursor_comes_and_far_ones_are_let_go() -> None:
    offers = Offers(counts=(100_000, 1, 1))
    app = host(offers)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = screen(app).list
        for _page in range(60):
            rows.action_page(1)
            await pilot.pause()
            assert rows.row is not None
        assert len(rows._pages._rows) <= MOST
        assert len(rows._pages._coming) == 0
        await settle(pilot)
        assert f"Offre {rows.cursor + 1} sur 100000" in screen_text(app)


async def test_only_the_two_rows_that_change_are_drawn_again() -> None:
    app = host(Offers(counts=(1000, 1, 1)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = screen(app).list
        rows._exchange_repaint_regions()
        rows.action_move(1)
        regions = rows._exchange_repaint_regions()
        assert sorted((region.y, region.height) for region in regions) == [(0, 1), (1, 1)]


async def test_the_right_half_follows_the_cursor_without_a_new_layout() -> None:
    app = host()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "Offre AL-1" in screen_text(app)
        pane = app.screen.query_one(Pane)
        before = pane._layout_updates
        await play(pilot, "down")
        assert "Offre AL-2" in screen_text(app)
        assert pane._layout_updates == before
        await play(pilot, "tab")
        assert "> [ Je postule ]" in screen_text(app)
        assert marked(app)[1].startswith("· T2")
        await play(pilot, "enter")
    assert isinstance(app.requests[0], Open)


async def test_without_room_the_right_half_is_asked_for_nothing() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down")
        assert "Offre AL-2" not in screen_text(app)


async def test_a_narrow_screen_shows_two_lines_an_offer_and_leaves_nothing_out() -> None:
    app = host()
    async with app.run_test(size=(40, 24)) as pilot:
        await play(pilot, "down")
        lines = [line.strip() for line in screen_lines(app)]
        at = next(number for number, line in enumerate(lines) if line.startswith("> T2"))
        assert lines[at : at + 2] == ["> T2  51\u00a0m²  528,84\u00a0€", "Paris 13e  13 déc.  nouveau"]
        await play(pilot, "end")
        assert "> T1  30" in screen_text(app)


async def test_the_list_made_afresh_keeps_the_cursor_even_when_it_is_shorter() -> None:
    offers = Offers()
    app = host(offers)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "down", "down")
        await screen(app).refresh_page()
        assert screen(app).list.cursor == 3
        screen(app).source = replace(offers, counts=(2, 23, 0))
        await screen(app).refresh_page()
        await settle(pilot)
        assert "Offre 2 sur 2" in screen_text(app)
        await switch_language(app)
        await settle(pilot)
        assert "Offer 2 of 2" in screen_text(app)


async def test_what_is_refused_is_said_above_the_list() -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await screen(app).show_problem(NotInListError())
        await settle(pilot)
        text = screen_text(app)
        assert text.index("Choisissez une des réponses") < text.index("T3")
        await play(pilot, "down")
        assert not isinstance(app.screen.focused, Action)


async def test_the_hardware_cursor_follows() -> None:
    app = host(Offers(counts=(500, 1, 1)))
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("down", "end", "up", "home", "up"):
            await play(pilot, key)
            x, y = app.cursor_position
            assert screen_lines(app)[y][x] == ">"
