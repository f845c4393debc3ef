"""Questions: keys in, what is saved and sent out; what is wrong is said where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.requests import Back, Finish, Home, Open
from screens.widgets.field import Field
from screens.widgets.rows import Rows
from tests.screens.hosting import Host, play, screen_lines, screen_text, settle, switch_language
from tests.screens.questioned import last, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.sample_flow import Kept

NUMBER = "=111 0625 000102 gdpub"


async def test_enter_goes_from_question_to_question_and_to_the_button(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = [where(app)]
        for _step in range(3):
            await play(pilot, "enter")
            seen.append(where(app))

    assert seen == ["number", "date", "email", "continue"]


async def test_the_arrows_alone_go_through_the_questions(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = []
        for key in ("down", "down", "down", "up", "up", "up"):
            await play(pilot, key)
            seen.append(where(app))

    assert seen == ["date", "email", "continue", "email", "date", "number"]


async def test_each_answer_is_saved_as_soon_as_it_is_left(host: Callable[..., Host], kept: Kept) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, NUMBER)
        assert not kept.saved
        assert "Enregistré" not in screen_text(app)
        await play(pilot, "tab")
        assert kept.saved == {"number": "1110625000102GDPUB"}
        assert "Enregistré à 14:02" in screen_text(app)


async def test_a_wrong_answer_is_said_under_its_label_and_stays_as_it_was_typed(
    host: Callable[..., Host], kept: Kept
) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=1110625", "tab")
        lines = [line.strip() for line in screen_lines(app)]
        at = lines.index("Erreur\u00a0: Trop long\u00a0: 18\u00a0caractères au plus.")
        assert lines[at - 2].startswith("Numéro unique")
        assert lines[at + 1].startswith("[ 1110625")
        assert "1\u00a0réponse à corriger" in screen_text(app)
        assert not kept.saved
        await play(pilot, "shift+tab", "=000102GDPUB", "tab")
        assert "Erreur" not in screen_text(app)
    assert kept.saved == {"number": "1110625000102GDPUB"}


async def test_a_field_only_passed_by_is_left_in_peace(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "tab", "tab", "tab")
        assert "Erreur" not in screen_text(app)


async def test_several_wrong_answers_are_said_first_each_leading_to_its_field(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 30)) as pilot:
        await play(pilot, "=1110625", "enter", "enter", "enter", "enter")
        text = screen_text(app)
        assert text.count("2\u00a0réponses à corriger") == 2  # the frame and the status
        assert "→ Date de votre demande\u00a0: Il faut une réponse ici." in text
        assert where(app) == "number"
        await play(pilot, "up", "down")
        focused = app.screen.focused
        assert isinstance(focused, Rows) or where(app) == "number"
        await play(pilot, "up", "down", "up", "enter")
        assert where(app) in {"number", "date"}


async def test_the_summary_leads_to_the_field(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 30)) as pilot:
        await play(pilot, "=1110625", "enter", "enter", "enter", "enter", "up")
        assert isinstance(app.screen.focused, Rows)
        assert app.screen.focused.key == "date"
        await play(pilot, "enter")
        assert where(app) == "date"


async def test_escape_goes_to_the_step_before_then_out_and_nothing_typed_is_lost(
    host: Callable[..., Host], kept: Kept
) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, NUMBER, "enter", "=2025", "enter", "enter", "enter")
        assert "Où souhaitez-vous habiter" in screen_text(app)
        await play(pilot, "escape")
        assert "111 0625 000102 gdpub" in screen_text(app)
        await play(pilot, "down", "down", "=a@b.fr", "escape")
    assert kept.saved["email"] == "a@b.fr"
    assert app.requests == [Back()]


async def test_what_is_typed_is_kept_before_another_screen_comes(host: Callable[..., Host], kept: Kept) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, NUMBER, "f1")
        assert isinstance(last(app), Open)
        assert kept.saved == {"number": "1110625000102GDPUB"}
        await play(pilot, "tab", "=2025", "f9")
        assert last(app) == Finish()
    assert kept.saved["date"] == "2025"


async def test_the_language_changes_without_losing_a_letter(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=1110625", "tab", "=20")
        await switch_language(app)
        await play(pilot, "=25")
        text = screen_text(app)
        assert "Your unique number" in text
        assert "My file, task 3 of 7" in text
        assert "Error: Too long: 18 characters at most." in text
        assert "[ 1110625" in text
        assert "> [ 2025" in text


async def test_what_is_sent_twice_is_sent_once(host: Callable[..., Host], kept: Kept) -> None:
    app = host("message", message="Bonjour")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "tab", "enter", "enter", "enter")
    assert app.requests == [Home()]
    assert kept.sent["message"] == "Bonjour"


async def test_an_end_that_is_refused_says_why_and_can_be_tried_again(host: Callable[..., Host], kept: Kept) -> None:
    app = host("message", message="Bonjour", matricule="TS999999")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "tab", "enter")
        text = screen_text(app)
        assert "Il y a un problème" in text
        assert "Choisissez une des réponses de la liste." in text
        assert not app.requests
        await play(pilot, "enter")
        assert screen_text(app).count("Choisissez une des réponses") == 1
    assert not kept.sent


async def test_no_control_key_touches_a_field(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=abc", "ctrl+a", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+d")
        assert "> [ abc" in screen_text(app)
        assert app.clipboard == ""


async def test_nothing_blinks_and_the_hardware_cursor_is_in_the_field(host: Callable[..., Host]) -> None:
    app = host()
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=abc")
        field = app.screen.focused
        assert isinstance(field, Field)
        assert not field.cursor_blink
        x, y = app.cursor_position
        assert screen_lines(app)[y][x - 3 : x] == "abc"
