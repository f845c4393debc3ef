"""Questions: keys in, what is shown, saved and sent out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.flows.requests import Back, Finish, Home, Open, Refresh
from screens.flow import FlowScreen
from screens.questions.box import QuestionBox
from screens.widgets.action import Action
from screens.widgets.field import Field
from screens.widgets.rows import Rows
from tests.screens.hosting import Here, Host, play, screen_lines, screen_text, settle, switch_language
from tests.screens.sample_flow import Kept, flow_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.requests import Request

NUMBER = "=111 0625 000102 gdpub"


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def host(kept: Kept) -> Callable[..., Host]:
    def make(at: str = "", **start: object) -> Host:
        return Host(FlowScreen(Here(), flow_of(kept, at=at, start=start)))

    return make


def where(app: Host) -> str:
    """Return the key of the question or of the button that has the keyboard."""
    focused = app.screen.focused
    if isinstance(focused, Action):
        return focused.key
    assert focused is not None
    return next(box.question.key for box in focused.ancestors if isinstance(box, QuestionBox))


def last(app: Host) -> Request:
    return app.requests[-1]


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


async def test_a_choice_is_made_with_enter_which_goes_on_or_with_space_which_stays(
    host: Callable[..., Host], kept: Kept
) -> None:
    app = host("housing")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "space")
        assert "> (o) Quelqu’un m’héberge" in screen_text(app)
        assert kept.saved == {"housing": "hosted"}
        await play(pilot, "down", "down", "enter")
        assert where(app) == "continue"
        assert "(o) Je n’ai pas de logement" in screen_text(app)
    assert kept.saved == {"housing": "none"}


async def test_a_question_appears_when_an_answer_calls_for_it(host: Callable[..., Host]) -> None:
    app = host("housing")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Payez-vous encore un loyer" not in screen_text(app)
        await play(pilot, "down", "enter")
        assert where(app) == "rent"
        await play(pilot, "=500", "shift+tab", "up", "space")
        assert "Payez-vous encore un loyer" not in screen_text(app)
        await play(pilot, "down", "space")
        assert "[ 500" in screen_text(app)


async def test_boxes_are_ticked_and_unticked(host: Callable[..., Host], kept: Kept) -> None:
    app = host("documents", housing="hosted")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "space", "down", "down", "space", "up", "up", "space")
        assert "> [ ] Pièce d’identité" in screen_text(app)
        assert "[x] Attestation d’hébergement" in screen_text(app)
        await play(pilot, "enter")
        assert "> [ Continuer ]" in screen_text(app)
        assert "[ ] Pièce d’identité" in screen_text(app)
    assert kept.saved == {"documents": ("hosting",)}


async def test_a_commune_is_found_added_and_removed(host: Callable[..., Host], kept: Kept) -> None:
    app = host("communes")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=par")
        assert " · Paris 12e arrondissement" in screen_text(app)
        await play(pilot, "enter")
        assert kept.saved == {"communes": ("75112",)}
        assert "Vos communes (1 sur 8)" in screen_text(app)
        assert "Avec ce choix\u00a0: 7 offres" in screen_text(app)
        assert " · " not in screen_text(app)
        await play(pilot, "=par", "down", "down", "enter")
        assert kept.saved == {"communes": ("75112", "75113")}
        assert isinstance(app.screen.focused, Field)
        await play(pilot, "down", "delete")
        assert kept.saved == {"communes": ("75113",)}
        assert "> Paris 13e arrondissement" in screen_text(app)
        await play(pilot, "enter")
        assert isinstance(app.screen.focused, Field)
    assert kept.saved == {"communes": ()}


async def test_what_the_rules_refuse_is_said_and_not_added(host: Callable[..., Host], kept: Kept) -> None:
    app = host("communes", communes=("75112", "75113", "93048"))
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=vitry", "enter")
        assert "Erreur\u00a0: Trop long\u00a0: 3\u00a0caractères au plus." in screen_text(app)
        assert "Vos communes (3 sur 8)" in screen_text(app)
    assert not kept.saved


async def test_nothing_found_is_said(host: Callable[..., Host]) -> None:
    app = host("communes")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=zz[/]z", "enter")
        assert "Aucune commune trouvée pour «\u00a0zz[/]z\u00a0»" in screen_text(app)


async def test_an_empty_search_goes_on(host: Callable[..., Host]) -> None:
    app = host("communes")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "enter")
        assert where(app) == "continue"


async def test_a_secret_is_stars_and_a_count_until_it_is_asked_to_be_shown(host: Callable[..., Host]) -> None:
    app = host("secret")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=TS004217", "enter", "=lune mont farib")
        text = screen_text(app)
        assert "[ ***************" in text
        assert "lune" not in text
        assert "3\u00a0mots sur 5." in text
        await play(pilot, "tab", "space")
        assert "lune mont farib" in screen_text(app)
        await play(pilot, "enter")
        assert "lune" not in screen_text(app)


async def test_a_secret_flow_leaves_nothing_in_memory(kept: Kept) -> None:
    screen = FlowScreen(Here(), flow_of(kept, at="secret", keep_typed=False))
    app = Host(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=TS004217", "enter", "=lune mont farib", "tab")
        await app.pop_screen()
    assert "lune" not in repr(vars(screen.play))


async def test_what_else_one_may_do_stands_beside_the_button(host: Callable[..., Host]) -> None:
    app = host("secret")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=TS004217")
        assert "[ Ouvrir ma session ]   [ J’ai oublié ma phrase ]" in screen_text(app)
        await play(pilot, "tab", "tab", "tab", "right", "enter")
    assert isinstance(last(app), Open)


async def test_a_row_above_the_questions_asks_for_what_it_leads_to(host: Callable[..., Host]) -> None:
    app = host("secret")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "up", "enter")
        assert last(app) == Refresh("other")
        assert isinstance(app.screen, FlowScreen)
        await app.screen.refresh_page("other")
        await settle(pilot)
        assert "> Proposer cinq autres mots" in screen_text(app)


async def test_a_message_has_lines_and_tab_or_the_arrows_leave_it(host: Callable[..., Host], kept: Kept) -> None:
    app = host("message")
    async with app.run_test(size=(80, 24)) as pilot:
        await play(pilot, "=Bonjour", "enter", "=merci", "up", "down", "down")
        assert where(app) == "continue"
        await play(pilot, "shift+tab", "tab", "enter")
    assert kept.sent["message"] == "Bonjour\nmerci"
    assert last(app) == Home()


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
