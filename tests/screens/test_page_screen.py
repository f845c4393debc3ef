"""Pages: keys in, what is asked for out."""

from __future__ import annotations

from dataclasses import replace

from kiosk.flows.page import Button, Buttons, Menu, Page, Row
from kiosk.flows.requests import Back, Finish, Home, Open, Refresh, SwitchDisplay, SwitchLanguage
from tests.screens.hosting import play, screen_lines, screen_text, settle
from tests.screens.paged import THREE, asked, host, on_row
from tests.screens.sample_applying import CANCEL, CONFIRM
from tests.screens.sample_dossier import MONTHS, TASKS
from tests.screens.sample_parts import row
from tests.screens.samples import WELCOME


async def test_the_arrows_alone_go_through_everything_and_back() -> None:
    app = host(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        down = [on_row(app)]
        for _step in range(6):
            await pilot.press("down")
            down.append(on_row(app))
        up = []
        for _step in range(4):
            await pilot.press("up")
            up.append(on_row(app))

    assert down == ["a", "b", "c", "d", "f", "f", "f"]
    assert up == ["d", "c", "b", "a"]


async def test_tab_goes_from_list_to_list_and_comes_back_to_the_row_where_it_was() -> None:
    app = host(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "tab")
        assert on_row(app) == "d"
        await play(pilot, "shift+tab")
        assert on_row(app) == "b"


async def test_only_one_row_looks_alive() -> None:
    app = host(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "down", "tab")
        marked = [line.strip() for line in screen_lines(app) if line.startswith((" >", " ·"))]

    assert marked == ["> Ligne d"]


async def test_home_and_end_go_to_the_first_and_the_last_row() -> None:
    app = host(WELCOME)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "end")
        assert on_row(app) == "language"
        await play(pilot, "home")
        assert on_row(app) == "sign-in"


async def test_enter_asks_for_where_the_row_leads() -> None:
    for key in ("enter", "space"):
        app = host(THREE)
        async with app.run_test(size=(80, 24)) as pilot:
            await play(pilot, "down", key)
        assert asked(app) == [Refresh("b")]


async def test_space_ticks_and_delete_removes_and_enter_does_what_there_is() -> None:
    ticked = Row(key="a", cells=("Cochée",), tick=Refresh("tick"), go=Refresh("go"))
    removed = Row(key="b", cells=("Retirée",), remove=Refresh("remove"))
    app = host(Page(title="Titre", blocks=(Menu(rows=(ticked, removed), columns=(0,)),)))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "space", "enter", "delete", "down", "delete", "enter")

    assert asked(app) == [Refresh("tick"), Refresh("go"), Refresh("remove"), Refresh("remove")]


async def test_a_button_is_pressed_with_enter_and_left_with_the_arrows() -> None:
    app = host(CONFIRM)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert on_row(app) == "apply"
        await play(pilot, "right", "right")
        assert on_row(app) == "back"
        await play(pilot, "enter", "left", "space")

    assert asked(app) == [Refresh("back"), Refresh("apply")]


async def test_the_keyboard_is_never_first_on_what_cannot_be_undone() -> None:
    erase = Buttons(buttons=(Button(key="erase", label="Effacer", go=Refresh(), danger=True),))
    alone = Page(title="Effacer", blocks=(erase, Menu(rows=(row("keep", "Ne pas effacer"),), columns=(0,))))
    for page in (CANCEL, alone):
        app = host(page)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            assert on_row(app) == "keep"


async def test_a_page_says_where_the_keyboard_is_first() -> None:
    for page, key in ((TASKS, "3"), (MONTHS, "receipt")):
        app = host(page)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            assert on_row(app) == key


async def test_the_keys_of_every_screen() -> None:
    app = host(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "f1", "f2", "f3", "f9", "escape")

    help_request, *others = asked(app)
    assert isinstance(help_request, Open)
    assert others == [SwitchLanguage(), SwitchDisplay(), Finish(), Back()]


async def test_escape_leads_where_the_page_says_or_nowhere_from_the_first_one() -> None:
    app = host(replace(THREE, back=Home()))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "escape")
    assert asked(app) == [Home()]

    app = host(WELCOME)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "escape")
        assert "Retour" not in screen_text(app)
    assert not asked(app)


async def test_without_anybody_there_is_nothing_to_finish() -> None:
    for who, shown in (("", False), ("Samira B.", True)):
        app = host(WELCOME, who=who)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            assert ("F9 Terminer" in screen_text(app)) is shown


async def test_no_other_key_does_anything() -> None:
    app = host(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = screen_lines(app)
        await play(pilot, "ctrl+q", "ctrl+c", "ctrl+p", "ctrl+z", "a", "1", "f4", "f12", "ctrl+x")
        assert screen_lines(app) == before
    assert not asked(app)
