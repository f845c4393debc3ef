"""Answering an award: until when, to whom, what was answered (R17, R19, CCH R.441-10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.errors import KioskError
from kiosk.flows.candidature import candidatures_page
from kiosk.flows.requests import Back, Home, OpenOffers
from kiosk.wording import sentence
from tests.flows.reading import button, buttons, heard, row, rows, text
from tests.flows.seated import boxed, press, seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World

S = CandidatureState


@pytest.fixture
def me(world: World) -> Person:
    """Return somebody who was awarded a home yesterday."""
    world.candidature(S.AWARDED)
    return seat(world, world.people["P1"])


def answering(me: Person) -> Page:
    """Return the award and its answers."""
    return press(me, me.page(candidatures_page), "answer")


def state(me: Person) -> CandidatureState:
    """Return the state of the only candidature of *me*."""
    return me.services.candidatures.of(me.id)[0].state


def test_it_says_until_when_how_many_days_and_that_silence_is_a_refusal(me: Person) -> None:
    page = answering(me)

    said = text(page)
    assert boxed(page)[""] == "Répondez au plus tard"
    assert "mercredi 2 décembre 2026, minuit" in said
    assert "Il vous reste 9 jours pour répondre au bailleur" in said
    assert "Sans réponse à cette date, la loi considère que vous refusez." in said


def test_r19_and_that_it_is_no_contract(me: Person) -> None:
    assert "Une proposition reste sans valeur contractuelle" in text(answering(me))


def test_r17_the_award_is_said_and_that_alin_shows_it_too(me: Person) -> None:
    said = text(answering(me))

    assert "La commission vous attribue ce logement." in said
    assert "AL'in montre aussi ce résultat." in said


@pytest.mark.parametrize(
    ("day", "said"), [(8, "Il vous reste 1 jour"), (9, "dernier jour"), (10, "Appelez le bailleur aujourd'hui")]
)
def test_the_days_are_counted_to_the_last_one_and_past_it(world: World, day: int, said: str) -> None:
    world.candidature(S.AWARDED)
    person = world.people["P1"]
    world.at(day)

    assert said in text(answering(seat(world, person)))


def test_without_a_date_of_receipt_the_ten_days_are_said(world: World) -> None:
    world.candidature(S.COMMISSION)
    person = world.people["P1"]
    world.services.progress.record(
        person.matricule, S.AWARDED, actor=world.cse, dated=world.clock.today, details=Details()
    )

    page = answering(seat(world, person))

    assert "10 jours" in text(page)
    assert "Nous ne savons pas quand vous avez reçu l'offre. Donnez la date au CSE." in text(page)


def test_accepting_asks_first_whether_the_answer_was_sent_to_the_landlord(me: Person) -> None:
    question = me.open(row(answering(me), "accept").go)

    assert heard(question.title) == "Avez-vous déjà envoyé votre réponse au bailleur ?"
    assert "Seule la réponse envoyée au bailleur compte. Le kiosque ne l'envoie pas." in text(question)
    assert (question.focus, button(question, "no")) == ("no", Back())
    assert state(me) is S.AWARDED


def test_r20_accepted_it_is_recorded_and_the_present_home_is_kept_until_the_lease(me: Person) -> None:
    done = press(me, me.open(row(answering(me), "accept").go), "yes")

    assert state(me) is S.ACCEPTED
    assert "lundi 23 novembre 2026" in text(done)
    assert "Gardez votre logement actuel tant que le nouveau bail n'est pas signé." in text(done)
    assert (buttons(done), button(done, "home"), done.back) == ({"home"}, Home(), Home())


def test_declining_warns_and_keeps_the_keyboard_on_no(me: Person) -> None:
    question = me.open(row(answering(me), "decline").go)

    assert heard(question.title) == "Refuser ce logement ? Ce choix est définitif."
    assert (question.danger, question.focus, button(question, "no")) == (True, "no", Back())


def test_r18_declined_it_goes_to_the_archives_and_the_offers_are_open(me: Person) -> None:
    done = press(me, me.open(row(answering(me), "decline").go), "yes")

    assert state(me) is S.DECLINED
    assert button(done, "offers") == OpenOffers()


def test_who_has_not_answered_yet_reads_how(me: Person) -> None:
    how = me.open(row(answering(me), "how").go)

    assert "Vous : dites oui ou non au bailleur, par écrit si possible." in text(how)
    assert "gardez une preuve" in text(how)


@pytest.mark.parametrize("awarded", [S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY])
def test_r19_what_is_not_a_definitive_award_cannot_be_accepted_only_refused(
    world: World, awarded: CandidatureState
) -> None:
    world.candidature(awarded)
    me = seat(world, world.people["P1"])

    page = answering(me)

    assert [each.key for each in rows(page)] == ["decline", "how"]
    press(me, me.open(row(page, "decline").go), "yes")
    assert state(me) is S.DECLINED


def test_answered_at_the_desk_meanwhile_it_is_void_and_a_sentence_says_so(world: World, me: Person) -> None:
    question = me.open(row(answering(me), "accept").go)
    world.record(world.people["P1"], S.DECLINED)

    with pytest.raises(KioskError) as refused:
        press(me, question, "yes")

    assert sentence(refused.value)
    assert state(me) is S.DECLINED


def test_said_twice_it_is_recorded_once(me: Person) -> None:
    question = me.open(row(answering(me), "accept").go)

    assert text(press(me, question, "yes")) == text(press(me, question, "yes"))


def test_answered_at_another_terminal_the_award_left_open_asks_nothing_more(me: Person) -> None:
    open_page = me.page(candidatures_page)
    press(me, me.open(row(answering(me), "accept").go), "yes")

    page = press(me, open_page, "answer")

    assert boxed(page)[""] == "Vous avez accepté – visite et bail à organiser"
    assert not {"accept", "decline"} & {each.key for each in rows(page)}
