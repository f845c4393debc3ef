"""Task 5: the check list, each document in detail, the notice that is not there yet, copies asked again (R05, R06)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dates import FutureDateError
from kiosk.domain.documents import (
    Document,
    DocumentKind,
    DocumentState,
    NotYetReasonError,
    Site,
)
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.page import Mark
from kiosk.flows.requests import Back, Refresh
from kiosk.flows.task_documents import documents_page
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, deposit_all, kept
from tests.flows.reading import heard, leads_back, refusal, row, rows, text

if TYPE_CHECKING:
    from kiosk.flows.page import Page
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


def test_the_documents_that_apply_are_listed_in_the_order_of_the_notice(hosted: Person) -> None:
    page = hosted.page(documents_page)

    assert [heard(str(each.key)) for each in rows(page)] == [
        "IDENTITY",
        "CONTRACT",
        "PAYSLIPS",
        "TAX_NOTICE",
        "FAMILY_BOOK",
        "HOSTING",
    ]
    assert "Trois derniers bulletins de salaire À fournir" in text(page)
    assert "0 pièce cochée sur 6" in text(page)
    assert page.focus == IDENTITY
    assert (page.done, page.total) == (5, 7)


def test_before_the_household_is_known_that_is_said(person: Person) -> None:
    assert "Terminez d'abord : Foyer et logement actuel" in text(person.page(documents_page))


def test_space_ticks_a_document_as_deposited_today_on_the_states_site(hosted: Person) -> None:
    went = hosted.do(row(hosted.page(documents_page), IDENTITY).tick)

    assert went == Refresh(focus=IDENTITY)
    assert document(hosted, IDENTITY).state is DocumentState.DEPOSITED
    assert (document(hosted, IDENTITY).site, document(hosted, IDENTITY).deposited_on) == (Site.STATE, TODAY)
    page = hosted.page(documents_page)
    assert row(page, IDENTITY).mark is Mark.TICKED
    assert "Papiers d'identité de chaque adulte déposée le 23 nov." in text(page)
    assert "1 pièce cochée sur 6" in text(page)


def test_enter_opens_it_and_enter_again_ticks_it(hosted: Person) -> None:
    page = detail(hosted, IDENTITY)

    assert "Ils prouvent qui vous êtes. Il en faut pour chaque adulte du foyer." in text(page)
    first = next(rows(page))
    assert hosted.do(first.go) == Back()
    assert document(hosted, IDENTITY).state is DocumentState.DEPOSITED


def test_site_and_date_can_be_others(hosted: Person) -> None:
    flow = hosted.flow(row(detail(hosted, IDENTITY), "deposit").go)

    played = hosted.play(flow, {"site": "ALIN", "on": "12/11/2026"})

    assert leads_back(played.then)
    assert document(hosted, IDENTITY).site is Site.ALIN
    assert document(hosted, IDENTITY).deposited_on == date(2026, 11, 12)
    assert "Où : AL'in (al-in.fr)" in text(detail(hosted, IDENTITY))


def test_a_deposit_to_come_is_refused(hosted: Person) -> None:
    flow = hosted.flow(row(detail(hosted, IDENTITY), "deposit").go)

    played = hosted.play(flow, {"site": "STATE", "on": "24/11/2026"})

    assert isinstance(played.refused, FutureDateError)
    assert not document(hosted, IDENTITY).done


def test_what_is_unticked_by_mistake_comes_back_as_it_was(hosted: Person) -> None:
    flow = hosted.flow(row(detail(hosted, IDENTITY), "deposit").go)
    hosted.play(flow, {"site": "ALIN", "on": "12/11/2026"})

    hosted.do(row(hosted.page(documents_page), IDENTITY).tick)
    assert document(hosted, IDENTITY).state is DocumentState.TO_PROVIDE

    hosted.do(row(hosted.page(documents_page), IDENTITY).tick)
    assert document(hosted, IDENTITY).site is Site.ALIN
    assert document(hosted, IDENTITY).deposited_on == date(2026, 11, 12)


def test_a_document_can_be_unticked_in_its_detail_too(hosted: Person) -> None:
    hosted.do(row(hosted.page(documents_page), IDENTITY).tick)

    assert hosted.do(row(detail(hosted, IDENTITY), "untick").go) == Back()
    assert document(hosted, IDENTITY).state is DocumentState.TO_PROVIDE


def test_the_tax_notice_alone_may_come_later_with_a_reason(hosted: Person) -> None:
    assert "not-yet" not in {each.key for each in rows(detail(hosted, IDENTITY))}
    flow = hosted.flow(row(detail(hosted, TAX), "not-yet").go)

    played = hosted.play(flow, {"reason": "première année de travail en France"})

    assert leads_back(played.then)
    assert document(hosted, TAX).state is DocumentState.NOT_YET
    assert document(hosted, TAX).done
    assert "première année de travail en France" in text(detail(hosted, TAX))


def test_that_reason_is_needed(hosted: Person) -> None:
    flow = hosted.flow(row(detail(hosted, TAX), "not-yet").go)

    played = hosted.play(flow, {"reason": " "})

    assert isinstance(played.refused, NotYetReasonError)
    assert refusal(played) == "Dites pourquoi vous n'avez pas encore d'avis."


def test_every_document_ticked_ends_the_task(hosted: Person) -> None:
    deposit_all(hosted)

    assert task_state(kept(hosted), Task.DOCUMENTS) is TaskState.DONE
    page = hosted.page(documents_page)
    assert "Votre liste est complète." in text(page)
    assert page.focus == "back"
