"""The states of a candidature, their stages, and the table of what may follow what (R13 to R18)."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class CandidatureState(StrEnum):
    """Where a candidature stands."""

    FILED = "FILED"
    UNDER_REVIEW = "UNDER_REVIEW"
    PROVISIONALLY_REJECTED = "PROVISIONALLY_REJECTED"
    AWAITING_FINAL_ANSWER = "AWAITING_FINAL_ANSWER"
    APPROVED = "APPROVED"
    FORWARDED = "FORWARDED"
    LANDLORD_CONTACT = "LANDLORD_CONTACT"
    COMMISSION = "COMMISSION"
    AWARDED = "AWARDED"
    AWARDED_RANKED = "AWARDED_RANKED"
    AWARDED_CONDITIONALLY = "AWARDED_CONDITIONALLY"
    ACCEPTED = "ACCEPTED"
    LEASE_SIGNED = "LEASE_SIGNED"
    CANCELLED = "CANCELLED"
    REJECTED = "REJECTED"
    NOT_AWARDED = "NOT_AWARDED"
    INADMISSIBLE = "INADMISSIBLE"
    DECLINED = "DECLINED"
    UNANSWERED = "UNANSWERED"
    OFFER_WITHDRAWN = "OFFER_WITHDRAWN"
    WITHDRAWN_LATE = "WITHDRAWN_LATE"
    DOSSIER_CLOSED = "DOSSIER_CLOSED"


class By(StrEnum):
    """Who may record a fact."""

    CANDIDATE = "candidate"
    STAFF = "staff"
    CLOSING = "closing"
    """The closing of the dossier, in the same transaction."""


S = CandidatureState

STAGES: Final[dict[CandidatureState, int]] = {
    S.FILED: 1,
    S.UNDER_REVIEW: 2,
    S.PROVISIONALLY_REJECTED: 2,
    S.AWAITING_FINAL_ANSWER: 2,
    S.APPROVED: 2,
    S.FORWARDED: 3,
    S.LANDLORD_CONTACT: 4,
    S.COMMISSION: 5,
    S.AWARDED: 6,
    S.AWARDED_RANKED: 6,
    S.AWARDED_CONDITIONALLY: 6,
    S.ACCEPTED: 7,
    S.LEASE_SIGNED: 7,
}
"""The stage of each state that is on the way (R15); archived states have none of their own."""

REACHED: Final = {**STAGES, S.NOT_AWARDED: 6, S.INADMISSIBLE: 6}
"""The stage that each fact shows as reached: a commission that says no gives a result as well."""

STAGE_COUNT: Final = 7
OPTIONAL_STAGE: Final = 4

ACTIVE: Final = frozenset(STAGES) - {S.LEASE_SIGNED}
"""While in one of these no second candidature is possible (R13)."""

CANCELLABLE: Final = frozenset({S.FILED, S.UNDER_REVIEW, S.PROVISIONALLY_REJECTED, S.AWAITING_FINAL_ANSWER, S.APPROVED})
"""Not yet transmitted to the landlord: « Annuler cette candidature » is possible (R14)."""

ARCHIVED: Final = frozenset(S) - frozenset(STAGES)

WITH_LANDLORD: Final = ACTIVE - CANCELLABLE

_REVIEWED = {S.FILED, S.UNDER_REVIEW}
_UNDECIDED = {S.PROVISIONALLY_REJECTED, S.AWAITING_FINAL_ANSWER}
_BEFORE_DECISION = {S.FORWARDED, S.LANDLORD_CONTACT, S.COMMISSION}
_DECISIONS = {S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY, S.NOT_AWARDED, S.INADMISSIBLE}
_AWARDS = {S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY}


def _moves() -> dict[tuple[CandidatureState, CandidatureState], frozenset[By]]:
    person, staff = frozenset({By.CANDIDATE}), frozenset({By.STAFF})
    either = person | staff
    table = {(S.FILED, S.UNDER_REVIEW): staff}
    table |= {(a, b): staff for a in _REVIEWED for b in (S.APPROVED, S.PROVISIONALLY_REJECTED)}
    table |= {(a, b): staff for a in _UNDECIDED for b in (S.APPROVED, S.REJECTED)}
    table |= {(a, S.REJECTED): either for a in _UNDECIDED}
    table |= {(S.PROVISIONALLY_REJECTED, S.AWAITING_FINAL_ANSWER): person}
    table |= {(a, S.CANCELLED): person for a in CANCELLABLE}
    table |= {(a, S.OFFER_WITHDRAWN): staff for a in ACTIVE}
    table |= {(a, S.DOSSIER_CLOSED): frozenset({By.CLOSING}) for a in ACTIVE}
    table |= {(S.APPROVED, S.FORWARDED): staff}
    table |= {(a, b): staff for a in (S.FORWARDED, S.LANDLORD_CONTACT) for b in (S.LANDLORD_CONTACT, S.COMMISSION)}
    table |= {(S.COMMISSION, S.COMMISSION): staff, (S.COMMISSION, S.LANDLORD_CONTACT): staff}
    table |= {(a, b): staff for a in _BEFORE_DECISION for b in _DECISIONS}
    table |= {(S.AWARDED_RANKED, b): staff for b in (S.AWARDED, S.NOT_AWARDED)}
    table |= {(S.AWARDED_CONDITIONALLY, b): staff for b in (S.AWARDED, S.ACCEPTED, S.NOT_AWARDED)}
    table |= {(a, S.DECLINED): either for a in _AWARDS}
    table |= {(S.AWARDED, S.ACCEPTED): either, (S.AWARDED, S.UNANSWERED): staff}
    table |= {(S.ACCEPTED, b): staff for b in (S.LEASE_SIGNED, S.DECLINED)}
    table |= {(a, S.WITHDRAWN_LATE): staff for a in WITH_LANDLORD}
    return table


MOVES: Final = _moves()
"""Who may record each fact: (state, fact) → by whom. The pairs of this table are all there are.

A contact recorded at COMMISSION is an event; the state stays (see `state_after`).
"""


PASSED_OVER: Final = {
    S.UNDER_REVIEW: frozenset((S.FILED, answer) for answer in (S.APPROVED, S.PROVISIONALLY_REJECTED)),
    S.COMMISSION: frozenset((a, b) for a in (S.FORWARDED, S.LANDLORD_CONTACT) for b in _DECISIONS),
}
"""Facts that may be missing on the way, each with the pairs that jump over it."""


def state_after(state: CandidatureState, fact: CandidatureState) -> CandidatureState:
    """Return the state once *fact* is recorded in *state*."""
    return state if (state, fact) == (S.COMMISSION, S.LANDLORD_CONTACT) else fact


def allowed(state: CandidatureState, by: By) -> tuple[CandidatureState, ...]:
    """Return the facts that may be recorded in *state* by that side, in the order of the stages."""
    return tuple(fact for fact in S if by in MOVES.get((state, fact), frozenset()))
