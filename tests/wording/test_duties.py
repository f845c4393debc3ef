"""What Home says is due, short and whole (R02, R22, §7)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import i18n
from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier_duties import renewal_urgency
from kiosk.domain.duty import Duty, DutyKind, Urgency
from kiosk.domain.tasks import Task
from kiosk.wording.duties import duty_words
from tests.domain.given import TODAY
from tests.wording.exact import check_both, folded

K = DutyKind
DAY: Final = timedelta(days=1)
WHAT_WIDTH: Final = 31
WHEN_WIDTH: Final = 38


def duty(kind: DutyKind, left: int = 10, **facts: object) -> Duty:
    """Return a duty due in *left* days."""
    urgency = Urgency.LATE if left < 0 else Urgency.NOW
    plain: dict[str, object] = {
        "due_on": TODAY + left * DAY,
        "task": Task.NUMBER,
        "document": "RIB",
        "time": "14:00",
        "place": "133 square des Acacias",
        "items": ("CONTACT", "HOSTING"),
    }
    return Duty(kind=kind, urgency=urgency, **(plain | facts))  # type: ignore[arg-type]


def said(kind: DutyKind, left: int = 10, **facts: object) -> tuple[str, str, str]:
    words = duty_words(duty(kind, left, **facts), TODAY)
    return folded(words.what), folded(words.when), folded(words.sentence)


@pytest.mark.parametrize("kind", DutyKind)
@pytest.mark.parametrize("left", [-3, 0, 1, 10])
def test_every_duty_has_words_in_both_languages(kind: DutyKind, left: int) -> None:
    def both() -> tuple[str, ...]:
        words = duty_words(duty(kind, left), TODAY)
        return words.what, words.sentence

    check_both(both)
    check_both(lambda: (f"{duty_words(duty(kind, left), TODAY).when} ({i18n.language()})",))


@given(
    st.sampled_from(DutyKind),
    st.integers(-400, 60),
    st.sampled_from(i18n.LANGUAGES),
    st.sampled_from(Task),
    st.sampled_from(DocumentKind),
)
def test_the_two_cells_fit_their_columns_whatever_the_date(
    kind: DutyKind, left: int, language: str, task: Task, document: DocumentKind
) -> None:
    i18n.use(language)
    for items in ((str(task),), (str(document),), (str(task), str(document))):
        words = duty_words(duty(kind, left, task=task, items=items), TODAY)
        assert len(words.what) <= WHAT_WIDTH
        if items[0] in Task.__members__ or len(items) > 1:
            assert len(words.when) <= WHEN_WIDTH
        assert words.sentence.endswith((".", "!", "?"))


def test_an_award_is_to_be_answered_by_its_date() -> None:
    assert said(K.ANSWER_AWARD) == (
        "Répondez au bailleur",
        "au plus tard le 3 déc. (10 jours)",
        (
            "Répondez au bailleur au plus tard le jeudi 3 décembre 2026. "
            "Sans réponse à cette date, la loi considère que vous refusez."
        ),
    )
    assert said(K.ANSWER_AWARD, 0)[1] == "c'est le dernier jour"
    assert said(K.ANSWER_AWARD, 1)[1] == "au plus tard le 24 nov. (1 jour)"


def test_an_award_whose_receipt_is_not_known_says_ten_days() -> None:
    assert said(K.ANSWER_AWARD, due_on=None)[1] == "dans les 10 jours après réception"


def test_an_award_that_was_not_answered_in_time_says_to_call() -> None:
    assert said(K.ANSWER_AWARD, -1) == (
        "Appelez le bailleur aujourd'hui",
        "délai de réponse fini le 22 nov.",
        "Délai de réponse fini le dimanche 22 novembre 2026 : appelez le bailleur.",
    )


def test_a_document_for_the_landlord_is_named() -> None:
    assert said(K.LANDLORD_DOCUMENT) == (
        "Pièce pour le bailleur",
        "au plus tard le 3 déc. (10 jours)",
        "Le bailleur demande une pièce : au plus tard le jeudi 3 décembre 2026. RIB.",
    )
    assert said(K.LANDLORD_DOCUMENT, -2)[1:] == (
        "2 jours de retard",
        "Pièce pour le bailleur : en retard depuis le samedi 21 novembre 2026. RIB.",
    )


def test_a_visit_says_when_and_where() -> None:
    assert said(K.VISIT, 3) == (
        "Visite du logement",
        "26 nov., à 14:00",
        "Visite : jeudi 26 novembre 2026, à 14:00, 133 square des Acacias.",
    )


RENEWAL: Final = {
    60: "Renouvelez votre demande avant le vendredi 22 janvier 2027.",
    30: "Renouvellement : il reste 30 jours.",
    15: "Il reste 15 jours pour renouveler. Après, vous perdez votre ancienneté.",
    7: "Il reste 7 jours pour renouveler. Après, vous perdez votre ancienneté. "
    "Après le lundi 30 novembre 2026, vous ne pourrez plus postuler avant d'avoir renouvelé.",
    1: "Demain, c'est le dernier jour pour renouveler. Après, vous perdez votre ancienneté.",
    0: "C'est le dernier jour pour renouveler. Après, vous perdez votre ancienneté.",
}


@pytest.mark.parametrize(("left", "sentence"), RENEWAL.items())
def test_r22_each_reminder_of_the_renewal_is_stronger_and_names_the_states_site(left: int, sentence: str) -> None:
    assert renewal_urgency(TODAY + left * DAY, TODAY) is not None
    assert said(K.RENEWAL, left)[2] == f"{sentence} Où : demande-logement-social.gouv.fr."


def test_r22_an_overdue_renewal_says_since_when_and_the_two_ways_out() -> None:
    what, when, sentence = said(K.RENEWAL_OVERDUE, -3)
    assert (what, when) == ("Renouvellement non fait", "expiré depuis le 21 nov.")
    assert "Renouvelé à temps ? Notez ici la date de votre nouvelle attestation." in sentence
    assert "Demande radiée ?" in sentence


def test_an_expiry_of_another_year_says_its_year() -> None:
    assert said(K.RENEWAL_OVERDUE, due_on=date(2025, 10, 20))[1] == "expiré depuis le 21 oct. 2025"


def test_r22_the_yearly_update_names_alin() -> None:
    assert said(K.ALIN_UPDATE)[2] == (
        "Mettez à jour votre dossier AL'in avant le jeudi 3 décembre 2026. Où : AL'in (al-in.fr)."
    )
    assert "est en retard" in said(K.ALIN_UPDATE, -1)[2]


def test_r16_a_choice_to_make_is_said() -> None:
    assert said(K.CHOICE)[2] == "Action Logement a dit non : à vous de choisir la suite."


def test_a_correction_names_its_items() -> None:
    assert said(K.CORRECTION)[1:] == (
        "2 points à corriger",
        "Corrigez votre dossier : Vos coordonnées, Attestation d'hébergement.",
    )
    assert said(K.CORRECTION, items=("ADDITIONAL-2",))[1] == "Pièce complémentaire n° 2"


def test_a_draft_says_what_comes_next() -> None:
    assert said(K.FINISH_DOSSIER) == (
        "Terminez votre dossier",
        "Numéro unique",
        "Terminez votre dossier. À suivre : Numéro unique.",
    )


def test_r10_the_advice_to_widen_is_advice() -> None:
    assert said(K.WIDEN)[1:] == (
        "conseil",
        "Conseil : demandez plus de communes. Plus votre choix est large, plus votre recherche est facile.",
    )
