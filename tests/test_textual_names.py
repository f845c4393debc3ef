"""The private names of Textual and Rich that the kiosk relies on: a new version without them must fail here."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from rich import control
from textual import content
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widgets import Input

from kiosk.closed import DENIED, ClosedApp

OVERRIDDEN = ["_handle_exception", "_fatal_error", "_print_error_renderables", "_set_pointer_shape", "panic", "bell"]


@pytest.mark.parametrize("name", OVERRIDDEN)
def test_what_the_kiosk_overrides_is_still_called_by_textual(name: str) -> None:
    assert callable(getattr(App, name))
    sources = [inspect.getsource(owner) for owner in (App, Screen, MessagePump)]
    assert any(f".{name}(" in source for source in sources)


def test_an_app_that_crashes_can_be_closed_at_once() -> None:
    assert callable(App._close_messages_no_wait)
    assert "_exit_renderables" in inspect.getsource(App._print_error_renderables)


def test_both_strip_tables_are_the_ones_that_strip() -> None:
    assert inspect.signature(control.strip_control_codes).parameters["_translate_table"].default is (
        control._CONTROL_STRIP_TRANSLATE
    )
    assert inspect.signature(content._strip_control_codes).parameters["_translate_table"].default is (
        content._CONTROL_STRIP_TRANSLATE
    )


def test_the_parser_says_when_a_lone_escape_is_the_key() -> None:
    parser = XTermParser()
    assert parser._timeout_time is None
    assert list(parser.feed("\x1b")) == []
    assert parser._timeout_time is not None
    assert parser._timeout_time > get_time() - 1


def test_a_driver_is_made_of_what_ours_implements() -> None:
    assert Driver.__abstractmethods__ == {
        "write",
        "start_application_mode",
        "disable_input",
        "stop_application_mode",
    }


def test_the_cursor_follows_a_property_of_the_app() -> None:
    assert "self.cursor_position" in inspect.getsource(App._display)


def test_css_is_read_again_by_one_method() -> None:
    assert "self.get_css_variables()" in inspect.getsource(App.refresh_css)


def test_what_is_denied_is_what_textual_can_do() -> None:
    actions = {name.removeprefix("action_") for owner in (App, Screen, Input) for name in dir(owner)}
    gone = {"change_theme"} - actions
    assert DENIED - gone <= actions | {"deliver_screenshot"}


async def test_none_of_it_has_a_key() -> None:
    app: ClosedApp[Any] = ClosedApp()
    async with app.run_test():
        assert app._bindings.key_to_bindings == {}
        assert not any(app.check_action(action, ()) for action in DENIED)


class Broken(ClosedApp[None]):
    def on_mount(self) -> None:
        name = "DUPONT"
        raise RuntimeError(name)


async def test_of_a_crash_textual_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    app = Broken()
    with pytest.raises(RuntimeError):
        async with app.run_test():
            pass
    assert app._exit_renderables == []
    assert capsys.readouterr() == ("", "")
