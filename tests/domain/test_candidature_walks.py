"""Random histories: whatever is tried, in whatever order, by whomever, a history stays one (§6)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.candidature import Candidature, Details, Event
from kiosk.domain.candidature_moves import correct, record
from kiosk.domain.candidature_states import By, CandidatureState, allowed
from kiosk.domain.errors import KioskError
from tests.domain.given import BEFORE, DETAILS, entry, filed

S = CandidatureState
SIGNED_OR_ARCHIVED: Final = {
    "LEASE_SIGNED",
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


@st.composite
def walks(draw: st.DrawFn) -> list[Candidature]:
    """Return a candidature after each step that was accepted: most steps fit, some are tried at random."""
    today, history = BEFORE, [filed(BEFORE)]
    for _ in range(draw(st.integers(4, 24))):
        today += timedelta(days=draw(st.integers(0, 9)))
        dated = today - timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 5, -1])))
        side, fact = draw(_tries(history[-1]))
        try:
            history.append(_step(history[-1], fact, side, today=today, dated=dated))
        except KioskError:
            continue
    return history


def _tries(candidature: Candidature) -> st.SearchStrategy[tuple[By, CandidatureState | None]]:
    fitting = [(side, fact) for side in By for fact in allowed(candidature.state, side)]
    onwards = [(side, fact) for side, fact in fitting if fact not in SIGNED_OR_ARCHIVED]
    anything = st.tuples(st.sampled_from(By), st.sampled_from([*S, None]))
    correction = st.just((By.STAFF, None))
    return st.one_of(
        *(st.sampled_from(each) for each in (onwards, onwards, onwards, fitting) if each), correction, anything
    )


def _step(
    candidature: Candidature, fact: CandidatureState | None, side: By, *, today: date, dated: date
) -> Candidature:
    if fact is None:
        return correct(candidature, reason="erreur", entry=entry(side, today), other_active=False)
    details = DETAILS.get(fact, Details())
    if fact is S.AWARDED:
        details = Details(received_on=dated)
    return record(candidature, fact, entry=entry(side, today), dated=dated, details=details)


@settings(max_examples=80, deadline=None)
@given(walks())
def test_a_history_only_grows_and_the_state_is_what_its_last_event_says(walk: list[Candidature]) -> None:
    for before, after in pairwise(walk):
        assert after.events[:-1] == before.events
        assert [event.seq for event in after.events] == list(range(1, len(after.events) + 1))
        assert after.events[-1].before is before.state
        assert after.state is after.events[-1].after
        assert (after.id, after.offer, after.person) == (before.id, before.offer, before.person)


@settings(max_examples=80, deadline=None)
@given(walks())
def test_standing_facts_are_a_chain_whose_dates_never_go_backwards(walk: list[Candidature]) -> None:
    last = walk[-1]
    assert next((fact.before, fact.fact) for fact in last.facts) == (None, S.FILED)
    for before, after in pairwise(last.facts):
        assert after.before is before.after
        assert after.dated >= before.dated
    assert all(event.dated <= event.entered_at.date() for event in last.events)
    assert last.state is last.last_fact.after


@settings(max_examples=80, deadline=None)
@given(walks())
def test_a_correction_unwinds_exactly_the_last_standing_fact(walk: list[Candidature]) -> None:
    for before, after in pairwise(walk):
        if after.events[-1].corrects is None:
            assert after.facts == (*before.facts, after.events[-1])
        else:
            assert after.facts == before.facts[:-1]
            assert after.events[-1].corrects == before.facts[-1].seq
            assert after.state is before.facts[-1].before


@settings(max_examples=80, deadline=None)
@given(walks())
def test_what_has_ended_takes_nothing_but_a_correction_by_staff_of_what_the_person_did_not_end(
    walk: list[Candidature],
) -> None:
    for before, after in pairwise(walk):
        if before.state in SIGNED_OR_ARCHIVED:
            event: Event = after.events[-1]
            assert event.corrects == before.last_fact.seq
            assert before.last_fact.actor.role != "candidate"
            assert event.entered_at - before.last_fact.entered_at <= timedelta(days=30)


@settings(max_examples=80, deadline=None)
@given(walks())
def test_r13_r14_a_walk_is_active_until_it_ends_and_cancellable_until_it_is_passed_on(walk: list[Candidature]) -> None:
    for candidature in walk:
        passed_on = any(fact.fact is S.FORWARDED for fact in candidature.facts)
        assert candidature.active is (candidature.state not in SIGNED_OR_ARCHIVED)
        assert candidature.cancellable is (candidature.active and not passed_on)
        assert 1 <= candidature.stage <= 7
        assert not candidature.skipped & {1, 4}


@settings(max_examples=80, deadline=None)
@given(walks())
def test_every_walk_can_be_unwound_to_the_filing_unless_the_person_ended_it(walk: list[Candidature]) -> None:
    candidature = walk[-1]
    today = candidature.events[-1].entered_at.date()
    ended_by_person = not candidature.active and candidature.last_fact.actor.role == "candidate"
    if ended_by_person:
        return
    facts = len(candidature.facts)
    for _ in range(facts - 1):
        candidature = correct(candidature, reason="erreur", entry=entry(today=today), other_active=False)
    assert (candidature.state, len(candidature.facts)) == (S.FILED, 1)
