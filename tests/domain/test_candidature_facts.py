"""What each fact needs, column « needs » of §6; its dates; and what a history tells."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta
from typing import Final

import pytest

from kiosk.domain.candidature import Candidature, Details
from kiosk.domain.candidature_errors import (
    DetailNeededError,
    FactDateError,
    PlannedDateError,
    RankError,
    TooEarlyToCloseError,
)
from kiosk.domain.candidature_states import By, CandidatureState
from kiosk.domain.dates import FutureDateError
from kiosk.domain.deadlines import TooFewDaysError
from tests.domain.given import BEFORE, NOON, TODAY, filed, offer, reached, walked, with_fact

S = CandidatureState
DAY: Final = timedelta(days=1)
CONTACT: Final = Details(visit_on=TODAY + DAY, visit_time="14:00", visit_place="133 square des Acacias")

LACKING: Final = [
    ("FILED", "PROVISIONALLY_REJECTED", Details(), "reason"),
    ("UNDER_REVIEW", "PROVISIONALLY_REJECTED", Details(reason="  "), "reason"),
    ("PROVISIONALLY_REJECTED", "REJECTED", Details(), "reason"),
    ("AWAITING_FINAL_ANSWER", "REJECTED", Details(), "reason"),
    ("FILED", "OFFER_WITHDRAWN", Details(), "reason"),
    ("ACCEPTED", "OFFER_WITHDRAWN", Details(), "reason"),
    ("COMMISSION", "NOT_AWARDED", Details(), "reason"),
    ("AWARDED_RANKED", "NOT_AWARDED", Details(), "reason"),
    ("AWARDED_CONDITIONALLY", "NOT_AWARDED", Details(), "reason"),
    ("COMMISSION", "INADMISSIBLE", Details(), "reason"),
    ("FORWARDED", "WITHDRAWN_LATE", Details(), "reason"),
    ("APPROVED", "FORWARDED", Details(), "landlord"),
    ("FORWARDED", "LANDLORD_CONTACT", Details(), "document"),
    ("FORWARDED", "LANDLORD_CONTACT", Details(document="RIB"), "due_on"),
    ("FORWARDED", "LANDLORD_CONTACT", replace(CONTACT, visit_time=""), "visit_time"),
    ("FORWARDED", "LANDLORD_CONTACT", replace(CONTACT, visit_place=""), "visit_place"),
    ("FORWARDED", "LANDLORD_CONTACT", replace(CONTACT, document="RIB"), "due_on"),
    ("COMMISSION", "COMMISSION", Details(), "commission_on"),
    ("COMMISSION", "AWARDED_RANKED", Details(), "rank"),
    ("COMMISSION", "AWARDED_CONDITIONALLY", Details(due_on=TODAY), "document"),
    ("COMMISSION", "AWARDED_CONDITIONALLY", Details(document="RIB"), "due_on"),
]


@pytest.mark.parametrize(("state", "fact", "details", "lacking"), LACKING)
def test_a_fact_without_what_it_needs_is_refused_and_says_what(
    state: str, fact: str, details: Details, lacking: str
) -> None:
    with pytest.raises(DetailNeededError) as caught:
        with_fact(reached(S(state)), S(fact), details=details)
    assert (caught.value.fact, caught.value.detail) == (fact, lacking)


ENOUGH: Final = [
    ("FILED", "UNDER_REVIEW", Details()),
    ("UNDER_REVIEW", "APPROVED", Details()),
    ("APPROVED", "FORWARDED", Details(landlord="Toits & Familles")),
    ("FORWARDED", "LANDLORD_CONTACT", Details(document="RIB", due_on=TODAY)),
    ("FORWARDED", "LANDLORD_CONTACT", CONTACT),
    ("LANDLORD_CONTACT", "LANDLORD_CONTACT", replace(CONTACT, document="RIB", due_on=TODAY)),
    ("FORWARDED", "COMMISSION", Details()),
    ("FORWARDED", "COMMISSION", Details(commission_on=TODAY + 40 * DAY)),
    ("COMMISSION", "COMMISSION", Details(commission_on=TODAY)),
    ("COMMISSION", "COMMISSION", Details(met=True)),
    ("COMMISSION", "AWARDED", Details()),
    ("COMMISSION", "AWARDED", Details(received_on=TODAY, answer_days=15)),
    ("AWARDED_CONDITIONALLY", "ACCEPTED", Details()),
    ("AWARDED", "ACCEPTED", Details()),
    ("AWARDED", "DECLINED", Details()),
    ("ACCEPTED", "LEASE_SIGNED", Details()),
]


@pytest.mark.parametrize(("state", "fact", "details"), ENOUGH)
def test_a_fact_with_what_it_needs_is_kept_with_it(state: str, fact: str, details: Details) -> None:
    after = with_fact(reached(S(state)), S(fact), details=details)
    assert (after.events[-1].fact, after.events[-1].details) == (fact, details)


def test_r16_the_person_who_gives_up_needs_no_reason() -> None:
    after = with_fact(reached(S.PROVISIONALLY_REJECTED), S.REJECTED, by=By.CANDIDATE, details=Details())
    assert after.state is S.REJECTED


@pytest.mark.parametrize("rank", [1, 0, -3])
def test_a_rank_is_two_or_more(rank: int) -> None:
    with pytest.raises(RankError):
        with_fact(reached(S.COMMISSION), S.AWARDED_RANKED, details=Details(rank=rank))


@pytest.mark.parametrize("days", [9, 0, -1])
def test_fewer_than_ten_days_to_answer_are_refused(days: int) -> None:
    with pytest.raises(TooFewDaysError):
        with_fact(reached(S.COMMISSION), S.AWARDED, details=Details(answer_days=days))


@pytest.mark.parametrize(
    ("state", "fact", "details"),
    [
        ("FORWARDED", "LANDLORD_CONTACT", Details(document="RIB", due_on=TODAY - DAY)),
        ("FORWARDED", "LANDLORD_CONTACT", replace(CONTACT, visit_on=TODAY - DAY)),
        ("FORWARDED", "COMMISSION", Details(commission_on=TODAY - DAY)),
        ("COMMISSION", "AWARDED_CONDITIONALLY", Details(document="RIB", due_on=TODAY - DAY)),
    ],
)
def test_a_planned_date_may_lie_ahead_but_not_before_its_fact(state: str, fact: str, details: Details) -> None:
    with pytest.raises(PlannedDateError) as caught:
        with_fact(reached(S(state)), S(fact), details=details)
    assert caught.value.day == TODAY - DAY


@pytest.mark.parametrize("fact", [S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY])
def test_an_award_is_received_neither_before_it_is_decided_nor_after_today(fact: CandidatureState) -> None:
    needed = Details(rank=2, document="quittance", due_on=TODAY + DAY)
    with pytest.raises(FactDateError):
        with_fact(reached(S.COMMISSION), fact, details=replace(needed, received_on=TODAY - DAY))
    with pytest.raises(FutureDateError):
        with_fact(reached(S.COMMISSION), fact, details=replace(needed, received_on=TODAY + DAY))
    with pytest.raises(TooFewDaysError):
        with_fact(reached(S.COMMISSION), fact, details=replace(needed, answer_days=9))


def test_a_fact_is_not_dated_after_today() -> None:
    with pytest.raises(FutureDateError) as caught:
        with_fact(filed(), S.UNDER_REVIEW, dated=TODAY + DAY, today=TODAY)
    assert caught.value.day == TODAY + DAY


def test_a_fact_is_not_dated_before_the_fact_before() -> None:
    with pytest.raises(FactDateError) as caught:
        with_fact(reached(S.FORWARDED), S.COMMISSION, dated=BEFORE - DAY, today=TODAY)
    assert (caught.value.day, caught.value.earliest) == (BEFORE - DAY, BEFORE)


def test_a_fact_learnt_late_keeps_its_own_date_beside_the_time_it_was_entered() -> None:
    after = with_fact(filed(BEFORE), S.UNDER_REVIEW, dated=BEFORE + DAY, today=TODAY)
    assert (after.events[-1].dated, after.events[-1].entered_at) == (BEFORE + DAY, NOON)


def test_a_person_who_had_already_accepted_a_conditional_award_has_accepted_on_the_day_said() -> None:
    after = with_fact(reached(S.AWARDED_CONDITIONALLY), S.ACCEPTED, dated=BEFORE + DAY, today=TODAY)
    assert (after.state, after.since) == (S.ACCEPTED, BEFORE + DAY)


def test_r15_a_contact_recorded_at_the_commission_is_an_event_and_the_state_stays() -> None:
    after = with_fact(reached(S.COMMISSION), S.LANDLORD_CONTACT, details=CONTACT)
    assert (after.state, after.stage, after.last_fact.fact) == (S.COMMISSION, 5, S.LANDLORD_CONTACT)


def _awarded(received: date | None, days: int | None = None) -> Candidature:
    given = Details(received_on=received, answer_days=days)
    return with_fact(reached(S.COMMISSION), S.AWARDED, details=given)


def test_an_award_is_answered_within_ten_days_of_its_receipt_or_the_days_the_landlord_gives() -> None:
    assert _awarded(TODAY).answer_by == date(2026, 12, 3)
    assert _awarded(TODAY, 15).answer_by == date(2026, 12, 8)


def test_an_award_whose_receipt_is_not_known_has_no_date_to_answer_by() -> None:
    assert _awarded(None).answer_by is None


def test_a_rank_that_becomes_an_award_counts_its_own_ten_days() -> None:
    ranked = with_fact(reached(S.COMMISSION), S.AWARDED_RANKED, dated=BEFORE, today=TODAY)
    assert ranked.answer_by is None
    assert with_fact(ranked, S.AWARDED, details=Details(received_on=TODAY)).answer_by == date(2026, 12, 3)


@pytest.mark.parametrize("dated", [date(2026, 12, 3), date(2026, 11, 23)])
def test_silence_is_not_recorded_as_long_as_there_is_time_to_answer(dated: date) -> None:
    for today in (dated, date(2027, 1, 10)):
        with pytest.raises(TooEarlyToCloseError) as caught:
            with_fact(_awarded(TODAY), S.UNANSWERED, dated=dated, today=today)
        assert caught.value.limit == date(2026, 12, 3)


def test_silence_is_recorded_by_a_person_from_the_day_after_the_limit() -> None:
    assert with_fact(_awarded(TODAY), S.UNANSWERED, dated=date(2026, 12, 4)).state is S.UNANSWERED


def test_silence_is_not_recorded_when_nobody_knows_when_the_award_was_received() -> None:
    with pytest.raises(TooEarlyToCloseError) as caught:
        with_fact(_awarded(None), S.UNANSWERED, dated=date(2027, 2, 1))
    assert caught.value.limit is None


@pytest.mark.parametrize(
    ("facts", "stages", "facts_missing"),
    [
        ("UNDER_REVIEW APPROVED FORWARDED LANDLORD_CONTACT COMMISSION AWARDED", set(), set()),
        ("UNDER_REVIEW APPROVED FORWARDED COMMISSION", set(), set()),
        ("APPROVED FORWARDED", set(), {"UNDER_REVIEW"}),
        ("PROVISIONALLY_REJECTED", set(), {"UNDER_REVIEW"}),
        ("APPROVED FORWARDED AWARDED", {5}, {"UNDER_REVIEW", "COMMISSION"}),
        ("UNDER_REVIEW APPROVED FORWARDED LANDLORD_CONTACT AWARDED_RANKED", {5}, {"COMMISSION"}),
        ("UNDER_REVIEW APPROVED FORWARDED AWARDED ACCEPTED LEASE_SIGNED", {5}, {"COMMISSION"}),
        ("UNDER_REVIEW APPROVED FORWARDED NOT_AWARDED", {5}, {"COMMISSION"}),
        ("CANCELLED", set(), set()),
    ],
)
def test_r15_a_stage_passed_over_is_told_as_such_and_the_fourth_never_is(
    facts: str, stages: set[int], facts_missing: set[str]
) -> None:
    candidature = walked((S(name), TODAY) for name in facts.split())
    assert candidature.skipped == stages
    assert {str(fact) for fact in candidature.passed_over} == facts_missing


def test_r15_each_stage_has_the_day_of_its_first_fact() -> None:
    days = [BEFORE + n * DAY for n in range(1, 5)]
    candidature = walked(zip((S.UNDER_REVIEW, S.APPROVED, S.FORWARDED, S.AWARDED), days, strict=True))
    found = [candidature.stage_date(stage) for stage in range(1, 8)]
    assert found == [BEFORE, days[0], days[2], None, None, days[3], None]


def test_r18_an_archived_candidature_keeps_the_stage_it_reached() -> None:
    assert reached(S.CANCELLED).stage == 1
    for answer in (S.NOT_AWARDED, S.INADMISSIBLE):  # a no is a result as well
        assert reached(answer).stage == 6
        assert reached(answer).stage_date(6) is not None


def test_the_landlord_is_the_one_recorded_when_it_was_passed_on_else_that_of_the_offer() -> None:
    assert filed().landlord == "Toits & Familles"
    passed = with_fact(reached(S.APPROVED), S.FORWARDED, details=Details(landlord="Autre Bailleur"))
    assert passed.landlord == "Autre Bailleur"


def test_a_candidature_keeps_the_offer_as_it_was_when_the_person_applied() -> None:
    candidature = with_fact(filed(), S.UNDER_REVIEW)
    assert candidature.offer == offer()
    with pytest.raises(FrozenInstanceError):
        candidature.offer.total_cents = 1  # type: ignore[misc]
