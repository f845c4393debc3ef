"""The facts that lead a candidature to each state, as the staff enter them day after day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from tests.domain.given import WAYS

if TYPE_CHECKING:
    from tests.services.clock import Clock

S = CandidatureState
BY_THE_PERSON: Final = frozenset({S.CANCELLED, S.AWAITING_FINAL_ANSWER})
"""On these ways the person records them; the closing of the dossier brings DOSSIER_CLOSED, the staff all others."""
APART: Final = 3
"""Days between two facts."""
SILENCE: Final = 20
"""Days between an award and the entry that nobody answered it."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One fact, that many days ago."""

    ago: int
    fact: CandidatureState


def steps_to(state: CandidatureState) -> tuple[Step, ...]:
    """Return the filing and the facts after it; the last one was yesterday."""
    ago, steps = 1, list[Step]()
    for fact in reversed([S.FILED, *map(S, WAYS[state].split())]):
        steps.insert(0, Step(ago=ago, fact=fact))
        ago += SILENCE if fact is S.UNANSWERED else APART
    return tuple(steps)


def details_of(fact: CandidatureState, clock: Clock) -> Details:
    """Return what goes with *fact* when it is recorded on the clock's day."""
    return _details(clock.today, clock.day(12)).get(fact, Details())


def _details(day: date, soon: date) -> dict[CandidatureState, Details]:
    return {
        S.PROVISIONALLY_REJECTED: Details(reason="revenus au-dessus du plafond"),
        S.REJECTED: Details(reason="revenus au-dessus du plafond"),
        S.FORWARDED: Details(landlord="Toits & Familles"),
        S.LANDLORD_CONTACT: Details(document="bulletin de salaire", due_on=soon),
        S.COMMISSION: Details(commission_on=day + timedelta(days=APART)),
        S.AWARDED: Details(received_on=day, answer_days=10),
        S.AWARDED_RANKED: Details(rank=2),
        S.AWARDED_CONDITIONALLY: Details(document="avis d'imposition", due_on=soon),
        S.NOT_AWARDED: Details(reason="un autre dossier était prioritaire"),
        S.INADMISSIBLE: Details(reason="plafond dépassé"),
        S.OFFER_WITHDRAWN: Details(reason="logement pourvu"),
        S.WITHDRAWN_LATE: Details(reason="la personne renonce"),
    }
