"""What each fact needs beside its date (domain rules §6, column « needs »)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_errors import DetailNeededError, FactDateError, PlannedDateError, RankError
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dates import FutureDateError
from kiosk.domain.deadlines import MIN_ANSWER_DAYS, TooFewDaysError

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Details

S = CandidatureState
MIN_RANK: Final = 2
"""Rank 1 is an award."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """A fact about to be recorded."""

    state: CandidatureState
    """The state it is recorded in."""
    fact: CandidatureState
    details: Details
    dated: date
    today: date


Check = Callable[[Given], None]


def check_details(given: Given) -> None:
    """Check that the details hold what the fact needs.

    Raises:
        DetailNeededError: If one is missing.
        RankError: If a rank is not 2 or more.
        TooFewDaysError: If fewer than ten days are given to answer.
        PlannedDateError: If a planned date lies before the fact.
        FactDateError: If an award was received before it was decided.
        FutureDateError: If it is received later than today.
    """
    _CHECKS.get(given.fact, _nothing)(given)


def check_reason(details: Details, fact: CandidatureState) -> None:
    """Check that there is a reason."""
    if not details.reason.strip():
        raise DetailNeededError(fact=fact, detail="reason")


def _nothing(_: Given) -> None:
    return


def _reason(given: Given) -> None:
    check_reason(given.details, given.fact)


def _landlord(given: Given) -> None:
    _needed(given, landlord=given.details.landlord)


def _contact(given: Given) -> None:
    details = given.details
    if details.visit_on is None:
        _needed(given, document=details.document, due_on=details.due_on)
    else:
        _needed(given, visit_time=details.visit_time, visit_place=details.visit_place)
        if details.document:
            _needed(given, due_on=details.due_on)
    _not_before(given.dated, details.due_on, details.visit_on)


def _commission(given: Given) -> None:
    details = given.details
    if details.met:
        return
    if given.state is S.COMMISSION:
        _needed(given, commission_on=details.commission_on)
    _not_before(given.dated, details.commission_on)


def _award(given: Given) -> None:
    days, received = given.details.answer_days, given.details.received_on
    if days is not None and days < MIN_ANSWER_DAYS:
        raise TooFewDaysError(days=days)
    if received is not None and received > given.today:
        raise FutureDateError(day=received)
    if received is not None and received < given.dated:
        raise FactDateError(day=received, earliest=given.dated)


def _rank(given: Given) -> None:
    _award(given)
    _needed(given, rank=given.details.rank)
    if given.details.rank is not None and given.details.rank < MIN_RANK:
        raise RankError


def _condition(given: Given) -> None:
    _award(given)
    _needed(given, document=given.details.document, due_on=given.details.due_on)
    _not_before(given.dated, given.details.due_on)


def _needed(given: Given, **wanted: object) -> None:
    for detail, value in wanted.items():
        if value is None or value == "":
            raise DetailNeededError(fact=given.fact, detail=detail)


def _not_before(dated: date, *planned: date | None) -> None:
    for day in planned:
        if day is not None and day < dated:
            raise PlannedDateError(day=day)


_CHECKS: Final[dict[CandidatureState, Check]] = {
    S.PROVISIONALLY_REJECTED: _reason,
    S.NOT_AWARDED: _reason,
    S.INADMISSIBLE: _reason,
    S.OFFER_WITHDRAWN: _reason,
    S.WITHDRAWN_LATE: _reason,
    S.FORWARDED: _landlord,
    S.LANDLORD_CONTACT: _contact,
    S.COMMISSION: _commission,
    S.AWARDED: _award,
    S.AWARDED_RANKED: _rank,
    S.AWARDED_CONDITIONALLY: _condition,
}
