"""The kinds of questions: choices, boxes, communes, secrets, messages; what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.requests import Home, Open, Refresh
from screens.flow import FlowScreen
from screens.widgets.field import Field
from tests.screens.hosting import Here, Host, play, screen_text, settle
from tests.screens.questioned import last, where
from tests.screens.sample_flow import Kept, flow_of

if TYPE_CHECKING:
    from collections.abc import Callable


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
