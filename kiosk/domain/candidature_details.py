"""What each fact needs beside its date (domain rules §6, column « needs »)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_errors import AnswerDaysError, DetailNeededError, PlannedDateError, RankError
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.deadlines import MIN_ANSWER_DAYS

S = CandidatureState
Check = Callable[[Details, date, CandidatureState], None]


def check_details(fact: CandidatureState, details: Details, dated: date, state: CandidatureState) -> None:
    """Check that *details* hold what *fact* needs.

    Raises:
        DetailNeededError: If one is missing.
        RankError: If a rank is not 2 or more.
        AnswerDaysError: If fewer than ten days are given to answer.
        PlannedDateError: If a planned date lies before the fact.
    """
    _CHECKS.get(fact, _nothing)(details, dated, state)


def check_reason(details: Details, fact: CandidatureState) -> None:
    """Check that there is a reason."""
    if not details.reason:
        raise DetailNeededError(fact=fact, detail="reason")


def _nothing(_: Details, __: date, ___: CandidatureState) -> None:
    return


def _reason(fact: CandidatureState) -> Check:
    def check(details: Details, _: date, __: CandidatureState) -> None:
        check_reason(details, fact)

    return check


def _landlord(details: Details, _: date, __: CandidatureState) -> None:
    if not details.landlord:
        raise DetailNeededError(fact=S.FORWARDED, detail="landlord")


def _contact(details: Details, dated: date, _: CandidatureState) -> None:
    if not details.document and details.visit_on is None:
        raise DetailNeededError(fact=S.LANDLORD_CONTACT, detail="document")
    if details.document and details.due_on is None:
        raise DetailNeededError(fact=S.LANDLORD_CONTACT, detail="due_on")
    if details.visit_on is not None and not (details.visit_time and details.visit_place):
        missing = "visit_time" if not details.visit_time else "visit_place"
        raise DetailNeededError(fact=S.LANDLORD_CONTACT, detail=missing)
    _not_before(dated, details.due_on, details.visit_on)


def _commission(details: Details, dated: date, state: CandidatureState) -> None:
    if state is S.COMMISSION and not details.met and details.commission_on is None:
        raise DetailNeededError(fact=S.COMMISSION, detail="commission_on")
    if not details.met:
        _not_before(dated, details.commission_on)


def _award(details: Details, _: date, __: CandidatureState) -> None:
    days = details.answer_days
    if days is not None and days < MIN_ANSWER_DAYS:
        raise AnswerDaysError(days=days)


def _rank(details: Details, _: date, __: CandidatureState) -> None:
    if details.rank is None:
        raise DetailNeededError(fact=S.AWARDED_RANKED, detail="rank")
    if details.rank < 2:
        raise RankError


def _condition(details: Details, dated: date, _: CandidatureState) -> None:
    if not details.document:
        raise DetailNeededError(fact=S.AWARDED_CONDITIONALLY, detail="document")
    if details.due_on is None:
        raise DetailNeededError(fact=S.AWARDED_CONDITIONALLY, detail="due_on")
    _not_before(dated, details.due_on)


def _not_before(dated: date, *planned: date | None) -> None:
    for day in planned:
        if day is not None and day < dated:
            raise PlannedDateError(day=day)


_WITH_REASON = (S.PROVISIONALLY_REJECTED, S.NOT_AWARDED, S.INADMISSIBLE, S.OFFER_WITHDRAWN, S.WITHDRAWN_LATE)

_CHECKS: Final[dict[CandidatureState, Check]] = {
    **{fact: _reason(fact) for fact in _WITH_REASON},
    S.FORWARDED: _landlord,
    S.LANDLORD_CONTACT: _contact,
    S.COMMISSION: _commission,
    S.AWARDED: _award,
    S.AWARDED_RANKED: _rank,
    S.AWARDED_CONDITIONALLY: _condition,
}
