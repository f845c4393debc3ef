"""What of a page is in view: a long text, the right half, what stands beside."""

from __future__ import annotations

from kiosk.flows.page import Button, Buttons, Menu, Page, Text
from kiosk.flows.requests import Home, Refresh
from tests.screens.hosting import play, screen_lines, screen_text, settle
from tests.screens.paged import asked, host, on_row
from tests.screens.sample_applying import CANDIDATURE
from tests.screens.sample_dossier import HOME
from tests.screens.sample_parts import row
from tests.screens.samples import HELP, LONG, WELCOME


async def test_a_long_text_is_read_with_the_arrows_and_nothing_is_done_blindly() -> None:
    app = host(LONG)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = screen_text(app)
        for _step in range(8):
            await play(pilot, "down")
            seen += screen_text(app)
            if on_row(app) == "end":
                break
        assert all(f"Partie {number}" in seen for number in range(1, 9))
        assert "> Fin de la notice" in screen_text(app)
        await play(pilot, "enter")
    assert asked(app) == [Home()]


async def test_a_button_out_of_sight_is_shown_before_it_is_pressed() -> None:
    app = host(LONG)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "pagedown", "pagedown")
        assert "J’ai lu" not in screen_text(app)
        await play(pilot, "enter")
        assert not asked(app)
        assert "> [ J’ai lu" in screen_text(app)
        await play(pilot, "enter")
    assert asked(app) == [Refresh("agree")]


async def test_a_text_alone_scrolls_with_the_arrows() -> None:
    page = Page(title="Texte", blocks=tuple(Text(pieces=(f"Paragraphe {number}",)) for number in range(30)))
    app = host(page)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "down", "down", "down")
        assert "Paragraphe 29" in screen_text(app)
        await play(pilot, "up", "pageup", "pageup", "pageup")
        assert "Paragraphe 0" in screen_text(app)


async def test_the_right_half_says_what_the_row_with_the_keyboard_is_about() -> None:
    app = host(HOME)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "Toits & Familles vous a attribué" in screen_text(app)
        await play(pilot, "down")
        assert "Toits & Familles vous a attribué" not in screen_text(app)
        assert "Une proposition de logement n’a" in screen_text(app)


async def test_without_room_there_is_no_right_half() -> None:
    app = host(CANDIDATURE)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "À savoir sur l’étape 2" not in screen_text(app)
        await pilot.resize_terminal(120, 36)
        await settle(pilot)
        assert "À savoir sur l’étape 2" in screen_text(app)


async def test_a_button_of_the_right_half_is_reached_with_tab() -> None:
    beside = (Text(pieces=("À côté",)), Buttons(buttons=(Button(key="x", label="Postuler", go=Refresh("x")),)))
    page = Page(title="Deux", blocks=(Menu(rows=(row("a", "Ligne a"),), columns=(0,)),), beside=beside)
    app = host(page)
    async with app.run_test(size=(120, 36)) as pilot:
        await play(pilot, "tab")
        assert "> [ Postuler ]" in screen_text(app)
        assert " · Ligne a" in screen_text(app)
        await play(pilot, "enter")
    assert asked(app) == [Refresh("x")]


async def test_a_code_stands_beside_the_text_and_fills_the_body() -> None:
    app = host(HELP)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        lines = screen_lines(app)
        assert "▀" in "".join(lines)
        assert "demande-logement-social.gouv.fr" in screen_text(app)
        assert "Écrire au CSE" in screen_text(app)


async def test_the_hardware_cursor_is_where_the_keyboard_is() -> None:
    app = host(WELCOME)
    async with app.run_test(size=(80, 24)) as pilot:
        for _step in range(3):
            x, y = app.cursor_position
            assert screen_lines(app)[y][x] == ">"
            await play(pilot, "down")
