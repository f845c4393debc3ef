"""Sending, the receipt, and what follows (R08, R24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import DossierState
from kiosk.flows.requests import Home, Replace
from kiosk.flows.task_send import BOXES, Declaration, check_page
from tests.flows.filling import fill, kept
from tests.flows.reading import button, text

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from kiosk.store.store import Store
    from tests.flows.line_by_line import Person


@pytest.fixture
def ready(person: Person) -> Person:
    fill(person)
    return person


def check(person: Person, declaration: Declaration | None = None) -> Page:
    return person.page(lambda visit: check_page(visit, declaration=declaration or Declaration()))


def test_sent_it_waits_for_validation_and_the_receipt_says_when_and_what_follows(ready: Person) -> None:
    declaration = Declaration(ticked=set(range(len(BOXES))))

    went = ready.do(button(check(ready, declaration), "send"))

    assert kept(ready).state is DossierState.SUBMITTED
    assert isinstance(went, Replace)
    receipt = ready.open(went)
    said = text(receipt)
    assert f"Récépissé {kept(ready).reference}" in said
    assert "Envoyé le lundi 23 novembre 2026, à 14:02" in said
    assert "TRIOMPHE SECURITE étudie maintenant votre dossier. Vous n'avez rien à faire." in said
    assert "Sans nouvelle après 30 jours, voyez le CSE." in said
    assert "GDPUB" not in said
    assert button(receipt, "home") == Home()


def test_sent_twice_is_sent_once(ready: Person) -> None:
    declaration = Declaration(ticked=set(range(len(BOXES))))
    send = button(check(ready, declaration), "send")
    ready.do(send)
    at = kept(ready).sent_at
    ready.clock.hour = 15

    ready.do(send)

    assert kept(ready).sent_at == at


def test_sending_leaves_its_line(ready: Person, store: Store) -> None:
    declaration = Declaration(ticked=set(range(len(BOXES))))
    ready.do(button(check(ready, declaration), "send"))

    assert "dossier.send" in {line.act for line in store.audit.about(kept(ready).id)}
