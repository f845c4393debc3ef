"""Closing a dossier, by a lease or because the request was struck off, and undoing it within 30 days (§5)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.domain.dates import FutureDateError, TooEarlyDateError
from kiosk.domain.dossier import Closing, DossierState
from kiosk.domain.dossier_closing import sign_lease, strike_off, undo_closing, undo_strike_off
from kiosk.domain.dossier_errors import (
    ClosedByLeaseError,
    DossierMoveError,
    ReasonNeededError,
    TooLateToReopenError,
)
from tests.domain.given import DEPOSITED, TODAY, complete, expired

D = DossierState
OPEN = [D.DRAFT, D.SUBMITTED, D.CHANGES_REQUESTED, D.VALIDATED, D.REFUSED]
DAY = timedelta(days=1)


@pytest.mark.parametrize("state", OPEN)
def test_a_request_struck_off_closes_the_dossier_with_its_date_and_reason(state: DossierState) -> None:
    after = strike_off(complete(state), on=TODAY - DAY, reason="radiée par la mairie", today=TODAY)
    assert (after.state, after.closing, after.closed_on) == (D.CLOSED, Closing.STRUCK_OFF, TODAY - DAY)
    assert (after.closing_reason, after.state_before_closing) == ("radiée par la mairie", state)


@pytest.mark.parametrize("state", OPEN)
def test_r20_a_signed_lease_closes_the_dossier(state: DossierState) -> None:
    after = sign_lease(complete(state), on=TODAY, today=TODAY)
    assert (after.state, after.closing, after.closed_on) == (D.CLOSED, Closing.LEASE_SIGNED, TODAY)


def test_an_expired_dossier_closes_too_and_is_expired_again_when_that_is_undone() -> None:
    closed = sign_lease(expired(), on=TODAY, today=TODAY)
    assert closed.state_on(TODAY) is D.CLOSED
    undone = undo_closing(closed, today=TODAY)
    assert (undone.state, undone.state_on(TODAY)) == (D.VALIDATED, D.EXPIRED)


def test_striking_off_needs_a_reason_and_a_day_that_is_past() -> None:
    with pytest.raises(ReasonNeededError):
        strike_off(complete(), on=TODAY, reason=" ", today=TODAY)
    with pytest.raises(FutureDateError):
        strike_off(complete(), on=TODAY + DAY, reason="radiée", today=TODAY)


def test_a_request_is_not_struck_off_before_it_was_made() -> None:
    with pytest.raises(TooEarlyDateError) as caught:
        strike_off(complete(), on=DEPOSITED - DAY, reason="radiée", today=TODAY)
    assert caught.value.earliest == DEPOSITED
    assert strike_off(complete(), on=DEPOSITED, reason="radiée", today=TODAY).closed_on == DEPOSITED


def test_a_closed_dossier_is_not_closed_again() -> None:
    for closed in (complete(D.CLOSED), sign_lease(complete(), on=TODAY, today=TODAY)):
        with pytest.raises(DossierMoveError):
            strike_off(closed, on=TODAY, reason="radiée", today=TODAY)
        with pytest.raises(DossierMoveError):
            sign_lease(closed, on=TODAY, today=TODAY)


@pytest.mark.parametrize("state", OPEN)
def test_undoing_a_closing_gives_back_the_dossier_as_it_was(state: DossierState) -> None:
    before = complete(state)
    assert undo_closing(sign_lease(before, on=TODAY, today=TODAY), today=TODAY) == before
    struck = strike_off(before, on=TODAY, reason="radiée", today=TODAY)
    assert undo_strike_off(struck, reason="erreur", today=TODAY) == before


def test_a_closing_is_undone_within_thirty_days_of_its_entry_however_old_its_fact() -> None:
    old = strike_off(complete(), on=date(2026, 6, 1), reason="radiée", today=TODAY)
    assert undo_closing(old, today=TODAY + 30 * DAY).state is D.DRAFT
    with pytest.raises(TooLateToReopenError):
        undo_closing(old, today=TODAY + 31 * DAY)


def test_the_cse_undoes_its_own_mistake_with_a_reason_and_never_a_lease() -> None:
    struck = strike_off(complete(), on=TODAY, reason="radiée", today=TODAY)
    with pytest.raises(ReasonNeededError):
        undo_strike_off(struck, reason="", today=TODAY)
    with pytest.raises(ClosedByLeaseError):
        undo_strike_off(sign_lease(complete(), on=TODAY, today=TODAY), reason="erreur", today=TODAY)


@pytest.mark.parametrize("state", OPEN)
def test_there_is_no_closing_to_undo_in_an_open_dossier(state: DossierState) -> None:
    with pytest.raises(DossierMoveError):
        undo_closing(complete(state), today=TODAY)
