"""A dossier in words: its tasks, situations and documents, and for each state where, who, what (R05 to R08, R22)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest

from kiosk.domain.documents import Document, DocumentKind, DocumentState, ReplaceReason, Site
from kiosk.domain.dossier import Closing, Dossier, DossierState, NumberStatus
from kiosk.domain.household import Situation
from kiosk.domain.tasks import Task
from kiosk.wording.document_words import document_name, document_standing, document_use, reason_text, site_name
from kiosk.wording.dossier_standing import dossier_words
from kiosk.wording.dossier_words import item_name, number_status_label, situation_label, task_name, task_title
from tests.domain.given import TODAY, closed, complete, expired
from tests.wording.exact import check_both, folded

D, K = DossierState, DocumentKind

KINDS: Final = {
    "IDENTITY": "Papiers d'identité de chaque adulte",
    "CONTRACT": "Contrat de travail ou attestation employeur",
    "PAYSLIPS": "Trois derniers bulletins de salaire",
    "TAX_NOTICE": "Avis d'imposition de l'année",
    "FAMILY_BOOK": "Livret de famille",
    "RENT_RECEIPT": "Quittance de loyer",
    "HOSTING": "Attestation d'hébergement",
    "NOTICE_LETTER": "Lettre de congé ou jugement",
}
REASONS: Final = {
    "ILLEGIBLE": "illisible",
    "WRONG_DOCUMENT": "ce n'est pas la bonne pièce",
    "OTHER_NAME": "au nom d'une autre personne",
    "TOO_OLD": "trop ancienne",
    "PAGE_MISSING": "il manque une page",
}


@pytest.mark.parametrize(("kind", "name"), KINDS.items())
def test_r05_a_document_is_called_as_people_know_it(kind: str, name: str) -> None:
    assert folded(document_name(K(kind))) == name


def test_r06_an_additional_document_is_called_by_its_number() -> None:
    assert folded(document_name(K.ADDITIONAL, 2)) == "Pièce complémentaire n° 2"
    assert folded(item_name("ADDITIONAL-2")) == "Pièce complémentaire n° 2"


@pytest.mark.parametrize(("reason", "said"), REASONS.items())
def test_r06_a_usual_reason_is_said_in_words_and_another_as_it_was_written(reason: str, said: str) -> None:
    assert folded(reason_text(ReplaceReason(reason))) == said
    assert reason_text("date cachée\x1b[2J") == "date cachée\ufffd[2J"


def test_every_name_is_in_both_languages() -> None:
    check_both(
        lambda: (
            *(document_name(kind, 1) for kind in K),
            *(document_use(kind) for kind in K),
            *(reason_text(reason) for reason in ReplaceReason),
            *(situation_label(situation) for situation in Situation),
            *(number_status_label(status) for status in NumberStatus),
            *(task_title(task) for task in Task),
            *(task_name(task) for task in Task),
            *(item_name(str(kind)) for kind in K if kind is not K.ADDITIONAL),
            site_name(Site.ALIN),
        )
    )


@pytest.mark.parametrize("state", DocumentState)
def test_where_a_document_stands_is_said_in_both_languages(state: DocumentState) -> None:
    document = Document(
        kind=K.TAX_NOTICE, state=state, site=Site.STATE, deposited_on=date(2026, 9, 12), checked_on=date(2026, 9, 20)
    )
    check_both(lambda: (document_standing(document, TODAY),))


def test_r23_an_old_tax_notice_says_since_when_it_is_out_of_date() -> None:
    notice = Document(kind=K.TAX_NOTICE).deposited(Site.STATE, date(2026, 3, 15))
    assert folded(document_standing(notice, date(2026, 10, 31))) == "déposée le 15 mars"
    assert folded(document_standing(notice, TODAY)) == "périmée depuis le 1er nov."
    assert folded(document_standing(notice, date(2027, 1, 5))) == "périmée depuis le 1er nov. 2026"


def pieces(dossier: Dossier, today: date = TODAY) -> tuple[str, ...]:
    words = dossier_words(dossier, today)
    return words.where, words.who, *words.what


def said(dossier: Dossier, today: date = TODAY) -> str:
    return folded(" ".join(pieces(dossier, today)))


DECIDED: Final = {
    D.DRAFT: complete(),
    D.SUBMITTED: complete(D.SUBMITTED),
    D.CHANGES_REQUESTED: complete(D.CHANGES_REQUESTED),
    D.VALIDATED: replace(complete(D.VALIDATED), decided_on=date(2026, 11, 12)),
    D.REFUSED: replace(complete(D.REFUSED), refusal="plus salarié"),
    D.EXPIRED: expired(),
    D.CLOSED: closed(complete(), Closing.LEASE_SIGNED),
}
STANDING: Final = {
    D.DRAFT: ("Il n'est pas encore envoyé.", "Vous, à votre rythme.", "puis envoyez votre dossier."),
    D.SUBMITTED: (
        "Votre dossier est envoyé depuis le lundi 2 novembre 2026.",
        "TRIOMPHE SECURITE, votre employeur.",
        "Rien pour l'instant.",
    ),
    D.CHANGES_REQUESTED: ("Des points sont à corriger.", "Vous : corrigez, puis renvoyez.", "« À corriger »"),
    D.VALIDATED: (
        "TRIOMPHE SECURITE a validé votre dossier le jeudi 12 novembre 2026.",
        "Vous, dès qu'une offre vous convient.",
        "Ouvrez « Les offres » et postulez.",
    ),
    D.REFUSED: ("Motif : plus salarié", "Le CSE, qui peut rouvrir votre dossier.", "Voyez le CSE."),
    D.EXPIRED: (
        "Le renouvellement annuel était à faire le mardi 20 octobre 2026.",
        "Vous, dès que possible.",
        "Avec un nouveau numéro, votre ancienneté repart de zéro.",
    ),
    D.CLOSED: (
        "Vous avez signé votre bail le lundi 23 novembre 2026.",
        "Personne, c'est terminé.",
        "Plus rien à faire ici.",
    ),
}


@pytest.mark.parametrize("state", DossierState)
def test_r08_r22_each_state_says_where_it_is_who_acts_and_what_to_do(state: DossierState) -> None:
    dossier = DECIDED[state]
    assert all(piece in said(dossier) for piece in STANDING[state])
    check_both(lambda: pieces(dossier))
    assert len(pieces(dossier)) > 2


def test_a_request_struck_off_says_how_to_go_on() -> None:
    assert "Pour continuer, refaites une demande sur ce site, puis un dossier ici." in said(closed(complete()))


def test_a_dossier_that_was_reopened_still_says_why_it_was_not_validated() -> None:
    assert "Motif : plus salarié" in said(replace(complete(), refusal="plus salarié"))
    assert "Motif" not in said(complete())


def test_the_words_follow_the_day() -> None:
    due = date(2027, 3, 15)
    validated = DECIDED[D.VALIDATED]
    assert "Ouvrez « Les offres »" in said(validated, due)
    assert "Il n'est pas noté ici." in said(validated, due + timedelta(days=1))
