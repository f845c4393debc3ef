"""Changing answers: what a change does besides, and what cannot be got round (§5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dates import FutureDateError
from kiosk.domain.documents import Document, DocumentKind, Site
from kiosk.domain.dossier import Contact, DossierState, Request
from kiosk.domain.dossier_edits import (
    may_edit,
    with_alin,
    with_changed_document,
    with_communes,
    with_contact,
    with_household,
    with_request,
)
from kiosk.domain.dossier_errors import (
    CommuneCountError,
    CommuneTwiceError,
    DossierLockedError,
    DossierMoveError,
    NoCommuneError,
    OverdueDatesError,
    RenewalTooEarlyError,
    UnfinishedDossierError,
    UnknownItemError,
)
from kiosk.domain.errors import NotInListError
from kiosk.domain.household import Situation
from tests.domain.given import (
    DEPOSITED,
    HOUSEHOLD,
    NOON,
    OTHER_NUMBER,
    TODAY,
    complete,
    draft,
    expired,
)

if TYPE_CHECKING:
    from collections.abc import Callable

D = DossierState
VALIDATED = complete(D.VALIDATED)
MANY = tuple(f"9400{n}" for n in range(1, 10))


def renumbered(**changes: object) -> Request:
    return replace(complete().request, **changes)  # type: ignore[arg-type]


def test_answers_change_in_a_draft_a_correction_or_a_validated_dossier_only() -> None:
    assert [state for state in D if state is not D.EXPIRED and may_edit(complete(state))] == [
        D.DRAFT,
        D.CHANGES_REQUESTED,
        D.VALIDATED,
    ]


@pytest.mark.parametrize("state", [D.SUBMITTED, D.REFUSED, D.CLOSED])
def test_no_answer_changes_while_the_dossier_is_read_refused_or_closed(state: DossierState) -> None:
    dossier = complete(state)
    edits: list[Callable[[], object]] = [
        lambda: with_contact(dossier, Contact()),
        lambda: with_request(dossier, Request(), at=NOON, today=TODAY),
        lambda: with_communes(dossier, ()),
        lambda: with_household(dossier, HOUSEHOLD, today=TODAY),
        lambda: with_changed_document(dossier, dossier.documents[0], today=TODAY),
        lambda: with_alin(dossier, dossier.alin, at=NOON, today=TODAY),
    ]
    for edit in edits:
        with pytest.raises(DossierLockedError) as caught:
            edit()
        assert caught.value.state is state


def test_r08_another_number_sends_a_validated_dossier_back_to_validation() -> None:
    after = with_request(VALIDATED, renumbered(number=OTHER_NUMBER), at=NOON, today=TODAY)
    assert (after.state, after.sent_at, after.request.number) == (D.SUBMITTED, NOON, OTHER_NUMBER)


def test_r08_another_company_sends_a_validated_dossier_back_to_validation() -> None:
    with_siret = with_alin(VALIDATED, replace(VALIDATED.alin, siret="47895108000017"), at=NOON, today=TODAY)
    assert with_siret.state is D.VALIDATED
    after = with_alin(with_siret, replace(with_siret.alin, siret="47895108000025"), at=NOON, today=TODAY)
    assert (after.state, after.sent_at) == (D.SUBMITTED, NOON)


def test_r22_another_date_of_the_same_number_leaves_a_validated_dossier_validated() -> None:
    after = with_request(VALIDATED, renumbered(renewed_on=TODAY), at=NOON, today=TODAY)
    assert (after.state, after.request.renewal_due) == (D.VALIDATED, date(2027, 11, 23))


@pytest.mark.parametrize("state", [D.DRAFT, D.CHANGES_REQUESTED])
def test_another_number_changes_nothing_else_before_validation(state: DossierState) -> None:
    after = with_request(complete(state), renumbered(number=OTHER_NUMBER), at=NOON, today=TODAY)
    assert after.state is state


def test_r10_adding_communes_neither_sends_back_nor_tells_anybody() -> None:
    after = with_communes(VALIDATED, (*VALIDATED.communes, "94080"))
    assert after == replace(VALIDATED, communes=(*VALIDATED.communes, "94080"))


def test_one_to_eight_communes_each_once() -> None:
    assert with_communes(draft(), MANY[:8]).communes == MANY[:8]
    with pytest.raises(CommuneCountError):
        with_communes(draft(), MANY)
    with pytest.raises(CommuneTwiceError):
        with_communes(draft(), (MANY[0], MANY[1], MANY[0]))
    assert with_communes(complete(), ()).communes == ()
    with pytest.raises(NoCommuneError):
        with_communes(VALIDATED, ())


def test_another_household_after_validation_tells_the_cse_and_stays_validated() -> None:
    after = with_household(VALIDATED, replace(HOUSEHOLD, children=2), today=TODAY)
    assert (after.state, after.household_changed_on) == (D.VALIDATED, TODAY)


def test_the_same_household_again_or_before_validation_tells_nobody() -> None:
    assert with_household(VALIDATED, HOUSEHOLD, today=TODAY).household_changed_on is None
    changed = with_household(complete(), replace(HOUSEHOLD, children=2), today=TODAY)
    assert changed.household_changed_on is None


def test_r05_another_situation_recomputes_the_documents_and_what_was_ticked_comes_back_with_it() -> None:
    hosted = with_household(complete(), replace(HOUSEHOLD, situation=Situation.HOSTED), today=TODAY)
    kinds = [each.kind for each in hosted.required_documents]
    assert DocumentKind.RENT_RECEIPT not in kinds
    assert not next(each for each in hosted.required_documents if each.kind is DocumentKind.HOSTING).done
    back = with_household(hosted, HOUSEHOLD, today=TODAY)
    assert back.required_documents == complete().required_documents


def test_a_document_that_does_not_apply_cannot_be_ticked() -> None:
    with pytest.raises(UnknownItemError):
        with_changed_document(complete(), Document(kind=DocumentKind.HOSTING).deposited(Site.STATE, TODAY), today=TODAY)
    with pytest.raises(UnknownItemError):
        with_changed_document(complete(), Document(kind=DocumentKind.ADDITIONAL, number=1), today=TODAY)


@pytest.mark.parametrize(
    "changes", [{"deposited_on": TODAY + timedelta(days=1)}, {"renewed_on": TODAY + timedelta(days=1)}]
)
def test_no_date_of_the_request_lies_in_the_future(changes: dict[str, date]) -> None:
    with pytest.raises(FutureDateError):
        with_request(complete(), renumbered(**changes), at=NOON, today=TODAY)
    with pytest.raises(FutureDateError):
        with_alin(complete(), replace(complete().alin, updated_on=TODAY + timedelta(days=1)), at=NOON, today=TODAY)


def test_a_renewal_is_not_before_the_deposit() -> None:
    with pytest.raises(RenewalTooEarlyError) as caught:
        with_request(complete(), renumbered(renewed_on=DEPOSITED - timedelta(days=1)), at=NOON, today=TODAY)
    assert caught.value.last == DEPOSITED


def test_r22_in_a_draft_an_old_deposit_is_typed_before_its_last_renewal() -> None:
    old = with_request(complete(), renumbered(deposited_on=date(2015, 3, 2)), at=NOON, today=TODAY)
    assert old.state_on(TODAY) is D.EXPIRED
    renewed = with_request(old, replace(old.request, renewed_on=date(2026, 2, 20)), at=NOON, today=TODAY)
    assert renewed.state_on(TODAY) is D.DRAFT


def test_r22_a_validated_dossier_that_expired_is_renewed_not_edited_round_the_rule() -> None:
    for changes in [{"renewed_on": TODAY}, {"deposited_on": TODAY}, {"number": OTHER_NUMBER, "deposited_on": TODAY}]:
        with pytest.raises(DossierLockedError) as caught:
            with_request(expired(), replace(expired().request, **changes), at=NOON, today=TODAY)  # type: ignore[arg-type]
        assert caught.value.state is D.EXPIRED


def test_r08_the_company_of_a_dossier_that_expired_changes_only_once_it_is_renewed() -> None:
    dossier = replace(expired(), alin=replace(expired().alin, siret="47895108000017"))
    with pytest.raises(DossierMoveError):
        with_alin(dossier, replace(dossier.alin, siret="47895108000025"), at=NOON, today=TODAY)


def test_a_slip_in_the_dates_does_not_make_a_validated_dossier_expire() -> None:
    with pytest.raises(OverdueDatesError) as caught:
        with_request(VALIDATED, renumbered(deposited_on=date(2016, 3, 15)), at=NOON, today=TODAY)
    assert caught.value.due == date(2017, 3, 15)


def test_r03_after_validation_what_was_needed_to_send_is_not_taken_away() -> None:
    edits: dict[str, Callable[[], object]] = {
        "CONTACT": lambda: with_contact(VALIDATED, Contact()),
        "NUMBER": lambda: with_request(VALIDATED, renumbered(number=""), at=NOON, today=TODAY),
        "ALIN": lambda: with_alin(VALIDATED, replace(VALIDATED.alin, created=False), at=NOON, today=TODAY),
    }
    for task, edit in edits.items():
        with pytest.raises(UnfinishedDossierError) as caught:
            edit()
        assert caught.value.tasks == (task,)


def test_a_person_neither_deposits_in_the_future_nor_checks_what_they_deposit() -> None:
    dossier = complete()
    identity = Document(kind=DocumentKind.IDENTITY).deposited(Site.STATE, TODAY)
    with pytest.raises(FutureDateError):
        with_changed_document(dossier, identity, today=TODAY - timedelta(days=1))
    for given_by_staff in (identity.checked(TODAY), identity.to_replace("illisible")):
        with pytest.raises(NotInListError):
            with_changed_document(dossier, given_by_staff, today=TODAY)
