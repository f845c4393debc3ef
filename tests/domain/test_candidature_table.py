"""The table of §6, typed in from the rules by hand: what may follow what, and who may record it (R13 to R18)."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_errors import AlreadyEndedError, AlreadyForwardedError, FactRefusedError
from kiosk.domain.candidature_moves import record
from kiosk.domain.candidature_states import By, CandidatureState, allowed
from tests.domain.given import DETAILS, TODAY, entry, reached

STATES: Final[dict[str, tuple[int, bool, bool]]] = {
    "FILED": (1, True, True),
    "UNDER_REVIEW": (2, True, True),
    "PROVISIONALLY_REJECTED": (2, True, True),
    "AWAITING_FINAL_ANSWER": (2, True, True),
    "APPROVED": (2, True, True),
    "FORWARDED": (3, True, False),
    "LANDLORD_CONTACT": (4, True, False),
    "COMMISSION": (5, True, False),
    "AWARDED": (6, True, False),
    "AWARDED_RANKED": (6, True, False),
    "AWARDED_CONDITIONALLY": (6, True, False),
    "ACCEPTED": (7, True, False),
    "LEASE_SIGNED": (7, False, False),
}
"""The stage of each, whether it is active, whether the candidate may cancel."""
ARCHIVED: Final = {
    "CANCELLED",
    "REJECTED",
    "NOT_AWARDED",
    "INADMISSIBLE",
    "DECLINED",
    "UNANSWERED",
    "OFFER_WITHDRAWN",
    "WITHDRAWN_LATE",
    "DOSSIER_CLOSED",
}

TABLE: Final = """
FILED                   UNDER_REVIEW            staff
FILED                   APPROVED                staff
FILED                   PROVISIONALLY_REJECTED  staff
FILED                   CANCELLED               candidate
FILED                   OFFER_WITHDRAWN         staff
FILED                   DOSSIER_CLOSED          closing
UNDER_REVIEW            APPROVED                staff
UNDER_REVIEW            PROVISIONALLY_REJECTED  staff
UNDER_REVIEW            CANCELLED               candidate
UNDER_REVIEW            OFFER_WITHDRAWN         staff
UNDER_REVIEW            DOSSIER_CLOSED          closing
PROVISIONALLY_REJECTED  REJECTED                candidate staff
PROVISIONALLY_REJECTED  AWAITING_FINAL_ANSWER   candidate
PROVISIONALLY_REJECTED  APPROVED                staff
PROVISIONALLY_REJECTED  CANCELLED               candidate
PROVISIONALLY_REJECTED  OFFER_WITHDRAWN         staff
PROVISIONALLY_REJECTED  DOSSIER_CLOSED          closing
AWAITING_FINAL_ANSWER   REJECTED                candidate staff
AWAITING_FINAL_ANSWER   APPROVED                staff
AWAITING_FINAL_ANSWER   CANCELLED               candidate
AWAITING_FINAL_ANSWER   OFFER_WITHDRAWN         staff
AWAITING_FINAL_ANSWER   DOSSIER_CLOSED          closing
APPROVED                FORWARDED               staff
APPROVED                CANCELLED               candidate
APPROVED                OFFER_WITHDRAWN         staff
APPROVED                DOSSIER_CLOSED          closing
FORWARDED               LANDLORD_CONTACT        staff
FORWARDED               COMMISSION              staff
FORWARDED               AWARDED                 staff
FORWARDED               AWARDED_RANKED          staff
FORWARDED               AWARDED_CONDITIONALLY   staff
FORWARDED               NOT_AWARDED             staff
FORWARDED               INADMISSIBLE            staff
FORWARDED               OFFER_WITHDRAWN         staff
FORWARDED               DOSSIER_CLOSED          closing
FORWARDED               WITHDRAWN_LATE          staff
LANDLORD_CONTACT        LANDLORD_CONTACT        staff
LANDLORD_CONTACT        COMMISSION              staff
LANDLORD_CONTACT        AWARDED                 staff
LANDLORD_CONTACT        AWARDED_RANKED          staff
LANDLORD_CONTACT        AWARDED_CONDITIONALLY   staff
LANDLORD_CONTACT        NOT_AWARDED             staff
LANDLORD_CONTACT        INADMISSIBLE            staff
LANDLORD_CONTACT        OFFER_WITHDRAWN         staff
LANDLORD_CONTACT        DOSSIER_CLOSED          closing
LANDLORD_CONTACT        WITHDRAWN_LATE          staff
COMMISSION              COMMISSION              staff
COMMISSION              LANDLORD_CONTACT        staff
COMMISSION              AWARDED                 staff
COMMISSION              AWARDED_RANKED          staff
COMMISSION              AWARDED_CONDITIONALLY   staff
COMMISSION              NOT_AWARDED             staff
COMMISSION              INADMISSIBLE            staff
COMMISSION              OFFER_WITHDRAWN         staff
COMMISSION              DOSSIER_CLOSED          closing
COMMISSION              WITHDRAWN_LATE          staff
AWARDED                 ACCEPTED                candidate staff
AWARDED                 DECLINED                candidate staff
AWARDED                 UNANSWERED              staff
AWARDED                 OFFER_WITHDRAWN         staff
AWARDED                 DOSSIER_CLOSED          closing
AWARDED                 WITHDRAWN_LATE          staff
AWARDED_RANKED          AWARDED                 staff
AWARDED_RANKED          NOT_AWARDED             staff
AWARDED_RANKED          DECLINED                candidate staff
AWARDED_RANKED          OFFER_WITHDRAWN         staff
AWARDED_RANKED          DOSSIER_CLOSED          closing
AWARDED_RANKED          WITHDRAWN_LATE          staff
AWARDED_CONDITIONALLY   AWARDED                 staff
AWARDED_CONDITIONALLY   ACCEPTED                staff
AWARDED_CONDITIONALLY   NOT_AWARDED             staff
AWARDED_CONDITIONALLY   DECLINED                candidate staff
AWARDED_CONDITIONALLY   OFFER_WITHDRAWN         staff
AWARDED_CONDITIONALLY   DOSSIER_CLOSED          closing
AWARDED_CONDITIONALLY   WITHDRAWN_LATE          staff
ACCEPTED                LEASE_SIGNED            staff
ACCEPTED                DECLINED                staff
ACCEPTED                OFFER_WITHDRAWN         staff
ACCEPTED                DOSSIER_CLOSED          closing
ACCEPTED                WITHDRAWN_LATE          staff
"""
SIDES: Final = {(state, fact): set(sides) for state, fact, *sides in map(str.split, TABLE.strip().splitlines())}
TRIPLES: Final = [*product(CandidatureState, CandidatureState, By)]
REFUSALS: Final = (FactRefusedError, AlreadyForwardedError, AlreadyEndedError)


def test_the_states_are_those_of_the_table_and_no_other() -> None:
    assert {str(state) for state in CandidatureState} == STATES.keys() | ARCHIVED


@pytest.mark.parametrize("state", CandidatureState)
def test_r13_r14_r15_each_state_has_its_stage_and_says_whether_it_is_active_and_may_be_cancelled(
    state: CandidatureState,
) -> None:
    candidature = reached(state)
    stage, active, cancellable = STATES.get(state, (candidature.stage, False, False))
    found = (candidature.state, candidature.stage, candidature.active, candidature.cancellable, candidature.archived)
    assert found == (state, stage, active, cancellable, state in ARCHIVED)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(TRIPLES), st.integers(0, 60))
def test_r14_r15_r16_each_fact_is_recorded_by_exactly_the_side_the_table_names(
    triple: tuple[CandidatureState, CandidatureState, By], days: int
) -> None:
    _check(triple, days)


def test_r14_r15_r16_every_triple_of_state_fact_and_side_is_as_the_table_says() -> None:
    for triple in TRIPLES:
        _check(triple, days=0)


def _check(triple: tuple[CandidatureState, CandidatureState, By], days: int) -> None:
    state, fact, side = triple
    candidature, today = reached(state), TODAY + timedelta(days)
    details = DETAILS.get(fact, Details())
    given_details = {"entry": entry(side, today), "dated": TODAY, "details": details}
    if side in SIDES.get((state, fact), set()):
        after = record(candidature, fact, **given_details)  # type: ignore[arg-type]
        kept = (state, fact) == ("COMMISSION", "LANDLORD_CONTACT")
        assert after.state == (state if kept else fact)
        assert after.events[:-1] == candidature.events
        assert (after.events[-1].fact, after.events[-1].before) == (fact, state)
    else:
        with pytest.raises(REFUSALS):
            record(candidature, fact, **given_details)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", CandidatureState)
@pytest.mark.parametrize("side", By)
def test_what_may_be_recorded_is_listed_in_the_order_of_the_stages(state: CandidatureState, side: By) -> None:
    wanted = [fact for fact in CandidatureState if side in SIDES.get((state, fact), set())]
    assert list(allowed(state, side)) == wanted


def test_r14_cancelling_after_the_transfer_says_since_when_and_who_has_the_file() -> None:
    candidature = reached(CandidatureState.COMMISSION)
    with pytest.raises(AlreadyForwardedError) as caught:
        record(candidature, CandidatureState.CANCELLED, entry=entry(By.CANDIDATE), dated=TODAY)
    assert (caught.value.on, caught.value.landlord) == (candidature.stage_date(3), "Toits & Familles")


@pytest.mark.parametrize("state", [*sorted(ARCHIVED), "LEASE_SIGNED"])
def test_r14_nothing_that_has_ended_can_be_cancelled(state: str) -> None:
    with pytest.raises(AlreadyEndedError):
        record(reached(CandidatureState(state)), CandidatureState.CANCELLED, entry=entry(By.CANDIDATE), dated=TODAY)
