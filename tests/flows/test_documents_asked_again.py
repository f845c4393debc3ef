"""Copies asked again, additional documents, what staff checked, what may not change (R06)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.documents import (
    Document,
    DocumentKind,
    ReplaceReason,
    Site,
)
from kiosk.domain.dossier import ItemReason
from kiosk.domain.dossier_errors import DossierLockedError
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.document import document_page
from kiosk.flows.page import Mark
from kiosk.flows.task_documents import documents_page
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, kept
from tests.flows.reading import row, rows, text

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from kiosk.flows.page import Page
    from kiosk.store.store import Store
    from tests.flows.line_by_line import Person

TAX = str(DocumentKind.TAX_NOTICE)
IDENTITY = str(DocumentKind.IDENTITY)
HOSTING = str(DocumentKind.HOSTING)


@pytest.fixture
def hosted(person: Person) -> Person:
    answer(person, Task.HOUSEHOLD)
    return person


def document(person: Person, key: str) -> Document:
    return next(each for each in kept(person).required_documents if each.key == key)


def detail(person: Person, key: str) -> Page:
    return person.open(row(person.page(documents_page), key).go)


def test_a_copy_asked_again_says_why_and_a_new_one_answers(sent: Person, employer: Actor) -> None:
    reasons = (ItemReason(item=HOSTING, reason=ReplaceReason.ILLEGIBLE),)
    sent.services.decisions.request_changes(sent.matricule, reasons, employer)

    page = sent.page(documents_page)
    assert row(page, HOSTING).mark is Mark.LATE
    assert "Attestation d'hébergement : illisible" in text(page)
    assert "À remplacer : illisible" in text(detail(sent, HOSTING))
    assert "Conseil : une photo nette" in text(detail(sent, HOSTING))

    sent.do(row(sent.page(documents_page), HOSTING).tick)

    assert document(sent, HOSTING).deposited_on == TODAY
    assert task_state(kept(sent), Task.DOCUMENTS) is TaskState.DONE


def test_additional_documents_are_numbered_and_ticked_like_the_others(hosted: Person, store: Store) -> None:
    extra = Document(kind=DocumentKind.ADDITIONAL, number=1, reason="vue ensemble au bureau du CSE")
    with store.writing():
        store.dossiers.save(replace(kept(hosted), documents=(*kept(hosted).documents, extra)))

    page = hosted.page(documents_page)
    assert "Pièce complémentaire n° 1 À fournir" in text(page)
    assert "Pourquoi elle est demandée : vue ensemble au bureau du CSE" in text(detail(hosted, "ADDITIONAL-1"))

    hosted.do(row(page, "ADDITIONAL-1").tick)
    assert document(hosted, "ADDITIONAL-1").done


def test_a_document_that_staff_checked_is_not_taken_away_by_space(hosted: Person, store: Store) -> None:
    checked = Document(kind=DocumentKind.IDENTITY).deposited(Site.STATE, TODAY).checked(TODAY)
    with store.writing():
        store.dossiers.save(replace(kept(hosted), documents=(checked,)))

    page = hosted.page(documents_page)

    assert row(page, IDENTITY).tick is None
    assert "vérifiée le 23 nov." in text(page)


def test_a_dossier_that_is_being_read_shows_them_without_changing_them(sent: Person) -> None:
    page = sent.page(documents_page)
    assert all(each.tick is None for each in rows(page))
    assert list(rows(detail(sent, IDENTITY))) == []

    with pytest.raises(DossierLockedError):
        sent.services.dossiers.set_document(sent.id, Document(kind=DocumentKind.IDENTITY))


def test_a_document_that_no_longer_applies_is_said(hosted: Person) -> None:
    answer(hosted, Task.HOUSEHOLD, situation="OWNER")

    from kiosk.domain.dossier_errors import UnknownItemError

    with pytest.raises(UnknownItemError):
        hosted.page(lambda visit: document_page(visit, key=HOSTING))
