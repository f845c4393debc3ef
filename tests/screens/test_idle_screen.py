"""The idle warning."""

from __future__ import annotations

from kiosk.flows.requests import Back
from screens.idle import IdleScreen
from tests.screens.hosting import Here, Host, play, screen_text, settle, switch_language


async def test_it_asks_says_how_long_and_that_nothing_is_lost() -> None:
    app = Host(IdleScreen(Here()))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        text = screen_text(app)
        assert "Êtes-vous toujours là\u00a0?" in text
        assert "La session se ferme dans 60\u00a0secondes." in text
        assert "pour continuer." in text
        assert "Ce que vous avez tapé est enregistré." in text
        assert "Une\u00a0touche Continuer" in text


async def test_the_number_changes_when_it_is_told() -> None:
    screen = IdleScreen(Here(), 60)
    app = Host(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        screen.show(10)
        await settle(pilot)
        assert "La session se ferme dans 10\u00a0secondes." in screen_text(app)
        await switch_language(app)
        await settle(pilot)
        assert "The session closes in 10 seconds." in screen_text(app)


async def test_any_key_goes_on() -> None:
    for key in ("enter", "a", "left", "space", "f5"):
        app = Host(IdleScreen(Here()))
        async with app.run_test(size=(80, 24)) as pilot:
            await play(pilot, key)
        assert Back() in app.requests
