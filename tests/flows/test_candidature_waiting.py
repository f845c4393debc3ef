"""« Mes candidatures »: how long one waits, until when one answers, whom to ask."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.flows.archives import snapshot
from kiosk.flows.candidature import more_page
from tests.flows.followed import page, walk
from tests.flows.reading import heard, text, words
from tests.flows.seated import boxed, press, seat

if TYPE_CHECKING:
    from tests.services.world import World

S = CandidatureState


@pytest.mark.parametrize(
    ("state", "label", "said"),
    [
        (S.FILED, "Si ça dure", "Sans nouvelle après 30 jours : CSE, ou 0970 800 800."),
        (S.FORWARDED, "Si ça dure", "Sans nouvelle après 30 jours : le bailleur, puis le CSE."),
        (S.LANDLORD_CONTACT, "Si ça dure", "Il vous reste 11 jours pour remettre la pièce"),
        (S.AWARDED, "Délai", "Il vous reste 9 jours pour répondre au bailleur"),
        (S.AWARDED_CONDITIONALLY, "Délai", "Il vous reste 11 jours pour remettre la pièce"),
    ],
)
def test_deadlines_are_said_in_days_and_waiting_says_whom_to_ask(
    world: World, state: CandidatureState, label: str, said: str
) -> None:
    world.candidature(state)

    assert boxed(page(world))[label] == said


def test_without_news_for_long_the_screen_says_that_it_is_time_to_ask(world: World) -> None:
    world.candidature(S.UNDER_REVIEW)
    world.at(40)

    box = boxed(page(world))

    assert box["Depuis"] == "41 jours"
    assert "41 jours sans nouvelle" in box["Si ça dure"]


@pytest.mark.parametrize(("day", "said"), [(9, "dernier jour"), (10, "Appelez le bailleur aujourd'hui")])
def test_the_last_day_to_answer_and_the_day_after_are_said(world: World, day: int, said: str) -> None:
    world.candidature(S.AWARDED)
    world.at(day)

    assert said in boxed(page(world))["Délai"]


def test_what_was_done_today_is_since_today(world: World) -> None:
    walk(world)

    assert boxed(page(world))["Depuis"] == "aujourd'hui"


def test_a_visit_is_said_with_its_day_time_and_place(world: World) -> None:
    candidature = world.candidature(S.FORWARDED)
    person = world.people["P1"]
    visit = Details(visit_on=date(2026, 11, 30), visit_time="14:30", visit_place="12 rue du Logement")
    world.services.progress.record(
        person.matricule, S.LANDLORD_CONTACT, actor=world.cse, dated=world.clock.today, details=visit
    )

    said = text(seat(world, person).page(partial(more_page, candidature=candidature.id)))

    assert "Visite : lundi 30 novembre 2026, à 14:30, 12 rue du Logement" in said


def test_r16_the_reason_of_the_refusal_is_said(world: World) -> None:
    world.candidature(S.PROVISIONALLY_REJECTED)

    assert "Motif : revenus au-dessus du plafond" in " ".join(words(page(world).beside))


def test_the_home_is_shown_as_it_was_when_the_person_applied(world: World) -> None:
    candidature = world.candidature(S.FILED)
    world.offer(total_cents=99_900)
    me = seat(world, world.people["P1"])

    shown = press(me, me.page(partial(more_page, candidature=candidature.id)), "offer")

    assert heard(shown.aside) == "Le logement au jour de votre candidature"
    assert "528,84 €" in text(shown)
    assert text(shown) == text(me.page(partial(snapshot, candidature=candidature.id)))


def test_a_commission_without_a_date_and_one_that_has_met_are_said(world: World) -> None:
    world.candidature(S.FORWARDED)
    matricule, record = world.people["P1"].matricule, world.services.progress.record
    record(matricule, S.COMMISSION, actor=world.cse, dated=world.clock.today, details=Details())
    assert boxed(page(world))[""] == "Commission (CALEOL) prévue, date non connue"

    record(matricule, S.COMMISSION, actor=world.cse, dated=world.clock.today, details=Details(met=True))

    assert boxed(page(world))[""] == "Commission (CALEOL) réunie, résultat attendu"
