"""What the process gives up before it loads anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.console.hardening import FIXED, KEPT, TERMINALS, clear_environment

HOSTILE = {
    "LD_PRELOAD": "/home/somebody/x.so",
    "PYTHONPATH": "/home/somebody",
    "TEXTUAL_DRIVER": "evil:Driver",
    "TEXTUAL_LOG": "/home/somebody/log",
    "TEXTUAL_PRESS": "a",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "COLUMNS": "99999",
    "BASH_ENV": "x",
}


def test_only_what_is_known_is_kept() -> None:
    environment = {**HOSTILE, "TERM": "xterm-256color", "COLORTERM": "truecolor", "SSH_CONNECTION": "1 2 3 4"}
    clear_environment(environment)
    assert environment == {
        **FIXED,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "SSH_CONNECTION": "1 2 3 4",
    }


@pytest.mark.parametrize("term", ["", "../../x", "A" * 4000, "dumb", "xterm\x1b[2J", "vt52"])
def test_a_terminal_that_is_not_known_is_a_plain_xterm(term: str) -> None:
    environment = {"TERM": term, "COLORTERM": term}
    clear_environment(environment)
    assert environment["TERM"] == "xterm"
    assert "COLORTERM" not in environment


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_whatever_it_was_the_environment_is_ours(environment: dict[str, str]) -> None:
    clear_environment(environment)
    assert environment.keys() <= KEPT | FIXED.keys()
    assert environment["TERM"] in TERMINALS
    assert environment.items() >= FIXED.items()
