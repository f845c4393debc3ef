"""The help: whom to call, where to write, what is asked most (R01, R25)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.flows.flow import Flow
from kiosk.flows.help import help_page
from kiosk.flows.help_words import QUESTIONS, SECTIONS
from kiosk.flows.page import BigNumber, QrCode
from kiosk.flows.requests import Back, Later, Start
from kiosk.flows.sign_in import forgotten_page
from tests.flows.reading import button, heard, row, rows, text
from tests.flows.seated import seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World


@pytest.fixture
def reader(world: World) -> Person:
    """Return somebody who has not signed in."""
    return seat(world)


def opened(reader: Person, key: str) -> Page:
    """Return the page behind a line of the help."""
    return reader.open(row(reader.page(help_page), key).go)


def code(page: Page) -> QrCode:
    """Return the square of *page*."""
    return next(block for block in page.blocks if isinstance(block, QrCode))


def test_r25_the_number_0970_800_800_comes_first_and_large(reader: Person) -> None:
    page = reader.page(help_page)

    assert isinstance(page.blocks[0], BigNumber)
    assert heard(page.blocks[0].text) == "0970 800 800"
    assert "Centre de Relation Client" in text(page)


def test_r25_alin_has_a_help_centre_and_a_contact_form(reader: Person) -> None:
    page = opened(reader, "site-alin")

    assert "Centre d'aide AL'in : questions, vidéos et guides pas à pas" in text(page)
    assert "Le formulaire de contact d'Action Logement est aussi sur al-in.fr." in text(page)
    assert code(page).address == "HTTPS://AL-IN.FR"
    assert "AL'in et son formulaire · al-in.fr" in text(reader.page(help_page))


def test_r25_one_writes_to_the_cse_from_the_help(reader: Person) -> None:
    go = row(reader.page(help_page), "write").go
    assert isinstance(go, Later)

    asked = go.make()

    assert isinstance(asked, Start)
    assert isinstance(asked.flow(reader.visit), Flow)


def test_r01_the_help_leads_to_csetriomphe_fr_under_action_logement(reader: Person) -> None:
    page = opened(reader, "site-cse")

    assert "CSE : csetriomphe.fr, rubrique « Action Logement »" in text(page)
    assert code(page).address == "HTTPS://WWW.CSETRIOMPHE.FR"


def test_r03_the_help_leads_to_the_site_of_the_state(reader: Person) -> None:
    page = opened(reader, "site-state")

    assert page.title == "demande-logement-social.gouv.fr"
    assert "votre demande, votre numéro unique" in text(page)
    assert code(page).address == "HTTPS://WWW.DEMANDE-LOGEMENT-SOCIAL.GOUV.FR"


def test_opening_hours_are_said_when_they_are_known_and_never_invented(world: World) -> None:
    hours = "du lundi au vendredi"

    assert "Horaires non connus : demandez au CSE." in text(seat(world).page(help_page))
    assert hours in text(seat(world, hours=hours).page(help_page))


@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_each_frequent_question_has_its_answer_and_a_way_back(reader: Person, number: int) -> None:
    line = row(opened(reader, "questions"), f"question-{number}")

    page = reader.open(line.go)

    assert page.title == line.cells[0]
    assert len(text(page).splitlines()) == 4
    assert button(page, "back") == Back()


def test_r21_asked_how_long_it_takes_the_help_gives_no_personal_forecast(reader: Person) -> None:
    asked = "Combien de temps vais-je attendre un logement ?"
    line = next(each for each in rows(opened(reader, "questions")) if heard(str(each.cells[0])) == asked)

    said = text(reader.open(line.go))

    assert "une dizaine d'années à Paris, 3 à 5 ans en banlieue. Rien n'est promis." in said


def test_the_words_and_the_keys_are_explained(reader: Person) -> None:
    assert "Bailleur : l'organisme à qui appartient le logement et qui le loue" in text(opened(reader, "words"))
    assert "Pas de souris ici : tout se fait au clavier" in text(opened(reader, "keys"))


@pytest.mark.parametrize("section", SECTIONS)
def test_asked_from_a_screen_it_begins_with_that_screen(reader: Person, section: str) -> None:
    page = reader.page(partial(help_page, section=section))

    assert next(rows(page)).key == "section"
    said = text(reader.open(row(page, "section").go))
    assert said.startswith("Aide pour cet écran")
    assert "Échap : revenir en arrière, sans rien perdre" in said


def test_without_a_phrase_one_sees_the_cse_and_nothing_is_lost(reader: Person) -> None:
    page = reader.page(forgotten_page)

    assert "phrase provisoire" in text(page)
    assert "Rien n'est perdu" in text(page)
    assert button(page, "back") == Back()
