"""« Mes candidatures »: the seven stages, who acts, since when, what one can do (R12 to R19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.candidature_states import CANCELLABLE, STAGES, CandidatureState
from kiosk.flows.page import Mark
from kiosk.flows.said import plain
from tests.flows.followed import LABELS, page, walk
from tests.flows.reading import heard, text, words
from tests.flows.seated import boxed, labels, press, seat, stage_rows

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.services.world import World

S = CandidatureState
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


def stages(shown: Page) -> list[tuple[Mark, str]]:
    """Return the seven stages: the state of each, and what is said of it."""
    return [(each.mark, heard(plain(each.cells[1]))) for each in stage_rows(shown)]


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
