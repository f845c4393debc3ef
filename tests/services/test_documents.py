"""What the CSE asks and checks about documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.documents import DocumentKind, DocumentState, Site
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import DossierLockedError, NotDepositedError, ReasonNeededError, UnknownItemError

if TYPE_CHECKING:
    from kiosk.domain.documents import Document
    from kiosk.domain.dossier import Dossier
    from tests.services.world import World

MATRICULE = "TS004217"


def document(dossier: Dossier, key: str) -> Document:
    return next(each for each in dossier.required_documents if each.key == key)


def test_r06_additional_documents_are_asked_for_by_number_and_deposited(world: World) -> None:
    person = world.draft()
    documents = world.services.documents
    documents.ask(MATRICULE, "pièce complémentaire", world.cse)
    documents.ask(MATRICULE, "encore une", world.cse)
    asked = [each for each in world.dossier(person).required_documents if each.kind is DocumentKind.ADDITIONAL]
    assert [(each.key, each.state) for each in asked] == [
        ("ADDITIONAL-1", DocumentState.TO_PROVIDE),
        ("ADDITIONAL-2", DocumentState.TO_PROVIDE),
    ]
    world.services.dossiers.set_document(person.id, asked[0].deposited(Site.ALIN, world.clock.today))
    assert document(world.dossier(person), "ADDITIONAL-1").state is DocumentState.DEPOSITED


def test_another_copy_is_asked_for_with_its_reason(world: World) -> None:
    person = world.sent()
    world.services.documents.ask_again(MATRICULE, "IDENTITY", " page\nmanquante ", world.cse)
    asked = document(world.dossier(person), "IDENTITY")
    assert (asked.state, asked.reason) == (DocumentState.TO_REPLACE, "page manquante")
    with pytest.raises(ReasonNeededError):
        world.services.documents.ask_again(MATRICULE, "IDENTITY", " ", world.cse)


def test_a_document_that_was_deposited_is_marked_as_checked(world: World) -> None:
    person = world.draft()
    world.services.documents.mark_checked(MATRICULE, "IDENTITY", world.cse)
    assert document(world.dossier(person), "IDENTITY").checked_on == world.clock.today
    world.newcomer("P2")
    with pytest.raises(NotDepositedError):
        world.services.documents.mark_checked("TS005102", "IDENTITY", world.cse)
    with pytest.raises(UnknownItemError):
        world.services.documents.mark_checked(MATRICULE, "HOSTING", world.cse)


def test_asking_about_documents_moves_no_dossier(world: World) -> None:
    person = world.validated()
    moves = world.store.dossiers.history.of(world.dossier(person).id)
    world.services.documents.ask(MATRICULE, "une autre pièce", world.cse)
    assert world.dossier(person).state is DossierState.VALIDATED
    assert world.store.dossiers.history.of(world.dossier(person).id) == moves


def test_nothing_is_asked_about_a_closed_dossier(world: World) -> None:
    world.closed()
    with pytest.raises(DossierLockedError):
        world.services.documents.ask(MATRICULE, "une autre pièce", world.cse)
