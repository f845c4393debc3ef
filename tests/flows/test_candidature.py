"""« Mes candidatures »: the seven stages, who acts, since when, what one can do (R12 to R19)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_errors import AlreadyEndedError
from kiosk.domain.candidature_states import CANCELLABLE, STAGES, CandidatureState
from kiosk.flows.archives import snapshot
from kiosk.flows.candidature import candidatures_page, more_page
from kiosk.flows.page import Mark
from kiosk.flows.requests import OpenOffers
from kiosk.flows.said import plain
from tests.flows.reading import buttons, heard, row, text, words
from tests.flows.seated import boxed, labels, press, seat, stage_rows

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.services.world import World

S = CandidatureState
LABELS: Final = {
    S.FILED: "Candidature déposée",
    S.UNDER_REVIEW: "En cours d'analyse par Action Logement",
    S.PROVISIONALLY_REJECTED: "Invalidée – à vous de choisir",
    S.AWAITING_FINAL_ANSWER: "En attente de la réponse définitive d'Action Logement",
    S.APPROVED: "Validée par Action Logement, pas encore transmise",
    S.FORWARDED: "Transmise au bailleur",
    S.LANDLORD_CONTACT: "Le bailleur vous a contacté",
    S.COMMISSION: "Commission (CALEOL) prévue le 25 novembre 2026",
    S.AWARDED: "Logement attribué – répondez au plus tard le 2 décembre 2026",
    S.AWARDED_RANKED: "Attribué au rang 2 – en attente des candidats précédents",
    S.AWARDED_CONDITIONALLY: "Attribué sous condition – pièce à fournir d'ici au 4 décembre 2026",
    S.ACCEPTED: "Vous avez accepté – visite et bail à organiser",
    S.LEASE_SIGNED: "Bail signé",
}
WHO: Final = {
    S.FILED: "Le CSE, qui remet votre candidature à Action Logement.",
    S.UNDER_REVIEW: "Action Logement.",
    S.PROVISIONALLY_REJECTED: "Vous : deux possibilités s'offrent à vous.",
    S.AWAITING_FINAL_ANSWER: "Action Logement, qui doit vous répondre.",
    S.APPROVED: "Action Logement, qui doit transmettre votre dossier.",
    S.FORWARDED: "Le bailleur, Toits & Familles.",
    S.LANDLORD_CONTACT: "Vous, pour la pièce ou la visite.",
    S.COMMISSION: "La commission du bailleur.",
    S.AWARDED: "Vous : dites oui ou non au bailleur, par écrit si possible.",
    S.AWARDED_RANKED: "Les personnes classées avant vous, puis le bailleur.",
    S.AWARDED_CONDITIONALLY: "Vous, en donnant la pièce.",
    S.ACCEPTED: "Le bailleur, puis vous.",
    S.LEASE_SIGNED: "Personne, c'est terminé.",
}


def page(world: World, key: str = "P1") -> Page:
    """Return « Mes candidatures » of a persona."""
    return seat(world, world.people[key]).page(candidatures_page)


def stages(shown: Page) -> list[tuple[Mark, str]]:
    """Return the seven stages: the state of each, and what is said of it."""
    return [(each.mark, heard(plain(each.cells[1]))) for each in stage_rows(shown)]


def walk(world: World, *facts: CandidatureState) -> None:
    """File and record those facts today."""
    person = world.validated("P1")
    world.offer()
    world.apply(person, "AL-75-2026007")
    for fact in facts:
        world.step(person, fact)


@pytest.mark.parametrize("state", list(STAGES))
def test_r12_r15_each_state_says_its_label_its_stage_who_acts_and_since_when(
    world: World, state: CandidatureState
) -> None:
    world.candidature(state)
    shown = page(world)
    box = boxed(shown)

    assert box[""] == LABELS[state]
    assert box["Qui agit"] == WHO[state]
    assert box["Depuis"] == "1 jour"
    assert heard(shown.title) == "Candidature : T2, Paris 13e"
    assert heard(shown.aside) == f"AL-75-2026007, étape {STAGES[state]} sur 7"
    assert (shown.done, shown.total) == (STAGES[state], 7)


@pytest.mark.parametrize("state", list(STAGES))
def test_r15_the_seven_stages_say_what_is_done_where_one_is_and_what_is_to_come(
    world: World, state: CandidatureState
) -> None:
    world.candidature(state)
    here = STAGES[state]
    found = stages(page(world))

    assert len(found) == 7
    assert [number for number, (mark, _) in enumerate(found, 1) if mark is Mark.CURRENT] == [here]
    assert found[here - 1][1] == "depuis le dimanche 22 novembre"
    assert {mark for mark, _ in found[here:]} <= {Mark.TODO}
    assert all(mark is Mark.DONE for number, (mark, _) in enumerate(found[: here - 1], 1) if number != 4)
    assert state in {S.LANDLORD_CONTACT, S.COMMISSION} or found[3] == (Mark.TODO, "facultatif")


def test_r15_the_stages_have_their_names(world: World) -> None:
    world.candidature(S.FILED)

    assert [heard(plain(each.cells[0])) for each in stage_rows(page(world))] == [
        "1 Candidature déposée",
        "2 Analyse par Action Logement",
        "3 Transmission au bailleur",
        "4 Contact du bailleur : visite, pièces",
        "5 Commission d'attribution (CALEOL)",
        "6 Résultat",
        "7 Visite et signature du bail",
    ]


def test_r15_a_study_nobody_recorded_is_said_so_and_not_shown_as_done(world: World) -> None:
    walk(world, S.APPROVED, S.FORWARDED)

    assert stages(page(world))[:3] == [
        (Mark.DONE, "lundi 23 novembre"),
        (Mark.TODO, "étude non renseignée"),
        (Mark.CURRENT, "depuis le lundi 23 novembre"),
    ]


def test_r15_a_commission_nobody_recorded_is_said_so_and_not_shown_as_done(world: World) -> None:
    walk(world, S.UNDER_REVIEW, S.APPROVED, S.FORWARDED, S.AWARDED)

    found = stages(page(world))
    assert found[1] == (Mark.DONE, "lundi 23 novembre")
    assert found[3:5] == [(Mark.TODO, "facultatif"), (Mark.TODO, "non renseignée")]


@pytest.mark.parametrize("state", list(STAGES))
def test_r14_annuler_cette_candidature_is_there_as_long_as_the_landlord_has_not_got_it(
    world: World, state: CandidatureState
) -> None:
    world.candidature(state)

    assert ("Annuler cette candidature" in labels(page(world))) == (state in CANCELLABLE)


@pytest.mark.parametrize(
    ("state", "first"),
    [
        (S.PROVISIONALLY_REJECTED, "Choisir la suite"),
        (S.AWAITING_FINAL_ANSWER, "Changer d'avis"),
        (S.AWARDED, "Lire et répondre"),
        (S.AWARDED_RANKED, "Lire et répondre"),
        (S.AWARDED_CONDITIONALLY, "Lire et répondre"),
    ],
)
def test_r16_r17_what_the_person_is_to_do_comes_first(world: World, state: CandidatureState, first: str) -> None:
    world.candidature(state)

    assert labels(page(world))[:2] == [first, "En savoir plus"]


@pytest.mark.parametrize(
    "state",
    [S.FORWARDED, S.LANDLORD_CONTACT, S.COMMISSION, S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY],
)
def test_r19_at_stages_3_to_6_the_screen_says_that_only_the_commission_decides(
    world: World, state: CandidatureState
) -> None:
    world.candidature(state)

    assert boxed(page(world))["À savoir"] == "Pas encore un contrat : seule la commission décide."


def test_r20_once_accepted_the_screen_says_that_the_lease_is_signed_with_the_landlord(world: World) -> None:
    world.candidature(S.ACCEPTED)

    assert boxed(page(world))["À savoir"] == (
        "Le bail se signe avec le bailleur. Tant qu'il n'est pas signé, rien n'est sûr."
    )


@pytest.mark.parametrize("state", [S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY])
def test_r17_the_result_is_said_and_that_alin_shows_it_too(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    more = press(seat(world, world.people["P1"]), page(world), "more")

    assert heard(more.title) == LABELS[state]
    assert heard(more.aside) == f"Candidature {candidature.reference}"
    assert "AL'in montre aussi ce résultat." in text(more)
    assert "AL'in montre aussi ce résultat." in " ".join(words(page(world).beside))


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


def test_r12_with_none_yet_it_leads_to_the_offers(world: World) -> None:
    world.validated("P1")
    shown = page(world)

    assert "Pas encore de candidature" in text(shown)
    assert row(shown, "offers").go == OpenOffers()
    assert buttons(shown) == set()


def test_r18_with_none_in_progress_the_archives_are_there(world: World) -> None:
    world.candidature(S.NOT_AWARDED)
    shown = page(world)

    assert "Aucune candidature en cours" in text(shown)
    assert "T2, Paris 13e Non retenue par la commission" in text(shown)


def test_r18_the_archives_are_reached_from_the_one_in_progress(world: World) -> None:
    world.person("P4")
    me = seat(world, world.people["P4"])

    more = press(me, me.page(candidatures_page), "more")

    assert labels(more)[-1] == "Archives (1)"
    assert "Annulée par vous" in text(press(me, more, "archives"))


def test_the_history_says_every_fact_the_latest_first_with_who_recorded_it(world: World) -> None:
    candidature = world.candidature(S.FORWARDED)
    me = seat(world, world.people["P1"])

    said = text(me.page(partial(more_page, candidature=candidature.id))).split("Ce qui s'est passé\n")[1].splitlines()

    assert said == [
        "22 nov. Transmise au bailleur (le CSE) · Bailleur : Toits & Familles",
        "19 nov. Validée par Action Logement, pas encore transmise (le CSE)",
        "16 nov. En cours d'analyse par Action Logement (le CSE)",
        "13 nov. Candidature déposée (vous)",
    ]


def test_the_history_says_a_correction_as_what_it_is(world: World) -> None:
    candidature = world.candidature(S.FORWARDED)
    person = world.people["P1"]
    world.services.progress.correct(person.matricule, reason="mauvaise ligne", actor=world.cse)

    said = text(seat(world, person).page(partial(more_page, candidature=candidature.id)))

    assert "Erreur de saisie corrigée" in said
    assert "Motif : mauvaise ligne" in said
    assert boxed(page(world))[""] == LABELS[S.APPROVED]


def test_nobody_reads_the_candidature_of_somebody_else(world: World) -> None:
    candidature = world.candidature(S.FILED)
    with pytest.raises(AlreadyEndedError):
        seat(world, world.validated("P2")).page(partial(more_page, candidature=candidature.id))


def test_a_commission_without_a_date_and_one_that_has_met_are_said(world: World) -> None:
    world.candidature(S.FORWARDED)
    matricule, record = world.people["P1"].matricule, world.services.progress.record
    record(matricule, S.COMMISSION, actor=world.cse, dated=world.clock.today, details=Details())
    assert boxed(page(world))[""] == "Commission (CALEOL) prévue, date non connue"

    record(matricule, S.COMMISSION, actor=world.cse, dated=world.clock.today, details=Details(met=True))

    assert boxed(page(world))[""] == "Commission (CALEOL) réunie, résultat attendu"
