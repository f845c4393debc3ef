"""A page made afresh: in another language, with a problem, without the row that had the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import NotInListError
from kiosk.flows.page import Menu, Page
from kiosk.flows.requests import Back
from kiosk.i18n import _
from screens.page import PageScreen
from screens.widgets.rows import Rows
from tests.screens.hosting import Here, Host, play, screen_text, settle, switch_language
from tests.screens.paged import THREE, asked, host, on_row
from tests.screens.sample_applying import CONFIRM
from tests.screens.sample_parts import row

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit


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
