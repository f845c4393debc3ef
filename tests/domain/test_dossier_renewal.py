"""The yearly renewal: in time, too late, and beginning again with a new number (R22)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import FutureDateError
from kiosk.domain.dossier import Dossier, DossierState, ItemReason, NumberStatus, Request
from kiosk.domain.dossier_again import update_alin
from kiosk.domain.dossier_errors import (
    DossierMoveError,
    RenewalLateError,
    RenewalTooEarlyError,
    SameNumberError,
)
from kiosk.domain.dossier_renewal import begin_again, renew
from kiosk.domain.tasks import Task
from tests.domain.given import DEPOSITED, NUMBER, OTHER_NUMBER, RENEWAL_DUE, TODAY, complete, expired

if TYPE_CHECKING:
    from collections.abc import Callable

D = DossierState
RECORDED = [D.DRAFT, D.SUBMITTED, D.CHANGES_REQUESTED, D.VALIDATED, D.REFUSED]
DAY = timedelta(days=1)
LATE = RENEWAL_DUE + 40 * DAY


@pytest.mark.parametrize("state", RECORDED)
def test_r22_a_renewal_made_in_time_and_declared_late_brings_the_state_before_back(state: DossierState) -> None:
    dossier = complete(state)
    assert dossier.state_on(LATE) is D.EXPIRED
    after = renew(dossier, on=RENEWAL_DUE, today=LATE)
    assert (after.state_on(LATE), after.request.renewal_due) == (state, date(2028, 3, 15))


@pytest.mark.parametrize(
    ("task", "act"),
    [
        (Task.NUMBER, lambda dossier: renew(dossier, on=RENEWAL_DUE, today=LATE)),
        (Task.NUMBER, lambda dossier: begin_again(dossier, number=OTHER_NUMBER, on=LATE, today=LATE)),
        (Task.ALIN, lambda dossier: update_alin(dossier, on=LATE, today=LATE)),
    ],
)
def test_what_was_asked_about_a_date_is_answered_by_the_new_one(task: Task, act: Callable[[Dossier], Dossier]) -> None:
    reasons = tuple(ItemReason(item=str(each), reason="trop ancien") for each in (task, Task.CONTACT))
    after = act(replace(complete(D.CHANGES_REQUESTED), reasons=reasons))
    assert [each.answered for each in after.reasons] == [True, False]


def test_r22_a_renewal_before_the_expiry_counts_from_its_own_date() -> None:
    after = renew(complete(D.VALIDATED), on=TODAY, today=TODAY)
    assert (after.state, after.request.renewed_on, after.request.renewal_due) == (
        D.VALIDATED,
        TODAY,
        date(2027, 11, 23),
    )


def test_r22_a_renewal_the_day_after_its_last_day_is_too_late() -> None:
    with pytest.raises(RenewalLateError) as caught:
        renew(complete(), on=RENEWAL_DUE + DAY, today=RENEWAL_DUE + DAY)
    assert caught.value.due == RENEWAL_DUE


def test_r22_a_renewal_is_neither_ahead_nor_before_the_last_date_nor_of_a_closed_dossier() -> None:
    with pytest.raises(FutureDateError):
        renew(complete(), on=TODAY + DAY, today=TODAY)
    with pytest.raises(RenewalTooEarlyError) as caught:
        renew(complete(), on=DEPOSITED - DAY, today=TODAY)
    assert caught.value.last == DEPOSITED
    with pytest.raises(DossierMoveError):
        renew(complete(D.CLOSED), on=TODAY, today=TODAY)


def test_r22_a_renewal_missed_twice_leaves_the_dossier_expired() -> None:
    dossier = replace(
        complete(), request=Request(status=NumberStatus.HERE, number=NUMBER, deposited_on=date(2024, 5, 2))
    )
    after = renew(dossier, on=date(2025, 5, 1), today=TODAY)
    assert after.state_on(TODAY) is D.EXPIRED


def test_r22_the_renewal_of_29_february_is_due_on_the_28th() -> None:
    assert Request(deposited_on=date(2028, 2, 29)).renewal_due == date(2029, 2, 28)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 365), st.integers(0, 800))
def test_r22_a_renewal_within_the_year_is_always_taken_and_moves_the_due_date(
    deposited: date, after: int, told: int
) -> None:
    dossier = replace(complete(D.VALIDATED), request=Request(deposited_on=deposited))
    on = min(deposited + after * DAY, dossier.request.renewal_due or deposited)
    renewed = renew(dossier, on=on, today=on + told * DAY)
    assert renewed.request.last_date == on
    assert (renewed.request.renewal_due or on) >= (dossier.request.renewal_due or on)
    assert renewed.state is D.VALIDATED


def again(dossier: Dossier, number: str = OTHER_NUMBER, on: date = TODAY) -> Dossier:
    return begin_again(dossier, number=number, on=on, today=TODAY)


@pytest.mark.parametrize("state", RECORDED)
def test_r22_a_new_number_makes_a_draft_whose_seniority_starts_again(state: DossierState) -> None:
    after = again(expired(state))
    assert (after.state, after.state_on(TODAY)) == (D.DRAFT, D.DRAFT)
    assert after.request == Request(status=NumberStatus.HERE, number=OTHER_NUMBER, deposited_on=TODAY)
    assert after.communes == expired(state).communes


def test_r07_a_new_number_is_still_to_be_entered_on_alin() -> None:
    after = again(expired())
    assert (after.alin.created, after.alin.number_entered) == (True, False)


def test_r22_only_an_expired_dossier_begins_again_with_another_number_and_a_date_that_fits() -> None:
    with pytest.raises(DossierMoveError):
        again(complete(D.VALIDATED))
    with pytest.raises(SameNumberError):
        again(expired(), number=NUMBER)
    with pytest.raises(FutureDateError):
        again(expired(), on=TODAY + DAY)
    with pytest.raises(RenewalTooEarlyError):
        again(expired(), on=date(2025, 10, 19))
