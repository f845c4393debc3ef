"""Where the keyboard is after something was asked for in the middle of a step."""

from __future__ import annotations

from itertools import count

from textual.widgets import Input

from kiosk.domain.errors import NotInListError
from kiosk.flows.flow import Flow, Kind, Question, Step
from kiosk.flows.page import Menu, Row
from kiosk.flows.requests import Home, Refresh
from screens.base import KioskScreen
from screens.flow import FlowScreen
from screens.widgets.rows import Rows
from tests.screens.hosting import Here, Host, play


def secret_flow() -> Flow:
    proposed = count()

    def refused(_typed: str) -> object:
        raise NotInListError

    return Flow(
        key="sample",
        title="My file",
        steps=(
            Step(
                key="phrase",
                title="Your secret phrase",
                questions=(Question(key="phrase", label="Your secret phrase", kind=Kind.SECRET, parse=refused),),
                before=lambda _visit, _answers: (
                    Menu(rows=(Row(key="other", cells=(f"Mots {next(proposed)}",), go=Refresh()),), columns=(0,)),
                ),
            ),
        ),
        commit=lambda _visit, _answers: Home(),
        keep_typed=False,
    )


async def test_a_row_whose_words_have_changed_keeps_the_keyboard() -> None:
    app = Host(FlowScreen(Here(), secret_flow()))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "up", "enter")
        assert app.requests == [Refresh()]
        assert isinstance(app.screen, KioskScreen)
        await app.screen.refresh_page()
        await play(pilot)
        assert isinstance(app.screen.focused, Rows)
        assert app.screen.focused.key == "other"


async def test_a_phrase_that_is_refused_is_typed_anew_without_erasing_the_stars() -> None:
    app = Host(FlowScreen(Here(), secret_flow()))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=un deux trois", "enter", "enter")
        assert isinstance(app.focused, Input)
        await play(pilot, "a")
        assert app.focused.value == "a"


async def test_a_phrase_that_is_shown_can_be_corrected() -> None:
    app = Host(FlowScreen(Here(), secret_flow()))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=un deux trois", "tab", "space", "tab", "enter")
        assert isinstance(app.focused, Input)
        await play(pilot, "a")
        assert app.focused.value == "un deux troisa"
