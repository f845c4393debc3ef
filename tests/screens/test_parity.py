"""The same answers through both front ends: what is asked does not depend on how it is asked."""

from __future__ import annotations

from kiosk.flows.requests import Home
from screens.flow import FlowScreen
from tests.screens.hosting import Here, Host, play, settle
from tests.screens.line_player import LinePlayer
from tests.screens.sample_flow import Kept, flow_of

KEYS = (
    *("=123", "enter"),  # too short: said again
    *("=2025", "enter", "enter", "enter"),
    *(["backspace"] * 3),
    *("=1110625000102gdpub", "enter", "tab", "tab", "enter"),  # number, date, e-mail, Continue
    *("=par", "enter"),  # the first found
    *("=mon", "enter", "tab", "tab", "enter"),
    *("down", "enter", "=500", "enter", "enter"),  # a tenant, and the rent
    *("space", "down", "down", "enter"),
    *("=TS004217", "enter", "=lune mont farib jard rivi", "tab", "tab", "enter"),
    *("=Bonjour", "tab", "enter"),
)
LINES = [
    *("123", "2025", ""),
    *("1110625000102gdpub", "2025", ""),
    *("par", "mon", ""),
    *("2", "500"),
    *("1", ""),
    *("TS004217", "lune mont farib jard rivi"),
    "Bonjour",
]
SENT = {
    "number": "1110625000102GDPUB",
    "date": "2025",
    "email": "",
    "communes": ("75112", "93048"),
    "housing": "tenant",
    "rent": "500",
    "documents": ("identity",),
    "matricule": "TS004217",
    "phrase": "lune mont farib jard rivi",
    "message": "Bonjour",
}


def test_line_by_line() -> None:
    kept = Kept()
    player = LinePlayer(flow_of(kept), Here().visit(), list(LINES))

    assert player.play() == Home()
    assert kept.sent == SENT
    assert "Erreur. Trop long\u00a0: 18\u00a0caractères au plus." in player.said
    assert not player.lines


async def test_on_the_full_screen() -> None:
    kept = Kept()
    app = Host(FlowScreen(Here(), flow_of(kept)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await play(pilot, *KEYS)

    assert kept.sent == SENT
    assert kept.saved == SENT
    assert app.requests == [Home()]
