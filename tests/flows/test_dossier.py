"""« Mon dossier »: the seven tasks, where it stands, who acts, what to do, in each state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import DossierState, ItemReason, NumberStatus, Request
from kiosk.domain.tasks import TASKS, Task
from kiosk.flows.dossier import dossier_page
from kiosk.flows.page import Mark
from kiosk.flows.requests import Open, Start
from kiosk.flows.task_documents import documents_page
from tests.flows.filling import answer, fill, kept
from tests.flows.reading import heard, row, rows, text

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from kiosk.store.store import Store
    from tests.flows.line_by_line import Person


def page(person: Person) -> Page:
    return person.page(dossier_page)


def test_a_new_dossier_has_seven_tasks_to_do_and_says_what_to_do(person: Person) -> None:
    shown = page(person)

    assert heard(shown.aside) == "0 tâche terminée sur 7"
    assert (shown.done, shown.total) == (0, 7)
    assert [each.key for each in rows(shown)] == [str(task) for task in TASKS]
    said = text(shown)
    assert "En cours de constitution" in said
    assert "Où en est-on Votre dossier n'est pas fini. Il n'est pas encore envoyé." in said
    assert "Qui agit Vous, à votre rythme." in said
    assert "Que faire Terminez les tâches restantes, puis envoyez votre dossier." in said
    assert "1 Vos coordonnées À faire" in said
    assert "7 Vérifier et envoyer Pas encore possible" in said
    assert shown.focus == str(Task.CONTACT)


def test_each_task_shows_its_mark_its_short_answer_and_its_state(person: Person) -> None:
    answer(person, Task.CONTACT)
    answer(person, Task.NUMBER, renewed_on="")
    answer(person, Task.COMMUNES)
    answer(person, Task.HOUSEHOLD)
    answer(person, Task.ALIN, boxes=("created",))

    shown = page(person)

    assert heard(shown.aside) == "4 tâches terminées sur 7"
    said = text(shown)
    assert "1 Vos coordonnées 07 55 10 20 02 Terminé" in said
    assert "2 Numéro unique 111 06** ****** GDPUB Terminé" in said
    assert "3 Communes demandées 3 communes Terminé" in said
    assert "4 Foyer et logement actuel 2 personnes Terminé" in said
    assert "5 Pièces justificatives À faire" in said
    assert "6 Compte AL'in À jour au 20 juin 2026 En cours" in said
    assert [row(shown, str(task)).mark for task in TASKS[:6]] == [
        Mark.DONE,
        Mark.DONE,
        Mark.DONE,
        Mark.DONE,
        Mark.TODO,
        Mark.CURRENT,
    ]


def test_the_names_of_the_tasks_fit_their_column(person: Person) -> None:
    assert all(len(heard(str(each.cells[0].text))) <= 30 for each in rows(page(person)))  # type: ignore[union-attr]


def test_a_task_leads_to_its_questions(person: Person) -> None:
    shown = page(person)

    assert all(isinstance(row(shown, str(task)).go, Start) for task in TASKS if task not in {Task.DOCUMENTS, Task.SEND})
    assert row(shown, str(Task.DOCUMENTS)).go == Open(documents_page)


def test_once_all_is_done_sending_comes_next(person: Person) -> None:
    fill(person)

    shown = page(person)

    assert heard(shown.aside) == "6 tâches terminées sur 7"
    assert shown.focus == str(Task.SEND)
    assert "7 Vérifier et envoyer À faire" in text(shown)


def test_words_of_people_are_shown_as_words(person: Person, store: Store) -> None:
    nasty = "[red]x[/] \x1b[2J\x9b \u202e@click=app.quit"
    with store.writing():
        dossier = replace(
            kept(person),
            state=DossierState.CHANGES_REQUESTED,
            reasons=(ItemReason(item="CONTACT", reason=nasty),),
            request=Request(status=NumberStatus.AWAY),
        )
        store.dossiers.save(dossier)

    said = text(page(person))

    assert "[red]x[/]" in said
    assert not {"\x1b", "\x9b", "\u202e"} & set(said)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_languages_are_spoken_whole(validated: Person, language: str) -> None:
    from kiosk import i18n

    i18n.use(language)

    assert ("My file" in text(page(validated))) is (language == "en")
    assert ("Mon dossier" in text(page(validated))) is (language == "fr")
