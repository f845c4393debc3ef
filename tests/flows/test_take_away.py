"""« Emporter mes échéances »: each day as a code without anything of the person, all of them in a file (R22, R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.drop_errors import NoDropFolderError
from kiosk.flows.home import home_page
from kiosk.flows.page import QrCode
from kiosk.flows.requests import Later, Open
from kiosk.flows.take_away import take_away_page
from kiosk.services.build import build
from kiosk.wording import sentence
from tests.flows.reading import button, buttons, heard, row, rows, text
from tests.flows.seated import follow, press, seat

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World


@pytest.fixture
def seated(world: World, tmp_path: Path) -> Person:
    """Return somebody validated, where files can be taken away."""
    folder = tmp_path / "drop"
    folder.mkdir()
    person = seat(world, world.validated("P1"), drop_folder=str(folder))
    person.services = build(world.store, person.clock, person.settings)
    return person


def code(page: Page) -> QrCode:
    return next(block for block in page.blocks if isinstance(block, QrCode))


def test_home_leads_to_it(seated: Person) -> None:
    go = row(seated.page(home_page), "take-away").go
    assert isinstance(go, Later)
    assert go.make() == Open(take_away_page)


def test_every_deadline_is_a_row_with_its_day(seated: Person) -> None:
    said = text(seated.page(take_away_page))
    for line in ("Pièces, novembre 2026 10 déc.", "Renouveler ma demande 7 mai 2027", "Mettre à jour AL'in"):
        assert line in said


def test_each_row_opens_a_code_that_a_telephone_notes(seated: Person) -> None:
    for each in rows(seated.page(take_away_page)):
        shown = follow(seated, each.go)
        assert code(shown).tall
        assert code(shown).address.startswith("BEGIN:VEVENT\nDTSTART;VALUE=DATE:202")
    renewal = follow(seated, next(each for each in rows(seated.page(take_away_page)) if "RENEWAL" in each.key).go)
    assert "SUMMARY:Kiosque Logement : renouveler ma demande\n" in heard(code(renewal).address)
    assert "vendredi 7 mai 2027" in text(renewal)


def test_nothing_of_the_person_is_in_a_code(seated: Person) -> None:
    dossier = seated.services.dossiers.current(seated.id)
    assert dossier is not None
    secret = {dossier.contact.first_name, dossier.contact.last_name, dossier.contact.phone, dossier.request.number}
    for each in rows(seated.page(take_away_page)):
        said = code(follow(seated, each.go)).address
        assert not [known for known in {*secret, seated.matricule, dossier.reference} if known and known in said]


def test_the_file_is_written_and_named(seated: Person, tmp_path: Path) -> None:
    page = press(seated, seated.page(take_away_page), "save")
    name = next((tmp_path / "drop").iterdir()).name
    assert f"Vos échéances sont enregistrées : {name}" in text(page)


def test_without_a_folder_no_file_is_offered(world: World) -> None:
    person = seat(world, world.validated("P1"))
    assert buttons(person.page(take_away_page)) == {"back"}


def test_a_folder_that_is_not_there_is_said_and_the_page_goes_on(seated: Person, tmp_path: Path) -> None:
    page = seated.page(take_away_page)
    (tmp_path / "drop").rmdir()
    with pytest.raises(NoDropFolderError) as refused:
        seated.do(button(page, "save"))
    assert heard(sentence(refused.value)).startswith("Le dossier des fichiers est introuvable.")
    assert text(seated.page(take_away_page)) == text(page)


def test_without_a_deadline_it_says_so_and_offers_no_file(world: World, tmp_path: Path) -> None:
    newcomer = seat(world, world.newcomer(), drop_folder=str(tmp_path))
    page = newcomer.page(take_away_page)
    assert "Aucune échéance à venir." in text(page)
    assert buttons(page) == {"back"}
