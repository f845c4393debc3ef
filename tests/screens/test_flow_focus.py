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
from tests.screens.hosting import Here, Host, play, screen_text


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


async def test_what_has_the_keyboard_stays_in_view_when_errors_are_said_above_it() -> None:
    def wrong(_typed: str) -> object:
        raise NotInListError

    questions = tuple(
        Question(key=key, label="Date of your request", hint="Day, month, year. Example: 05/03/2026", parse=wrong)
        for key in ("one", "two", "three")
    )
    steps = (Step(key="dates", title="Your unique number", questions=questions),)
    flow = Flow(key="sample", title="My file", steps=steps, commit=lambda _visit, _answers: Home())
    app = Host(FlowScreen(Here(), flow))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=31/11/2025", "enter", "=5-3-26", "enter", "=12", "enter")
        assert "> [ Continuer ]" in screen_text(app)
