"""Which documents apply in which situation, and where each stands (R05, R06, R24; table of §5)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.documents import (
    Document,
    DocumentKind,
    DocumentState,
    NotYetReasonError,
    OnlyTaxNoticeError,
    Site,
    applying,
    kinds_for,
    with_document,
)
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_documents import ask_additional, ask_again, mark_checked
from kiosk.domain.dossier_edits import with_changed_document
from kiosk.domain.dossier_errors import (
    DossierLockedError,
    NotDepositedError,
    ReasonNeededError,
    UnknownItemError,
)
from kiosk.domain.household import Household, Situation
from kiosk.domain.tasks import Task, TaskState, task_state
from tests.domain.given import DEPOSITED, TODAY, complete

if TYPE_CHECKING:
    from collections.abc import Callable

K = DocumentKind
EVERYONE: Final = ["IDENTITY", "CONTRACT", "PAYSLIPS", "TAX_NOTICE"]
TABLE: Final = {
    "TENANT_PRIVATE": ["RENT_RECEIPT"],
    "TENANT_SOCIAL": ["RENT_RECEIPT"],
    "RESIDENCE": ["RENT_RECEIPT"],
    "HOSTED": ["HOSTING"],
    "LEASE_ENDED": ["NOTICE_LETTER"],
    "OWNER": [],
    "EMPLOYER_HOUSING": [],
    "NO_HOME": [],
}


def household(situation: str, *, children: int = 0, paying: bool | None = None) -> Household:
    return Household(adults=2, children=children, situation=Situation(situation), still_paying_rent=paying)


@pytest.mark.parametrize(("situation", "more"), TABLE.items())
def test_r05_the_documents_of_a_situation_are_those_of_the_table(situation: str, more: list[str]) -> None:
    assert list(kinds_for(household(situation))) == [*EVERYONE, *more]


def test_the_situations_are_those_of_the_table() -> None:
    assert {str(situation) for situation in Situation} == TABLE.keys()


@pytest.mark.parametrize("situation", TABLE)
def test_r05_with_children_the_family_record_book_is_added(situation: str) -> None:
    without, with_children = set(kinds_for(household(situation))), set(kinds_for(household(situation, children=1)))
    assert with_children - without == {K.FAMILY_BOOK}


@pytest.mark.parametrize("situation", TABLE)
def test_r05_r23_a_rent_that_is_still_paid_after_the_lease_asks_for_its_receipt_and_only_then(situation: str) -> None:
    paying, not_paying = (household(situation, paying=each) for each in (True, False))
    if situation == "LEASE_ENDED":
        assert list(kinds_for(paying)) == [*EVERYONE, "RENT_RECEIPT", "NOTICE_LETTER"]
        assert (paying.pays_rent, not_paying.pays_rent) == (True, False)
    else:
        assert kinds_for(paying) == kinds_for(not_paying)


def test_a_household_is_complete_once_every_question_that_applies_is_answered() -> None:
    assert not Household(adults=1, children=0).complete
    assert not household("LEASE_ENDED").complete
    assert household("LEASE_ENDED", paying=False).complete
    assert household("OWNER").complete


HOUSEHOLDS: Final = st.builds(
    Household,
    adults=st.integers(1, 12),
    children=st.integers(0, 15),
    situation=st.sampled_from(Situation),
    still_paying_rent=st.none() | st.booleans(),
)


@given(st.lists(HOUSEHOLDS, min_size=1, max_size=6), st.data())
def test_r24_whatever_the_changes_of_situation_nothing_ticked_is_lost(
    households: list[Household], data: st.DataObject
) -> None:
    kept: tuple[Document, ...] = ()
    ticked: set[str] = set()
    for each in households:
        for document in applying(kept, each):
            if data.draw(st.booleans()):
                kept = with_document(kept, document.deposited(Site.STATE, DEPOSITED))
                ticked.add(document.key)
    for each in households:
        shown = applying(kept, each)
        assert [document.kind for document in shown] == list(kinds_for(each))
        assert {document.key for document in shown if document.done} == ticked & {document.key for document in shown}


def test_a_document_is_deposited_on_a_site_on_a_day_then_checked_or_to_replace() -> None:
    document = Document(kind=K.PAYSLIPS)
    assert (document.state, document.done) == (DocumentState.TO_PROVIDE, False)
    deposited = document.deposited(Site.ALIN, TODAY)
    assert (deposited.state, deposited.site, deposited.deposited_on, deposited.done) == (
        DocumentState.DEPOSITED,
        Site.ALIN,
        TODAY,
        True,
    )
    assert deposited.checked(TODAY).done
    again = deposited.checked(TODAY).to_replace("illisible")
    assert (again.state, again.reason, again.checked_on, again.done) == (
        DocumentState.TO_REPLACE,
        "illisible",
        None,
        False,
    )
    assert again.deposited(Site.STATE, TODAY).reason == ""
    assert (deposited.withdrawn().state, deposited.withdrawn().done) == (DocumentState.TO_PROVIDE, False)


def test_r05_only_the_tax_notice_may_come_later_and_says_why() -> None:
    with pytest.raises(NotYetReasonError):
        Document(kind=K.TAX_NOTICE).not_yet("")
    for kind in K:
        if kind is not K.TAX_NOTICE:
            with pytest.raises(OnlyTaxNoticeError):
                Document(kind=kind).not_yet("premier emploi")
    assert Document(kind=K.TAX_NOTICE).not_yet("premier emploi").done


@pytest.mark.parametrize(
    ("deposited", "today", "since"),
    [
        ("2026-03-15", "2026-10-31", None),
        ("2026-03-15", "2026-11-01", "2026-11-01"),
        ("2026-08-31", "2026-11-01", "2026-11-01"),
        ("2026-09-01", "2026-11-01", None),
        ("2026-09-01", "2027-10-31", None),
        ("2026-12-20", "2027-11-01", "2027-11-01"),
        ("2024-03-15", "2027-01-10", "2026-11-01"),
    ],
)
def test_r23_a_tax_notice_is_out_of_date_once_the_next_one_was_due(
    deposited: str, today: str, since: str | None
) -> None:
    document = Document(kind=K.TAX_NOTICE).deposited(Site.STATE, date.fromisoformat(deposited))
    on = date.fromisoformat(today)
    assert document.out_of_date_since(on) == (date.fromisoformat(since) if since else None)
    assert (document.state_on(on) is DocumentState.OUT_OF_DATE) is (since is not None)


def test_no_other_document_ages_by_the_year() -> None:
    for kind in set(K) - {K.TAX_NOTICE}:
        assert Document(kind=kind).deposited(Site.STATE, DEPOSITED).out_of_date_since(date(2030, 1, 1)) is None
    assert Document(kind=K.TAX_NOTICE).not_yet("premier emploi").out_of_date_since(date(2030, 1, 1)) is None


def test_r06_additional_documents_are_numbered_and_follow_the_usual_ones() -> None:
    dossier = ask_additional(ask_additional(complete(), reason="pension"), reason="congé")
    assert [document.key for document in dossier.required_documents][-2:] == ["ADDITIONAL-1", "ADDITIONAL-2"]
    assert [document.reason for document in dossier.required_documents][-2:] == ["pension", "congé"]


def test_r06_an_additional_document_keeps_a_dossier_from_being_sent_until_it_is_deposited() -> None:
    dossier = ask_additional(complete(), reason="pension")
    assert task_state(dossier, Task.DOCUMENTS) is TaskState.IN_PROGRESS
    asked = dossier.required_documents[-1]
    after = with_changed_document(dossier, asked.deposited(Site.STATE, TODAY), today=TODAY)
    assert task_state(after, Task.DOCUMENTS) is TaskState.DONE


def test_r06_the_cse_asks_again_for_a_reason_and_the_person_deposits_again() -> None:
    for reason in ("", " "):
        with pytest.raises(ReasonNeededError):
            ask_again(complete(), "IDENTITY", reason=reason)
        with pytest.raises(ReasonNeededError):
            ask_additional(complete(), reason=reason)
    asked = ask_again(complete(DossierState.VALIDATED), "IDENTITY", reason="ILLEGIBLE")
    assert asked.state is DossierState.VALIDATED
    assert task_state(asked, Task.DOCUMENTS) is TaskState.TO_CORRECT


def test_what_is_checked_was_deposited() -> None:
    checked = mark_checked(complete(), "IDENTITY", today=TODAY)
    identity = next(each for each in checked.required_documents if each.kind is K.IDENTITY)
    assert (identity.state, identity.checked_on) == (DocumentState.CHECKED, TODAY)
    with pytest.raises(NotDepositedError):
        mark_checked(ask_again(complete(), "IDENTITY", reason="ILLEGIBLE"), "IDENTITY", today=TODAY)


def test_the_cse_asks_nothing_about_a_document_that_does_not_apply_or_in_a_closed_dossier() -> None:
    with pytest.raises(UnknownItemError):
        ask_again(complete(), "HOSTING", reason="ILLEGIBLE")
    acts: tuple[Callable[[], object], ...] = (
        lambda: ask_additional(complete(DossierState.CLOSED), reason="pension"),
        lambda: ask_again(complete(DossierState.CLOSED), "IDENTITY", reason="ILLEGIBLE"),
        lambda: mark_checked(complete(DossierState.CLOSED), "IDENTITY", today=TODAY),
    )
    for act in acts:
        with pytest.raises(DossierLockedError):
            act()


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(0, 1500))
def test_r23_a_tax_notice_of_the_present_season_is_never_out_of_date(deposited: date, days: int) -> None:
    today = deposited + timedelta(days=days)
    since = Document(kind=K.TAX_NOTICE).deposited(Site.STATE, deposited).out_of_date_since(today)
    assert since is None or deposited < since <= today
    if days < 61:
        assert since is None or (deposited.month, deposited.day) < (9, 1)
