"""Recording facts about a candidature, and correcting the last one (domain rules §6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.clock import paris_day
from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature import Candidature, Details, Event
from kiosk.domain.candidature_details import Given, check_details, check_reason
from kiosk.domain.candidature_errors import (
    AlreadyEndedError,
    AlreadyForwardedError,
    CorrectionNotStaffsError,
    CorrectionTooLateError,
    FactDateError,
    FactRefusedError,
    MovedMeanwhileError,
    NothingToCorrectError,
    OtherActiveError,
    TooEarlyToCloseError,
)
from kiosk.domain.candidature_states import ARCHIVED, MOVES, WITH_LANDLORD, By, CandidatureState, state_after
from kiosk.domain.dates import FutureDateError

S = CandidatureState
CORRECTION_TIME: Final = timedelta(days=30)


def filing(*, at: datetime, today: date, actor: Actor) -> Event:
    """Return the first event of a new candidature."""
    return Event(seq=1, before=None, fact=S.FILED, after=S.FILED, dated=today, entered_at=at, actor=actor)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Who records something, for which side, and when."""

    actor: Actor
    by: By
    at: datetime
    today: date


def record(
    candidature: Candidature,
    fact: CandidatureState,
    *,
    entry: Entry,
    dated: date,
    details: Details | None = None,
) -> Candidature:
    """Return *candidature* with *fact* recorded.

    Raises:
        FactRefusedError: If the table has no such pair for that side; `MovedMeanwhileError` for the person's.
        AlreadyForwardedError: If it can no longer be cancelled (R14).
        FutureDateError: If it is dated after today.
        FactDateError: If it is dated before the fact before.
        TooEarlyToCloseError: If there is still time to answer an award.
        KioskError: As `check_details`, if something it needs is missing or wrong.
    """
    given = Given(state=candidature.state, fact=fact, details=details or Details(), dated=dated, today=entry.today)
    _check(candidature, given, entry.by)
    return _with(candidature, given, entry, after=state_after(candidature.state, fact))


def correct(candidature: Candidature, *, reason: str, entry: Entry, other_active: bool) -> Candidature:
    """Return *candidature* as before its last standing fact: « Corriger une erreur de saisie ».

    Raises:
        FactRefusedError: If it is not the staff who corrects.
        NothingToCorrectError: If only the filing stands.
        CorrectionNotStaffsError: If the person ended it themselves.
        CorrectionTooLateError: If it ended more than 30 days ago.
        OtherActiveError: If the person has applied elsewhere since.
    """
    last = candidature.last_fact
    if last.before is None:
        raise NothingToCorrectError
    if entry.by is not By.STAFF:
        raise FactRefusedError(state=candidature.state, fact=last.before)
    if candidature.state in ARCHIVED or candidature.state is S.LEASE_SIGNED:
        _check_ended(last, entry.today, other_active=other_active)
    details = Details(reason=reason)
    check_reason(details, last.before)
    given = Given(state=candidature.state, fact=last.before, details=details, dated=entry.today, today=entry.today)
    return _with(candidature, given, entry, after=last.before, corrects=last.seq)


def _with(
    candidature: Candidature,
    given: Given,
    entry: Entry,
    *,
    after: CandidatureState,
    corrects: int | None = None,
) -> Candidature:
    event = Event(
        seq=candidature.events[-1].seq + 1,
        before=given.state,
        fact=given.fact,
        after=after,
        dated=given.dated,
        entered_at=entry.at,
        actor=entry.actor,
        details=given.details,
        corrects=corrects,
    )
    return replace(candidature, events=(*candidature.events, event))


def _check(candidature: Candidature, given: Given, by: By) -> None:
    _check_pair(candidature, given.fact, by)
    _check_date(candidature, given.dated, given.today)
    check_details(given)
    if given.fact is S.REJECTED and by is By.STAFF:
        check_reason(given.details, given.fact)
    if given.fact is S.UNANSWERED:
        _check_time_passed(candidature, given.dated)


def _check_pair(candidature: Candidature, fact: CandidatureState, by: By) -> None:
    state = candidature.state
    if by in MOVES.get((state, fact), frozenset()):
        return
    if fact is S.CANCELLED and state in WITH_LANDLORD:
        forwarded = candidature.latest(S.FORWARDED)
        on = forwarded.dated if forwarded else candidature.since
        raise AlreadyForwardedError(on=on, landlord=candidature.landlord)
    if by is By.CANDIDATE and not candidature.active:
        raise AlreadyEndedError
    refused = MovedMeanwhileError if by is By.CANDIDATE else FactRefusedError
    raise refused(state=state, fact=fact)


def _check_date(candidature: Candidature, dated: date, today: date) -> None:
    if dated > today:
        raise FutureDateError(day=dated)
    earliest = candidature.since
    if dated < earliest:
        raise FactDateError(day=dated, earliest=earliest)


def _check_time_passed(candidature: Candidature, dated: date) -> None:
    limit = candidature.answer_by
    if limit is None or dated <= limit:
        raise TooEarlyToCloseError(limit=limit)


def _check_ended(last: Event, today: date, *, other_active: bool) -> None:
    if last.actor.role is Role.CANDIDATE:
        raise CorrectionNotStaffsError
    if today - paris_day(last.entered_at) > CORRECTION_TIME:
        raise CorrectionTooLateError
    if other_active:
        raise OtherActiveError
