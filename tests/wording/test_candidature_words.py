"""What each state of a candidature tells the person (R14 to R20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.wording.candidature_words import state_words
from tests.domain.given import BEFORE, TODAY, reached, with_fact
from tests.wording.exact import check_both, folded

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.wording.candidature_case import StateWords

S = CandidatureState
DAY: Final = timedelta(days=1)
PHONE: Final = "0970\u00a0800\u00a0800"
VISIT: Final = Details(visit_on=TODAY + 3 * DAY, visit_time="14:00", visit_place="133 square des Acacias")
DOCUMENT: Final = Details(document="RIB", due_on=TODAY + 7 * DAY)


def words(candidature: Candidature, today: date = TODAY) -> StateWords:
    return state_words(candidature, today=today, worry_days=30, phone=PHONE)


def everything(candidature: Candidature, today: date = TODAY) -> str:
    found = words(candidature, today)
    return folded(" ".join((found.meaning, found.who, found.worry, *found.can, found.legal)))


def fresh(state: CandidatureState, details: Details) -> Candidature:
    """Return a candidature whose last fact is of TODAY."""
    return with_fact(reached(S.FORWARDED), state, details=details)


@pytest.mark.parametrize("state", S)
def test_r15_every_state_has_words_in_both_languages(state: CandidatureState) -> None:
    def said() -> tuple[str, ...]:
        found = words(reached(state))
        return (found.meaning, found.who, *found.can, *filter(None, (found.worry, found.legal)))

    check_both(said)


@pytest.mark.parametrize("state", S)
def test_every_state_says_who_acts_and_every_waiting_one_whom_to_ask(state: CandidatureState) -> None:
    candidature = reached(state)
    found = words(candidature)
    assert found.who[0].isupper()
    assert bool(found.worry) is candidature.active


WAITING_FOR_ACTION_LOGEMENT: Final = ["FILED", "UNDER_REVIEW", "AWAITING_FINAL_ANSWER", "APPROVED"]
WAITING_FOR_THE_LANDLORD: Final = ["FORWARDED", "AWARDED_RANKED", "ACCEPTED"]


@pytest.mark.parametrize("state", WAITING_FOR_ACTION_LOGEMENT)
def test_r25_without_news_one_asks_the_cse_or_calls_and_after_thirty_days_it_is_time(state: str) -> None:
    candidature = reached(S(state))
    assert folded(words(candidature, BEFORE + 30 * DAY).worry) == "Sans nouvelle après 30 jours : CSE, ou 0970 800 800."
    assert (
        folded(words(candidature, BEFORE + 31 * DAY).worry)
        == "31 jours sans nouvelle : demandez au CSE, ou 0970 800 800."
    )


@pytest.mark.parametrize("state", WAITING_FOR_THE_LANDLORD)
def test_without_news_from_the_landlord_one_calls_it_then_the_cse(state: str) -> None:
    candidature = reached(S(state))
    assert (
        folded(words(candidature, BEFORE + 30 * DAY).worry)
        == "Sans nouvelle après 30 jours : le bailleur, puis le CSE."
    )
    assert (
        folded(words(candidature, BEFORE + 31 * DAY).worry)
        == "31 jours sans nouvelle : appelez le bailleur, puis le CSE."
    )


def test_no_news_is_expected_before_the_day_of_the_commission() -> None:
    planned = fresh(S.COMMISSION, Details(commission_on=date(2027, 1, 20)))
    assert "Sans nouvelle" in everything(planned, date(2027, 2, 19))
    assert "31 jours sans nouvelle" in everything(planned, date(2027, 2, 20))


@pytest.mark.parametrize("state", ["FILED", "UNDER_REVIEW"])
def test_r14_one_can_still_cancel(state: str) -> None:
    assert "Vous pouvez encore annuler." in everything(reached(S(state)))


def test_r14_the_last_chance_to_cancel_is_said_and_then_how_to_give_up() -> None:
    assert "C'est le dernier moment pour annuler ici." in everything(reached(S.APPROVED))
    assert "Pour renoncer : le bailleur et le CSE." in everything(reached(S.FORWARDED))


def test_r16_a_negative_first_answer_gives_the_reason_and_the_two_ways() -> None:
    said = everything(reached(S.PROVISIONALLY_REJECTED))
    assert "Motif : ressources" in said
    assert "un autre logement, ou attendre la réponse définitive" in said
    assert "pas d'autre candidature possible" in everything(reached(S.AWAITING_FINAL_ANSWER))


@pytest.mark.parametrize("state", ["AWARDED", "AWARDED_RANKED", "AWARDED_CONDITIONALLY", "NOT_AWARDED", "INADMISSIBLE"])
def test_r17_each_result_of_the_commission_says_that_alin_shows_it_too(state: str) -> None:
    assert "AL'in montre aussi ce résultat." in everything(reached(S(state)))


@pytest.mark.parametrize("state", ["AWARDED_RANKED", "AWARDED_CONDITIONALLY", "NOT_AWARDED", "INADMISSIBLE"])
def test_r17_one_has_the_right_to_the_decision_the_rank_and_the_reasons(state: str) -> None:
    assert "Vous avez droit à la décision, à votre rang et aux motifs." in everything(reached(S(state)))


def test_r18_who_is_not_chosen_gets_a_letter_and_may_apply_again() -> None:
    said = everything(reached(S.NOT_AWARDED))
    assert "Le bailleur vous envoie un courrier." in said
    assert "Vous pouvez maintenant postuler à un autre logement adapté à votre situation." in said


R19: Final = {
    "APPROVED": "seule la commission du bailleur décide",
    "FORWARDED": "seule la commission du bailleur décide",
    "LANDLORD_CONTACT": "seule la commission du bailleur décide",
    "COMMISSION": "Une proposition reste sans valeur contractuelle",
    "AWARDED": "Une proposition reste sans valeur contractuelle",
    "AWARDED_RANKED": "Ce n'est pas encore une attribution définitive.",
    "AWARDED_CONDITIONALLY": "Ce n'est pas encore une attribution définitive.",
}


@pytest.mark.parametrize(("state", "said"), R19.items())
def test_r19_wherever_one_could_believe_otherwise_only_the_commission_decides(state: str, said: str) -> None:
    assert said in folded(words(reached(S(state))).legal)


def test_r20_the_lease_is_signed_with_the_landlord_and_the_present_home_is_kept_until_then() -> None:
    said = everything(reached(S.ACCEPTED))
    assert "Le bail se signe avec le bailleur." in said
    assert "Gardez votre logement actuel tant que le nouveau bail n'est pas signé." in said


def test_who_has_accepted_and_visited_is_told_that_the_lease_is_left() -> None:
    visited = with_fact(fresh(S.LANDLORD_CONTACT, VISIT), S.AWARDED, dated=TODAY, details=Details(received_on=TODAY))
    accepted = with_fact(visited, S.ACCEPTED, by=By.CANDIDATE)
    assert "Visite : jeudi 26 novembre 2026, à 14:00, 133 square des Acacias" in everything(accepted)
    assert "Vous avez dit oui et visité le logement." in everything(accepted, TODAY + 4 * DAY)


def test_a_contact_says_the_document_its_date_and_how_long_is_left() -> None:
    asked = fresh(S.LANDLORD_CONTACT, DOCUMENT)
    assert "Pièce demandée : RIB, au plus tard le lundi 30 novembre 2026" in everything(asked)
    found = {days: folded(words(asked, TODAY + days * DAY).worry) for days in (0, 6, 7, 8)}
    assert found == {
        0: "Il vous reste 7 jours pour remettre la pièce",
        6: "Il vous reste 1 jour pour remettre la pièce",
        7: "C'est le dernier jour pour remettre la pièce",
        8: "Pièce pour le bailleur : en retard depuis le lundi 30 novembre 2026",
    }


def test_a_contact_says_the_visit_until_its_day_and_forgets_no_document() -> None:
    both = with_fact(fresh(S.LANDLORD_CONTACT, DOCUMENT), S.LANDLORD_CONTACT, details=VISIT)
    assert "Pièce demandée : RIB" in everything(both)
    assert "Visite : jeudi 26 novembre 2026, à 14:00, 133 square des Acacias" in everything(both)
    assert "Visite :" not in everything(both, TODAY + 4 * DAY)


def test_a_contact_during_the_commission_is_said() -> None:
    contacted = with_fact(fresh(S.COMMISSION, Details()), S.LANDLORD_CONTACT, details=DOCUMENT)
    found = words(contacted)
    assert "Vous, pour la pièce ou la visite." in found.who
    assert any("RIB" in line for line in found.can)


def test_the_commission_that_has_met_is_said() -> None:
    met = with_fact(fresh(S.COMMISSION, Details()), S.COMMISSION, details=Details(met=True))
    assert "La commission s'est réunie." in everything(met)


def test_an_award_says_until_when_from_when_it_counts_and_how_long_is_left() -> None:
    awarded = fresh(S.AWARDED, Details(received_on=TODAY))
    assert "Vous avez jusqu'au jeudi 3 décembre 2026, minuit." in everything(awarded)
    assert "Vous avez reçu l'offre le lundi 23 novembre 2026." in everything(awarded)
    assert "Sans réponse à cette date, la loi considère que vous refusez." in everything(awarded)
    found = {day: folded(words(awarded, date(2026, 12, day)).worry) for day in (2, 3, 4)}
    assert found == {
        2: "Il vous reste 1 jour pour répondre au bailleur",
        3: "C'est le dernier jour pour répondre au bailleur",
        4: "Le délai est passé. Appelez le bailleur aujourd'hui, puis le CSE.",
    }


def test_an_award_whose_last_day_is_moved_says_so() -> None:
    awarded = with_fact(
        reached(S.FORWARDED), S.AWARDED, dated=date(2026, 12, 15), details=Details(received_on=date(2026, 12, 15))
    )
    assert "Il passe au lundi 28 décembre 2026." in everything(awarded, date(2026, 12, 16))
    assert "Il passe au" not in everything(fresh(S.AWARDED, Details(received_on=TODAY)))


def test_an_award_whose_receipt_is_not_known_asks_for_the_date() -> None:
    assert "Nous ne savons pas quand vous avez reçu l'offre." in everything(fresh(S.AWARDED, Details()))


def test_who_gave_up_after_a_negative_answer_is_told_so_and_who_was_rejected_is_told_to_read_the_reason() -> None:
    gave_up = with_fact(reached(S.PROVISIONALLY_REJECTED), S.REJECTED, by=By.CANDIDATE, details=Details())
    assert "vous avez choisi de postuler à un autre logement" in everything(gave_up)
    assert "Lisez le motif" in everything(reached(S.REJECTED))


def test_what_staff_typed_is_shown_as_text() -> None:
    typed = "\x1b[2J[red]X\u202e"
    asked = fresh(S.LANDLORD_CONTACT, replace(DOCUMENT, document=typed))
    rejected = with_fact(reached(S.UNDER_REVIEW), S.PROVISIONALLY_REJECTED, details=Details(reason=typed))
    passed = with_fact(reached(S.APPROVED), S.FORWARDED, details=Details(landlord=typed))
    for candidature in (asked, rejected, passed):
        said = everything(candidature)
        assert "[red]X" in said
        assert not {"\x1b", "\u202e"} & set(said)
