"""Pages: keys in, what is shown and asked for out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.errors import NotInListError
from kiosk.flows.page import Button, Buttons, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Finish, Home, Open, Refresh, SwitchDisplay, SwitchLanguage
from kiosk.i18n import _
from screens.page import PageScreen
from screens.widgets.action import Action
from screens.widgets.rows import Rows
from tests.screens.hosting import Here, Host, play, screen_lines, screen_text, settle, switch_language
from tests.screens.samples import CANCEL, CANDIDATURE, CONFIRM, HELP, HOME, LONG, MONTHS, TASKS, WELCOME, row

if TYPE_CHECKING:
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit

THREE = Page(
    title="Trois",
    blocks=(
        Menu(
            rows=tuple(row(key, f"Ligne {key}", go=Refresh(key)) for key in ("a", "b", "c")),
            columns=(0,),
        ),
        Menu(rows=(row("d", "Ligne d", go=Refresh("d")), row("e", "Ligne e", go=None)), columns=(0,)),
        Buttons(buttons=(Button(key="f", label="Bouton f", go=Refresh("f")),)),
    ),
)


def host(page: Page, *, who: str = "Samira B.", palette: str = "clair") -> Host:
    return Host(PageScreen(Here(who=who), lambda _visit: page, page), palette)


def on_row(app: Host) -> str:
    focused = app.screen.focused
    assert isinstance(focused, Rows | Action)
    return focused.key


def asked(app: Host) -> list[Request]:
    return app.requests


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


async def test_a_page_made_afresh_keeps_the_row_with_the_keyboard() -> None:
    count = 0

    def source(_visit: Visit) -> Page:
        nonlocal count
        count += 1
        rows = tuple(row(key, f"Ligne {key}, vue {count} fois") for key in "zabc"[count % 2 :])
        return Page(title="Page", blocks=(Menu(rows=rows, columns=(0,)),))

    app = Host(PageScreen(Here(), source))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await play(pilot, "down")
        assert on_row(app) == "b"
        assert isinstance(app.screen, PageScreen)
        await app.screen.refresh_page()
        await settle(pilot)
        assert on_row(app) == "b"
        assert "> Ligne b, vue 2 fois" in screen_text(app)
        await app.screen.refresh_page("c")
        await settle(pilot)
        assert on_row(app) == "c"
        await app.screen.refresh_page("a row of another page")
        await settle(pilot)
        assert on_row(app) == "c"


async def test_the_language_changes_at_once_and_the_keyboard_stays() -> None:
    def source(_visit: Visit) -> Page:
        return Page(title=_("Help"), blocks=(Menu(rows=(row("a", _("Yes")), row("b", _("No"))), columns=(0,)),))

    app = Host(PageScreen(Here(), source))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await play(pilot, "down")
        assert "> Non" in screen_text(app)
        assert "F2 English" in screen_text(app)
        await switch_language(app)
        await settle(pilot)
        assert "> No" in screen_text(app)
        assert "F2 Français" in screen_text(app)
        assert "↑↓ Choose   Enter Open   Esc Back" in screen_text(app)
        assert "Help: 0970\u00a0800\u00a0800" in screen_text(app)


async def test_what_is_refused_is_said_at_the_top_until_the_page_is_made_afresh() -> None:
    app = host(THREE)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, PageScreen)
        for _time in range(2):
            await app.screen.show_problem(NotInListError())
            await settle(pilot)
        text = screen_text(app)
        assert text.count("Choisissez une des réponses de la liste.") == 1
        assert text.index("Il y a un problème") < text.index("Ligne a")
        await app.screen.refresh_page()
        await settle(pilot)
        assert "problème" not in screen_text(app)
        assert on_row(app) == "a"


async def test_a_page_that_is_refused_says_why() -> None:
    def source(_visit: Visit) -> Page:
        raise NotInListError

    app = Host(PageScreen(Here(), source))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Choisissez une des réponses de la liste." in screen_text(app)
        await play(pilot, "escape")
    assert asked(app) == [Back()]


async def test_a_problem_is_said_inside_a_question() -> None:
    app = host(CONFIRM)
    async with app.run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, PageScreen)
        await app.screen.show_problem(NotInListError())
        await settle(pilot)
        text = screen_text(app)
        assert text.index("Déposer votre candidature") < text.index("Choisissez une") < text.index("[ Déposer")


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


async def test_a_row_that_is_gone_leaves_the_keyboard_to_one_that_leads_somewhere() -> None:
    gone = [row("a", "Ligne a"), row("b", "Ligne b"), row("c", "Dite seulement", go=None), row("d", "Ligne d")]
    rows = Rows(gone, (0,))
    page = Page(title="Titre")
    screen = PageScreen(Here(), lambda _visit: page, page)
    app = Host(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await screen.body.mount(rows)
        rows.focus()
        await play(pilot, "down")
        rows.show([gone[0], *gone[2:]])
        assert rows.key == "d"
        rows.show([gone[0], gone[2]])
        assert rows.key == "a"
