"""The labels of the states, compared one by one with those of the rules §5 and §6, typed in by hand."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import Closing, DossierState
from kiosk.domain.tasks import TaskState
from kiosk.wording.dossier_words import alin_box_label, task_state_label
from kiosk.wording.states import candidature_state_label, dossier_state_label, fact_label, stage_title
from tests.domain.given import TODAY, reached, walked, with_fact
from tests.wording.exact import check_both, folded

S = CandidatureState

DOSSIER: Final = {
    "DRAFT": "En cours de constitution",
    "SUBMITTED": "En attente de validation par TRIOMPHE SECURITE",
    "CHANGES_REQUESTED": "Modification demandée",
    "VALIDATED": "Validé – vous pouvez postuler",
    "REFUSED": "Non validé",
    "EXPIRED": "Expiré – renouvellement annuel non fait",
}
CLOSED: Final = {"LEASE_SIGNED": "Clos – bail signé", "STRUCK_OFF": "Demande radiée"}
TASKS: Final = {
    "TODO": "À faire",
    "IN_PROGRESS": "En cours",
    "DONE": "Terminé",
    "TO_CORRECT": "À corriger",
    "NOT_YET_POSSIBLE": "Pas encore possible",
}
ALIN_BOXES: Final = {
    "created": "Compte créé",
    "number_entered": "Numéro unique saisi",
    "company_entered": "Identifiant de l'entreprise saisi",
}
CANDIDATURE: Final = {
    "FILED": "Candidature déposée",
    "UNDER_REVIEW": "En cours d'analyse par Action Logement",
    "PROVISIONALLY_REJECTED": "Invalidée – à vous de choisir",
    "AWAITING_FINAL_ANSWER": "En attente de la réponse définitive d'Action Logement",
    "APPROVED": "Validée par Action Logement, pas encore transmise",
    "FORWARDED": "Transmise au bailleur",
    "LANDLORD_CONTACT": "Le bailleur vous a contacté",
    "ACCEPTED": "Vous avez accepté – visite et bail à organiser",
    "LEASE_SIGNED": "Bail signé",
    "CANCELLED": "Annulée par vous",
    "REJECTED": "Non validée par Action Logement",
    "NOT_AWARDED": "Non retenue par la commission",
    "INADMISSIBLE": "Demande irrecevable",
    "DECLINED": "Vous avez refusé le logement",
    "UNANSWERED": "Sans réponse dans le délai",
    "OFFER_WITHDRAWN": "Logement retiré ou pourvu",
    "WITHDRAWN_LATE": "Désistement enregistré par le CSE",
    "DOSSIER_CLOSED": "Dossier clos",
}
WITH_FACTS: Final = [
    ("COMMISSION", Details(commission_on=date(2026, 12, 1)), "Commission (CALEOL) prévue le 1er décembre 2026"),
    ("COMMISSION", Details(), "Commission (CALEOL) prévue, date non connue"),
    ("COMMISSION", Details(met=True), "Commission (CALEOL) réunie, résultat attendu"),
    ("AWARDED", Details(received_on=TODAY), "Logement attribué – répondez au plus tard le 3 décembre 2026"),
    ("AWARDED", Details(), "Logement attribué – répondez dans les 10 jours après réception"),
    ("AWARDED_RANKED", Details(rank=2), "Attribué au rang 2 – en attente des candidats précédents"),
    (
        "AWARDED_CONDITIONALLY",
        Details(document="RIB", due_on=date(2026, 12, 15)),
        "Attribué sous condition – pièce à fournir d'ici au 15 décembre 2026",
    ),
]
STAGES: Final = [
    "Candidature déposée",
    "Analyse par Action Logement",
    "Transmission au bailleur",
    "Contact du bailleur (visite, pièces) – facultatif",
    "Commission d'attribution (CALEOL)",
    "Résultat",
    "Visite et signature du bail",
]


@pytest.mark.parametrize(("state", "label"), DOSSIER.items())
def test_a_dossiers_state_is_called_as_the_rules_say(state: str, label: str) -> None:
    assert folded(dossier_state_label(DossierState(state))) == label


@pytest.mark.parametrize(("closing", "label"), CLOSED.items())
def test_a_closed_dossier_says_what_closed_it(closing: str, label: str) -> None:
    assert folded(dossier_state_label(DossierState.CLOSED, Closing(closing))) == label


@pytest.mark.parametrize("state", DossierState)
def test_what_closed_a_dossier_is_said_of_a_closed_one_only(state: DossierState) -> None:
    said = dossier_state_label(state, Closing.LEASE_SIGNED)
    assert (said == dossier_state_label(state)) is (state is not DossierState.CLOSED)


@pytest.mark.parametrize(("state", "label"), TASKS.items())
def test_a_tasks_state_is_called_as_the_rules_say(state: str, label: str) -> None:
    assert folded(task_state_label(TaskState(state))) == label


@pytest.mark.parametrize(("box", "label"), ALIN_BOXES.items())
def test_r07_the_boxes_of_the_alin_account_are_called_as_the_rules_say(box: str, label: str) -> None:
    assert folded(alin_box_label(box)) == label


@pytest.mark.parametrize(("state", "label"), CANDIDATURE.items())
def test_r15_a_candidatures_state_is_called_as_the_rules_say(state: str, label: str) -> None:
    assert folded(candidature_state_label(reached(S(state)))) == label


@pytest.mark.parametrize(("state", "details", "label"), WITH_FACTS)
def test_r15_a_state_with_a_date_or_a_rank_says_it(state: str, details: Details, label: str) -> None:
    candidature = with_fact(reached(S.FORWARDED), S(state), details=details)
    assert folded(candidature_state_label(candidature)) == label


def test_r15_the_commission_is_called_by_its_last_date_even_after_a_contact() -> None:
    moved = with_fact(reached(S.COMMISSION), S.COMMISSION, details=Details(commission_on=date(2027, 1, 28)))
    contacted = with_fact(moved, S.LANDLORD_CONTACT)
    assert folded(candidature_state_label(contacted)) == "Commission (CALEOL) prévue le 28 janvier 2027"


@pytest.mark.parametrize(("stage", "title"), enumerate(STAGES, 1))
def test_r15_a_stage_has_its_title(stage: int, title: str) -> None:
    assert folded(stage_title(stage)) == title


def test_every_label_is_in_both_languages() -> None:
    ranked = walked((S(name), TODAY) for name in ("UNDER_REVIEW", "APPROVED", "FORWARDED", "AWARDED_RANKED"))
    check_both(
        lambda: (
            *(dossier_state_label(state) for state in DossierState),
            *(dossier_state_label(DossierState.CLOSED, closing) for closing in Closing),
            *(task_state_label(state) for state in TaskState),
            *(candidature_state_label(reached(state)) for state in S),
            *(fact_label(fact) for fact in S),
            *(stage_title(stage) for stage in range(1, 8)),
            candidature_state_label(ranked),
        )
    )
