"""Task 7: every answer with the way to change it, what is missing, the declaration, the receipt (R08, R24)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import DeclarationNeededError, UnfinishedDossierError
from kiosk.domain.tasks import Task
from kiosk.flows.requests import Open, Start
from kiosk.flows.task_documents import documents_page
from kiosk.flows.task_send import Declaration, check_page, check_request
from kiosk.wording import sentence
from tests.flows.filling import answer, deposit_all, fill, kept
from tests.flows.reading import button, buttons, heard, leads_back, row, rows, text

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person


@pytest.fixture
def ready(person: Person) -> Person:
    fill(person)
    return person


def check(person: Person, declaration: Declaration | None = None) -> Page:
    return person.page(lambda visit: check_page(visit, declaration=declaration or Declaration()))


def test_every_answer_has_its_row(ready: Person) -> None:
    said = text(check(ready))

    for line in (
        "Nom Samira Benali Modifier",
        "Téléphone 07 55 10 20 02 Modifier",
        "E-mail Non renseigné Modifier",
        "Numéro unique 111 06** ****** GDPUB Modifier",
        "Demande du 18 juin 2025 Modifier",
        "Renouvellement 15 juin 2026 Modifier",
        "Communes Ivry-sur-Seine, Vitry-sur-Seine, Modifier",
        "\nParis 13e arrondissement\n",
        "Foyer 1 adulte, 1 enfant Modifier",
        "Logement actuel Quelqu'un m'héberge Modifier",
        "Pièces 6 pièces cochées sur 6 Modifier",
        "Mise à jour AL'in 20 juin 2026 Modifier",
        "Entreprise 478 951 080 Modifier",
    ):
        assert line in said, line


def test_the_number_is_never_shown_whole(ready: Person) -> None:
    assert "000102" not in text(check(ready))


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        ("name", ["name"]),
        ("phone", ["reach"]),
        ("number", ["number", "dates"]),
        ("deposited", ["dates"]),
        ("communes", ["communes"]),
        ("counts", ["counts"]),
        ("home", ["home"]),
        ("alin", ["boxes", "update"]),
        ("update", ["update"]),
        ("company", ["company"]),
    ],
)
def test_modifier_leads_to_that_step_alone_and_back_to_the_answers(ready: Person, key: str, steps: list[str]) -> None:
    played = ready.play(ready.flow(row(check(ready), key).go), {})

    assert played.steps == steps
    assert leads_back(played.then)


def test_what_is_changed_there_is_in_the_answers_at_once(ready: Person) -> None:
    ready.play(ready.flow(row(check(ready), "phone").go), {"phone": "0612345678"})

    assert "Téléphone 06 12 34 56 78" in text(check(ready))


def test_documents_are_changed_in_their_list(ready: Person) -> None:
    assert row(check(ready), "documents").go == Open(documents_page)


def test_what_is_missing_comes_first_and_each_line_leads_there(person: Person) -> None:
    answer(person, Task.CONTACT)
    answer(person, Task.HOUSEHOLD)
    answer(person, Task.ALIN, boxes=("created",))

    page = check(person)

    said = text(page)
    assert "Il manque encore, avant l'envoi :" in said
    assert "Numéro unique : À faire" in said
    assert "Communes demandées : À faire" in said
    assert "Pas encore cochée : Attestation d'hébergement" in said
    assert "Case vide : « Numéro unique saisi »" in said
    assert "send" not in buttons(page)
    assert isinstance(row(page, "missing-NUMBER-0").go, Start)
    assert row(page, "missing-DOCUMENTS-0").go == Open(documents_page)


def test_a_dossier_with_something_missing_is_not_sent_whatever_is_asked(person: Person) -> None:
    answer(person, Task.CONTACT)

    with pytest.raises(UnfinishedDossierError):
        person.services.dossiers.send(person.id, declared=True)

    assert kept(person).state is DossierState.DRAFT


@pytest.mark.parametrize("ticked", [(), (0,), (0, 1), (1, 2)])
def test_each_box_of_the_declaration_is_needed(ready: Person, ticked: tuple[int, ...]) -> None:
    declaration = Declaration()
    for number in ticked:
        ready.do(row(check(ready, declaration), f"box-{number}").tick)

    with pytest.raises(DeclarationNeededError) as refused:
        ready.do(button(check(ready, declaration), "send"))

    assert heard(sentence(refused.value)) == "Cochez toutes les cases pour envoyer votre dossier."
    assert kept(ready).state is DossierState.DRAFT


def test_enter_ticks_a_box_as_space_does_and_once_more_unticks_it(ready: Person) -> None:
    declaration = Declaration()

    ready.do(row(check(ready, declaration), "box-1").go)
    assert declaration.ticked == {1}

    ready.do(row(check(ready, declaration), "box-1").tick)
    assert declaration.ticked == set()


def test_a_page_opened_again_has_no_box_ticked(ready: Person) -> None:
    first, again = check_request(), check_request()
    assert isinstance(first, Open)
    ready.do(row(ready.page(first.source), "box-0").tick)

    assert row(ready.open(again), "box-0").mark.value == "unticked"


def test_long_answers_go_on_below_without_their_label(ready: Person) -> None:
    answer(ready, Task.COMMUNES, communes=("94038", "93100", "93066", "92040", "91228"))

    lines = [each for each in rows(check(ready)) if each.key.startswith("communes")]

    assert len(lines) > 1
    assert all(len(heard(str(each.cells[1]))) <= 45 for each in lines)


def test_the_renewal_that_never_was_is_said_so(person: Person) -> None:
    fill(person, renewed_on="", deposited_on="18/06/2026")
    deposit_all(person)

    assert kept(person).request.deposited_on == date(2026, 6, 18)
    assert "Renouvellement Aucun" in text(check(person))
