"""« Mes messages »: a person reads what they wrote to the CSE, and what it answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.message import NoSuchMessageError, Subject
from kiosk.flows.home import home_page
from kiosk.flows.my_messages import my_message_page, my_messages_page
from kiosk.flows.page import Menu
from kiosk.flows.requests import Start
from kiosk.flows.said import plain
from tests.flows.reading import button, heard, row, rows, text
from tests.flows.seated import seat

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person
    from tests.services.personas import Person as Known
    from tests.services.world import World

FIRST, SECOND = "a1" + "0" * 14, "a2" + "0" * 14
BODY: Final = "Bonjour,\nquand a lieu la commission ?\n\nMerci"


@pytest.fixture
def known(world: World) -> Known:
    return world.newcomer()


@pytest.fixture
def writer(world: World, known: Known) -> Person:
    """Return somebody who wrote to the CSE today."""
    return left(world, known, FIRST, Subject.CANDIDATURE, BODY)


def left(world: World, known: Known, token: str, subject: Subject, body: str) -> Person:
    world.services.messages.leave(person=known.id, reply_to="", subject=subject, body=body, token=token)
    return seat(world, known)


def cells(person: Person, key: str) -> str:
    return heard(" ".join(map(plain, row(person.page(my_messages_page), key).cells)))


def answer(world: World, text: str = "Le 3 décembre.\nÀ bientôt.") -> None:
    world.services.messages.answer(FIRST, text, world.cse)


def at_home(person: Person) -> str:
    return heard(plain(row(person.page(home_page), "messages").cells[0]))


def test_home_leads_to_the_messages_of_who_has_written(world: World, known: Known) -> None:
    person = seat(world, known)
    assert "messages" not in {each.key for each in rows(person.page(home_page))}

    person = left(world, known, FIRST, Subject.OTHER, "Bonjour")

    assert at_home(person) == "Mes messages"
    assert heard(person.open(row(person.page(home_page), "messages").go).title) == "Mes messages"


def test_an_answer_is_new_until_the_visit_after_it(world: World, known: Known, writer: Person) -> None:
    world.clock.pass_by(days=1)
    answer(world)
    world.clock.pass_by(days=1)
    world.services.accounts.sign_in(known.matricule, known.phrase)
    assert at_home(writer) == "Mes messages · 1 réponse nouvelle"
    assert cells(writer, FIRST) == "23 nov. 2026 Ma candidature Nouvelle réponse, 24 nov."

    world.clock.pass_by(days=1)
    world.services.accounts.sign_in(known.matricule, known.phrase)

    assert at_home(writer) == "Mes messages"
    assert cells(writer, FIRST) == "23 nov. 2026 Ma candidature Réponse le 24 nov."


def test_the_latest_comes_first_with_where_it_stands(world: World, known: Known, writer: Person) -> None:
    left(world, known, SECOND, Subject.OTHER, "Et pour le loyer ?")
    assert [each.key for each in rows(writer.page(my_messages_page))] == [SECOND, FIRST]
    assert cells(writer, FIRST).endswith("Pas encore de réponse")

    world.services.messages.close(FIRST, world.cse)

    assert cells(writer, FIRST).endswith("Clos par le CSE")


def test_a_message_is_shown_whole_with_its_answer(world: World, writer: Person) -> None:
    waiting = text(writer.open(row(writer.page(my_messages_page), FIRST).go))
    for line in ("Votre message du 23 novembre 2026", "quand a lieu la commission ?", "Merci", "Elle arrivera ici."):
        assert line in waiting

    answer(world)

    page = writer.open(row(writer.page(my_messages_page), FIRST).go)
    said = text(page)
    assert heard(page.title) == "Ma candidature"
    for line in ("Réponse du CSE, 23 novembre 2026", "Le 3 décembre.", "À bientôt."):
        assert line in said
    assert "Elle arrivera ici." not in said


def test_closed_without_an_answer_says_how_to_go_on(world: World, writer: Person) -> None:
    world.services.messages.close(FIRST, world.cse)
    assert "appelez-le ou écrivez-lui de nouveau" in text(writer.open(row(writer.page(my_messages_page), FIRST).go))


def test_one_writes_to_the_cse_from_there(world: World, known: Known) -> None:
    person = seat(world, known)
    page = person.page(my_messages_page)
    assert not any(isinstance(block, Menu) for block in page.blocks)
    go = button(page, "write")
    assert isinstance(getattr(go, "make", lambda: go)(), Start)


def test_the_message_of_another_is_not_shown(world: World, writer: Person) -> None:
    other = seat(world, world.newcomer("P2"))
    assert writer.id != other.id
    with pytest.raises(NoSuchMessageError):
        my_message_page(other.visit, message=FIRST)
