"""What the CSE records about candidatures, and corrects."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import NoSuchPersonError
from kiosk.domain.candidature import Details
from kiosk.domain.candidature_errors import (
    AlreadyForwardedError,
    CorrectionNotStaffsError,
    CorrectionTooLateError,
    DetailNeededError,
    FactDateError,
    FactRefusedError,
    NoCandidatureError,
    TooEarlyToCloseError,
)
from kiosk.domain.candidature_states import MOVES, By, CandidatureState
from kiosk.domain.dates import FutureDateError
from kiosk.domain.dossier import DossierState

if TYPE_CHECKING:
    from tests.services.world import World

S = CandidatureState


def test_r15_a_candidature_goes_through_the_seven_stages(world: World) -> None:
    world.candidature(S.ACCEPTED)
    signed = world.record(world.people["P1"], S.LEASE_SIGNED)
    assert [str(fact.fact) for fact in signed.facts] == [
        "FILED",
        "UNDER_REVIEW",
        "APPROVED",
        "FORWARDED",
        "COMMISSION",
        "AWARDED",
        "ACCEPTED",
        "LEASE_SIGNED",
    ]
    assert signed.stage == 7


class _TakenBackError(Exception):
    """Undoes what was recorded, so that the next fact is tried in the same state."""


def taken(world: World, fact: CandidatureState) -> bool:
    """Return whether *fact* is recorded when the CSE tries; everything is as before afterwards."""
    recorded = False
    refusals = (FactRefusedError, AlreadyForwardedError, NoCandidatureError)
    with suppress(_TakenBackError, *refusals), world.store.writing():
        world.record(world.people["P1"], fact)
        recorded = True
        raise _TakenBackError
    return recorded


@pytest.mark.parametrize("state", list(S))
def test_what_staff_may_record_is_what_the_table_says(world: World, state: CandidatureState) -> None:
    before = world.candidature(state)
    world.at(30)
    expected = {fact for fact in S if By.STAFF in MOVES.get((state, fact), frozenset())}
    assert {fact for fact in S if taken(world, fact)} == expected
    assert world.services.candidatures.of(before.person) == (before,)


def test_a_fact_has_its_own_date_beside_that_of_its_entry(world: World) -> None:
    world.candidature(S.FILED)
    day = world.clock.today
    after = world.services.progress.record("TS004217", S.UNDER_REVIEW, actor=world.cse, dated=world.clock.day(-1))
    assert (after.last_fact.dated, after.last_fact.entered_at.date()) == (world.clock.day(-1), day)


def test_a_fact_is_dated_neither_after_today_nor_before_the_one_before(world: World) -> None:
    world.candidature(S.UNDER_REVIEW)
    progress = world.services.progress
    with pytest.raises(FutureDateError):
        progress.record("TS004217", S.APPROVED, actor=world.cse, dated=world.clock.day(1))
    with pytest.raises(FactDateError):
        progress.record("TS004217", S.APPROVED, actor=world.cse, dated=world.clock.day(-2))


def test_a_fact_needs_what_it_needs(world: World) -> None:
    world.candidature(S.UNDER_REVIEW)
    with pytest.raises(DetailNeededError):
        world.services.progress.record(
            "TS004217",
            S.PROVISIONALLY_REJECTED,
            actor=world.cse,
            dated=world.clock.today,
            details=Details(reason="\t "),
        )


def test_what_the_staff_type_is_made_safe_before_it_is_kept(world: World) -> None:
    world.candidature(S.FORWARDED)
    details = Details(visit_on=world.clock.day(3), visit_time="14\x1b[2Jh", visit_place="\u202eici\n")
    after = world.services.progress.record(
        "TS004217", S.LANDLORD_CONTACT, actor=world.cse, dated=world.clock.today, details=details
    )
    kept = after.last_fact.details
    assert (kept.visit_time.isprintable(), kept.visit_place) == (True, "ici")


def test_nobody_records_without_an_active_candidature(world: World) -> None:
    person = world.validated()
    with pytest.raises(NoCandidatureError):
        world.record(person, S.UNDER_REVIEW)
    with pytest.raises(NoCandidatureError):
        world.services.progress.correct(person.matricule, reason="erreur", actor=world.cse)
    with pytest.raises(NoSuchPersonError):
        world.services.progress.of("TS999999", world.cse)


def test_silence_is_recorded_the_day_after_the_limit_by_a_person(world: World) -> None:
    candidature = world.candidature(S.AWARDED)
    assert candidature.answer_by == date(2026, 12, 2)
    world.at(9)
    with pytest.raises(TooEarlyToCloseError):
        world.record(world.people["P1"], S.UNANSWERED)
    world.at(10)
    assert world.services.candidatures.of(candidature.person)[0].state is S.AWARDED
    assert world.record(world.people["P1"], S.UNANSWERED).state is S.UNANSWERED


def test_a_correction_goes_back_one_fact_and_the_history_keeps_both(world: World) -> None:
    before = world.candidature(S.NOT_AWARDED)
    after = world.services.progress.correct("TS004217", reason="mauvais dossier", actor=world.cse)
    assert (after.state, after.events[:-1]) == (S.COMMISSION, before.events)
    assert world.services.candidatures.active(before.person) == after


def test_the_active_candidature_is_corrected_before_those_that_ended(world: World) -> None:
    ended = world.candidature(S.NOT_AWARDED, offer="FIRST")
    world.offer("SECOND")
    world.apply(world.people["P1"], "SECOND")
    world.record(world.people["P1"], S.UNDER_REVIEW)
    after = world.services.progress.correct("TS004217", reason="erreur", actor=world.cse)
    assert (after.offer.reference, after.state) == ("SECOND", S.FILED)
    assert world.services.candidatures.get(ended.person, ended.id) == ended


def test_what_the_person_ended_is_not_corrected(world: World) -> None:
    world.candidature(S.CANCELLED)
    with pytest.raises(CorrectionNotStaffsError):
        world.services.progress.correct("TS004217", reason="erreur", actor=world.cse)


def test_an_end_is_corrected_within_thirty_days_to_the_last_minute(world: World) -> None:
    world.candidature(S.NOT_AWARDED)
    world.at(29).clock.pass_by(hours=11, minutes=59)
    with world.store.writing():
        assert world.services.progress.correct("TS004217", reason="erreur", actor=world.cse).active
        world.record(world.people["P1"], S.INADMISSIBLE)
    world.at(60)
    with pytest.raises(CorrectionTooLateError):
        world.services.progress.correct("TS004217", reason="erreur", actor=world.cse)


def test_a_signed_lease_closes_the_dossier_in_the_same_transaction(world: World) -> None:
    world.candidature(S.ACCEPTED)
    person = world.people["P1"]
    before = world.store.audit.last(1)[0].seq
    world.record(person, S.LEASE_SIGNED)
    dossier = world.dossier(person)
    assert (dossier.state, dossier.closed_on) == (DossierState.CLOSED, world.clock.today)
    assert [line.act for line in reversed(world.store.audit.last(2))] == [
        "candidature.lease_signed",
        "dossier.lease_signed",
    ]
    assert world.store.audit.last(1)[0].seq == before + 2


def test_the_cse_lists_the_candidatures_with_whose_they_are(world: World) -> None:
    world.candidature(S.FILED, "P1", offer="FIRST")
    world.candidature(S.AWARDED, "P2", offer="SECOND")
    world.candidature(S.NOT_AWARDED, "P3", offer="THIRD")
    lines = world.services.progress.everyone(world.cse)
    assert [(each.matricule, each.name) for each in lines] == [
        ("TS004217", "Mamadou Diallo"),
        ("TS005102", "Samira Benali"),
    ]
    archived = world.services.progress.everyone(world.cse, S.NOT_AWARDED)
    assert [each.candidature.offer.reference for each in archived] == ["THIRD"]
