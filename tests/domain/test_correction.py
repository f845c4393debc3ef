"""« Corriger une erreur de saisie »: one fact at a time, never the filing, never a correction (§6)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.candidature_errors import (
    CorrectionNotStaffsError,
    CorrectionTooLateError,
    DetailNeededError,
    FactRefusedError,
    NothingToCorrectError,
    OtherActiveError,
)
from kiosk.domain.candidature_moves import correct
from kiosk.domain.candidature_states import By, CandidatureState
from tests.domain.given import BEFORE, TODAY, WAYS, entry, filed, reached, with_fact

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature

S = CandidatureState
DAY: Final = timedelta(days=1)
STAFF_ENDED: Final = [
    "LEASE_SIGNED",
    "REJECTED",
    "NOT_AWARDED",
    "INADMISSIBLE",
    "DECLINED",
    "UNANSWERED",
    "OFFER_WITHDRAWN",
    "WITHDRAWN_LATE",
    "DOSSIER_CLOSED",
]
ACTIVE: Final = [state for state in WAYS if state not in {*STAFF_ENDED, "CANCELLED", "FILED"}]


def corrected(candidature: Candidature, *, days: int = 0, other_active: bool = False) -> Candidature:
    return correct(
        candidature, reason="saisi par erreur", entry=entry(today=TODAY + days * DAY), other_active=other_active
    )


@pytest.mark.parametrize("state", [*ACTIVE, *STAFF_ENDED])
def test_the_last_fact_is_corrected_to_the_state_before_it(state: str) -> None:
    before = reached(S(state))
    after = corrected(before)
    assert after.state is before.events[-1].before
    assert after.events[:-1] == before.events
    assert (after.events[-1].corrects, after.events[-1].dated) == (before.events[-1].seq, TODAY)


def test_corrections_unwind_the_facts_one_by_one_down_to_the_filing() -> None:
    candidature = reached(S.ACCEPTED)
    states = []
    while candidature.state is not S.FILED:
        candidature = corrected(candidature)
        states.append(str(candidature.state))
    assert states == ["AWARDED", "COMMISSION", "FORWARDED", "APPROVED", "UNDER_REVIEW", "FILED"]
    assert len(candidature.events) == 13
    with pytest.raises(NothingToCorrectError):
        corrected(candidature)


def test_a_correction_is_not_itself_corrected() -> None:
    wrong = with_fact(reached(S.UNDER_REVIEW), S.PROVISIONALLY_REJECTED)
    right = with_fact(corrected(wrong), S.APPROVED)
    assert corrected(right).state is S.UNDER_REVIEW
    assert corrected(corrected(right)).state is S.FILED


def test_a_contact_recorded_at_the_commission_is_corrected_and_the_commission_stays() -> None:
    contacted = with_fact(reached(S.COMMISSION), S.LANDLORD_CONTACT)
    after = corrected(contacted)
    assert (after.state, after.last_fact.fact) == (S.COMMISSION, S.COMMISSION)


def test_what_a_correction_unwound_no_longer_counts() -> None:
    after = corrected(reached(S.FORWARDED))
    assert (after.stage, after.cancellable, after.since) == (2, True, BEFORE)
    assert after.latest(S.FORWARDED) is None


def test_a_fact_after_a_correction_follows_the_last_one_that_stands() -> None:
    late = with_fact(reached(S.UNDER_REVIEW), S.PROVISIONALLY_REJECTED, dated=TODAY)
    again = with_fact(corrected(late), S.APPROVED, dated=BEFORE + DAY, today=TODAY)
    assert again.since == BEFORE + DAY


def test_a_correction_needs_a_reason() -> None:
    for reason in ("", " "):
        with pytest.raises(DetailNeededError):
            correct(reached(S.APPROVED), reason=reason, entry=entry(), other_active=False)


@pytest.mark.parametrize("side", [By.CANDIDATE, By.CLOSING])
@pytest.mark.parametrize("state", ["APPROVED", "NOT_AWARDED"])
def test_only_staff_correct(state: str, side: By) -> None:
    with pytest.raises(FactRefusedError):
        correct(reached(S(state)), reason="erreur", entry=entry(side), other_active=False)


def test_what_the_person_ended_is_no_entry_error() -> None:
    ended = [
        reached(S.CANCELLED),
        with_fact(reached(S.PROVISIONALLY_REJECTED), S.REJECTED, by=By.CANDIDATE),
        with_fact(reached(S.AWARDED), S.DECLINED, by=By.CANDIDATE),
    ]
    for candidature in ended:
        with pytest.raises(CorrectionNotStaffsError):
            corrected(candidature)


def test_a_choice_of_the_person_that_ended_nothing_can_be_corrected() -> None:
    assert corrected(reached(S.AWAITING_FINAL_ANSWER)).state is S.PROVISIONALLY_REJECTED
    accepted = with_fact(reached(S.AWARDED), S.ACCEPTED, by=By.CANDIDATE)
    assert corrected(accepted).state is S.AWARDED


@pytest.mark.parametrize("state", STAFF_ENDED)
def test_an_end_is_corrected_within_thirty_days_of_its_entry(state: str) -> None:
    assert corrected(reached(S(state)), days=30).active
    with pytest.raises(CorrectionTooLateError):
        corrected(reached(S(state)), days=31)


def test_the_thirty_days_count_from_the_entry_not_from_the_fact() -> None:
    old_fact_entered_today = with_fact(reached(S.COMMISSION), S.NOT_AWARDED, dated=BEFORE, today=TODAY)
    assert corrected(old_fact_entered_today, days=30).state is S.COMMISSION


@pytest.mark.parametrize("state", ACTIVE)
def test_what_is_in_progress_is_corrected_however_late(state: str) -> None:
    assert corrected(reached(S(state)), days=365).active


@pytest.mark.parametrize("state", STAFF_ENDED)
def test_r13_an_end_is_not_corrected_while_another_candidature_is_active(state: str) -> None:
    with pytest.raises(OtherActiveError):
        corrected(reached(S(state)), other_active=True)


def test_a_filing_is_cancelled_not_corrected() -> None:
    with pytest.raises(NothingToCorrectError):
        corrected(filed())
