"""After a negative first answer: apply elsewhere, or wait for the definitive one (R16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.errors import KioskError
from kiosk.flows.candidature import candidatures_page
from kiosk.flows.requests import Back, Home, OpenOffers
from kiosk.wording import sentence
from tests.flows.reading import button, buttons, heard, row, rows, text
from tests.flows.seated import press, seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World

S = CandidatureState


def choosing(me: Person) -> Page:
    """Return the two ways."""
    return press(me, me.page(candidatures_page), "choose")


@pytest.fixture
def me(world: World) -> Person:
    """Return somebody whom Action Logement answered no at first."""
    world.candidature(S.PROVISIONALLY_REJECTED)
    return seat(world, world.people["P1"])


def state(me: Person) -> CandidatureState:
    """Return the state of the only candidature of *me*."""
    return me.services.candidatures.of(me.id)[0].state


def test_r16_the_two_ways_are_there_with_the_reason_of_the_answer(me: Person) -> None:
    page = choosing(me)

    assert [heard(str(each.cells[0])) for each in rows(page)] == [
        "Me positionner sur un autre logement",
        "Attendre la réponse définitive",
        "Décider plus tard",
    ]
    assert "Motif : revenus au-dessus du plafond" in text(page)
    assert row(page, "later").go == Back()


def test_r16_elsewhere_it_stops_for_good_and_the_offers_are_open(me: Person) -> None:
    question = me.open(row(choosing(me), "elsewhere").go)
    assert (question.dialog, question.danger, question.focus) == (True, True, "no")
    assert "L'arrêt est définitif : cette candidature ne pourra pas reprendre." in text(question)
    assert state(me) is S.PROVISIONALLY_REJECTED

    done = press(me, question, "stop")

    assert state(me) is S.REJECTED
    assert (button(done, "offers"), done.back) == (OpenOffers(), Home())
    assert me.services.candidatures.active(me.id) is None


def test_r16_waiting_keeps_the_place_and_the_screen_says_so(me: Person) -> None:
    question = me.open(row(choosing(me), "wait").go)
    assert "Jusqu'à la réponse, vous ne pouvez pas postuler ailleurs." in text(question)
    assert "Vous pourrez changer d'avis pendant l'attente." in text(question)

    done = press(me, question, "wait")

    assert state(me) is S.AWAITING_FINAL_ANSWER
    assert buttons(done) == {"home"}


def test_r16_who_waits_may_change_their_mind_but_not_wait_twice(me: Person) -> None:
    press(me, me.open(row(choosing(me), "wait").go), "wait")

    page = choosing(me)

    assert [each.key for each in rows(page)] == ["elsewhere", "later"]
    press(me, me.open(row(page, "elsewhere").go), "stop")
    assert state(me) is S.REJECTED


@pytest.mark.parametrize(("way", "yes"), [("elsewhere", "stop"), ("wait", "wait")])
def test_r16_accepted_meanwhile_the_choice_is_void_and_a_sentence_says_so(
    world: World, me: Person, way: str, yes: str
) -> None:
    question = me.open(row(choosing(me), way).go)
    world.record(world.people["P1"], S.APPROVED)

    with pytest.raises(KioskError) as refused:
        press(me, question, yes)

    assert sentence(refused.value)
    assert state(me) is S.APPROVED


def test_decided_at_another_terminal_the_choice_left_open_shows_where_the_candidature_stands(me: Person) -> None:
    open_page = me.page(candidatures_page)
    press(me, me.open(row(choosing(me), "elsewhere").go), "stop")

    page = press(me, open_page, "choose")

    assert "Aucune candidature en cours" in text(page)
    assert not {"elsewhere", "wait"} & {each.key for each in rows(page)}
