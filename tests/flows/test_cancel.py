"""« Annuler cette candidature », in two steps, and refused once the landlord has the file (R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_errors import AlreadyEndedError
from kiosk.domain.candidature_states import CANCELLABLE, CandidatureState
from kiosk.flows.candidature import candidatures_page
from kiosk.flows.requests import Back, Home, OpenOffers, Replace
from kiosk.wording import sentence
from tests.flows.reading import button, heard, text
from tests.flows.seated import press, seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World

S = CandidatureState


def asked(me: Person) -> Page:
    """Return the first question."""
    return press(me, me.page(candidatures_page), "cancel")


def test_r14_it_is_asked_twice_and_the_answer_that_keeps_has_the_keyboard(world: World) -> None:
    world.candidature(S.UNDER_REVIEW)
    me = seat(world, world.people["P1"])

    first = asked(me)
    second = press(me, first, "go-on")

    assert (heard(first.title), heard(second.title)) == (
        "Annuler cette candidature ? (1 sur 2)",
        "Dernière question avant d'annuler (2 sur 2)",
    )
    assert "Vous renoncez à AL-75-2026007, Paris 13e." in text(first)
    assert isinstance(button(first, "go-on"), Replace)
    for question in (first, second):
        assert (question.focus, question.dialog, question.danger) == ("keep", True, True)
        assert button(question, "keep") == Back()
    assert me.services.candidatures.active(me.id) is not None


@pytest.mark.parametrize("state", sorted(CANCELLABLE))
def test_r14_cancelled_it_goes_to_the_archives_and_one_may_apply_again(world: World, state: CandidatureState) -> None:
    world.candidature(state)
    me = seat(world, world.people["P1"])

    done = press(me, press(me, asked(me), "go-on"), "cancel")

    assert heard(done.title) == "Candidature annulée le lundi 23 novembre 2026"
    assert "Elle est annulée et rangée aux archives. Vous pouvez postuler à un autre logement." in text(done)
    assert "Le CSE prévient Action Logement : vous n'avez rien d'autre à faire." in text(done)
    assert (button(done, "offers"), button(done, "home")) == (OpenOffers(), Home())
    assert "Annulée par vous" in text(me.page(candidatures_page))


def test_r14_transmitted_meanwhile_it_is_refused_with_the_date_and_whom_to_tell(world: World) -> None:
    world.candidature(S.APPROVED)
    person = world.people["P1"]
    me = seat(world, person)
    last = press(me, asked(me), "go-on")
    world.record(person, S.FORWARDED)

    refused = press(me, last, "cancel")

    said = text(refused)
    assert heard(refused.title) == "Rien n'est annulé"
    assert "lundi 23 novembre 2026" in said
    assert "Toits & Familles" in said
    found = me.services.candidatures.active(me.id)
    assert found is not None
    assert found.state is S.FORWARDED


def test_cancelled_twice_it_says_the_same(world: World) -> None:
    world.candidature(S.FILED)
    me = seat(world, world.people["P1"])
    last = press(me, asked(me), "go-on")

    assert text(press(me, last, "cancel")) == text(press(me, last, "cancel"))


def test_withdrawn_meanwhile_there_is_nothing_to_cancel_and_a_sentence_says_so(world: World) -> None:
    world.candidature(S.FILED)
    person = world.people["P1"]
    me = seat(world, person)
    last = press(me, asked(me), "go-on")
    world.record(person, S.OFFER_WITHDRAWN)

    with pytest.raises(AlreadyEndedError) as refused:
        press(me, last, "cancel")

    assert sentence(refused.value)
