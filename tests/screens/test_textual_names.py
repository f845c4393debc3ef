"""What the drawing relies on in Textual beside its documented names."""

from __future__ import annotations

import inspect

from textual.content import Content
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.widget import Widget
from textual.widgets import Input, TextArea, Tooltip

from screens.page import PageScreen
from screens.widgets.body import WholeCells
from screens.widgets.lines import look
from screens.widgets.rows import Rows
from tests.screens.hosting import Here, Host, settle
from tests.screens.sample_dossier import HOME
from tests.screens.sample_parts import row


def test_styles_by_name_are_resolved_where_static_resolves_them() -> None:
    assert list(inspect.signature(Widget._get_style).parameters) == ["self", "style"]
    assert "parse_style" in inspect.signature(Content.render).parameters


def test_an_input_draws_its_value_and_takes_a_paste_where_ours_does() -> None:
    assert isinstance(Input._value, property)
    assert callable(Input._on_paste)
    assert inspect.iscoroutinefunction(TextArea._on_paste)


def test_the_scroll_bar_is_drawn_by_ours() -> None:
    assert ScrollBar.renderer is WholeCells


async def test_no_tooltip_and_no_vanishing_message_is_ever_there() -> None:
    assert callable(Screen._extend_compose)
    app = Host(PageScreen(Here(), lambda _visit: HOME, HOME))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.notify("rien", markup=False)
        await settle(pilot)
        names = {type(widget).__name__ for widget in app.screen.query("*")}
        assert not names & {"Tooltip", "ToastRack", "Toast"}
        assert not app.screen.query(Tooltip)


async def test_reverse_video_survives_in_a_component_style() -> None:
    rows = Rows((row("a", "Ligne"),), (0,))
    page = PageScreen(Here(), lambda _visit: HOME, HOME)
    app = Host(page, "console")
    async with app.run_test(size=(80, 24)) as pilot:
        await page.body.mount(rows)
        await settle(pilot)
        assert look(rows, "rows--focus").reverse
