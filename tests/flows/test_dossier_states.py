"""« Mon dossier » in each state: where it stands, who acts, what to do, what may be done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.documents import ReplaceReason
from kiosk.domain.dossier import DossierState, ItemReason
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.dossier import dossier_page
from kiosk.flows.page import Mark
from kiosk.flows.requests import Back, Open, OpenOffers, Start
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, fill, kept
from tests.flows.reading import button, buttons, heard, row, rows, text

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person


def page(person: Person) -> Page:
    return person.page(dossier_page)


def test_sent_its_answers_are_read_only_until_it_is_taken_back(sent: Person) -> None:
    shown = page(sent)

    said = text(shown)
    assert "En attente de validation par TRIOMPHE SECURITE" in said
    assert "Votre dossier est envoyé depuis le lundi 23 novembre 2026. Il attend une réponse." in said
    assert "Qui agit TRIOMPHE SECURITE, votre employeur." in said
    assert heard(shown.aside) == "7 tâches terminées sur 7"
    contact = sent.open(row(shown, str(Task.CONTACT)).go)
    assert "Nom Samira Benali" in text(contact)
    assert list(rows(contact)) == []
    assert f"Récépissé {kept(sent).reference}" in text(sent.open(row(shown, str(Task.SEND)).go))


def test_taking_it_back_is_asked_about_first(sent: Person) -> None:
    question = sent.open(button(page(sent), "take-back"))
    assert question.dialog
    assert button(question, "keep") == Back()
    assert kept(sent).state is DossierState.SUBMITTED

    assert sent.do(button(question, "take-back")) == Back()

    assert kept(sent).state is DossierState.DRAFT
    assert isinstance(row(page(sent), str(Task.CONTACT)).go, Start)


def test_corrections_are_shown_with_their_reason_and_go_once_answered(sent: Person, employer: Actor) -> None:
    reasons = (
        ItemReason(item="HOSTING", reason=ReplaceReason.ILLEGIBLE),
        ItemReason(item="CONTACT", reason="le nom n'est pas celui du badge"),
    )
    sent.services.decisions.request_changes(sent.matricule, reasons, employer)

    shown = page(sent)
    said = text(shown)
    assert "Modification demandée" in said
    assert "Attestation d'hébergement : illisible" in said
    assert "Vos coordonnées : le nom n'est pas celui du badge" in said
    assert row(shown, "CONTACT").mark is Mark.LATE
    assert "1 à remplacer" in said
    assert shown.focus == "CONTACT"

    played = answer(sent, Task.CONTACT)

    assert "Correction demandée : le nom n'est pas celui du badge" in played.said
    assert task_state(kept(sent), Task.CONTACT) is TaskState.DONE
    assert "le nom n'est pas celui du badge" not in text(page(sent))


def test_a_task_asked_again_is_answered_by_going_through_it(sent: Person, employer: Actor) -> None:
    for task in (Task.CONTACT, Task.NUMBER, Task.COMMUNES, Task.HOUSEHOLD, Task.ALIN):
        reasons = (ItemReason(item=str(task), reason="à vérifier"),)
        sent.services.decisions.request_changes(sent.matricule, reasons, employer)
        assert task_state(kept(sent), task) is TaskState.TO_CORRECT

        sent.play(sent.flow(row(page(sent), str(task)).go), {})

        assert task_state(kept(sent), task) is TaskState.DONE, task
        sent.services.dossiers.send(sent.id, declared=True)


def test_validated_it_says_since_when_and_leads_to_the_offers(validated: Person) -> None:
    said = text(page(validated))

    assert "Validé – vous pouvez postuler" in said
    assert "TRIOMPHE SECURITE a validé votre dossier le lundi 23 novembre 2026." in said
    assert button(page(validated), "offers") == OpenOffers()
    assert isinstance(row(page(validated), "COMMUNES").go, Start)


def test_refused_it_says_why_and_who_can_help(sent: Person, employer: Actor) -> None:
    sent.services.decisions.refuse(sent.matricule, "le contrat de travail est terminé", employer)

    said = text(page(sent))

    assert "Non validé" in said
    assert "Motif : le contrat de travail est terminé" in said
    assert "Qui agit Le CSE, qui peut rouvrir votre dossier." in said
    assert buttons(page(sent)) == set()
    assert isinstance(row(page(sent), "CONTACT").go, Open)


def test_reopened_it_still_says_why_it_was_refused(sent: Person, employer: Actor, cse: Actor) -> None:
    sent.services.decisions.refuse(sent.matricule, "le nom ne va pas", employer)
    sent.services.decisions.reopen(sent.matricule, "vu avec le salarié", cse)

    assert "Motif : le nom ne va pas" in text(page(sent))
    assert isinstance(row(page(sent), "CONTACT").go, Start)


def test_expired_it_offers_both_ways_out_and_the_number_is_no_way_round(validated: Person) -> None:
    validated.clock.day = date(2027, 6, 16)

    shown = page(validated)

    said = text(shown)
    assert "Expiré – renouvellement annuel non fait" in said
    assert "Le renouvellement annuel était à faire le mardi 15 juin 2027. Il n'est pas noté ici." in said
    assert "Avec un nouveau numéro, votre ancienneté repart de zéro." in said
    assert "Votre candidature en cours continue" not in said
    assert buttons(shown) == {"renew", "again"}
    assert isinstance(row(shown, "NUMBER").go, Open)
    assert isinstance(row(shown, "CONTACT").go, Start)


def test_expired_by_a_date_mistyped_before_it_is_sent_it_is_corrected_where_it_was_typed(person: Person) -> None:
    fill(person)
    answer(person, Task.NUMBER, deposited_on="18/06/2024", renewed_on="15/06/2025")
    shown = page(person)
    assert "Expiré – renouvellement annuel non fait" in text(shown)
    assert "Une date fausse ? Corrigez-la dans la tâche 2, « Numéro unique »." in text(shown)

    person.play(person.flow(row(shown, "NUMBER").go), {"deposited_on": "18/06/2025", "renewed_on": "15/06/2026"})

    assert kept(person).state_on(TODAY) is DossierState.DRAFT
    assert "Expiré" not in text(page(person))
    assert heard(page(person).aside) == "6 tâches terminées sur 7"


def test_a_closed_dossier_leads_to_a_new_one_which_is_asked_about_first(validated: Person, cse: Actor) -> None:
    old = kept(validated)
    validated.services.decisions.close(validated.matricule, TODAY, "radiée", cse)
    shown = page(validated)
    assert "Demande radiée" in text(shown)
    assert isinstance(row(shown, "CONTACT").go, Open)

    question = validated.open(button(shown, "new"))
    assert validated.do(button(question, "new")) == Back()

    assert kept(validated).state is DossierState.DRAFT
    assert kept(validated).reference != old.reference
