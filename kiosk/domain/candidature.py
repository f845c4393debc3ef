"""A candidature: one person's bid for one home, as a history of facts (R12 to R18)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import (
    ACTIVE,
    ARCHIVED,
    CANCELLABLE,
    OPTIONAL_STAGE,
    PASSED_OVER,
    REACHED,
    CandidatureState,
)
from kiosk.domain.deadlines import MIN_ANSWER_DAYS, AnswerLimit

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.domain.actor import Actor
    from kiosk.domain.offer import Offer


@dataclass(frozen=True, kw_only=True)
class Details:
    """What goes with a fact; which are needed depends on the fact."""

    reason: str = ""
    landlord: str = ""
    document: str = ""
    """The document the landlord asks for, or the condition of an award."""
    due_on: date | None = None
    """Until when that document is to be given."""
    visit_on: date | None = None
    visit_time: str = ""
    visit_place: str = ""
    commission_on: date | None = None
    """Planned; may be unknown."""
    met: bool = False
    """The commission has met; the fact's own date says when."""
    received_on: date | None = None
    """When the award was received; may be unknown."""
    answer_days: int | None = None
    """Days to answer, ten at least (CCH R.441-10)."""
    rank: int | None = None


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact, or the correction of one: never changed, never removed."""

    seq: int
    before: CandidatureState | None
    """`None` when filed."""
    fact: CandidatureState
    """What was recorded; for a correction, the state gone back to."""
    after: CandidatureState
    dated: date
    """The fact's own date."""
    entered_at: datetime
    actor: Actor
    details: Details = field(default_factory=Details)
    corrects: int | None = None
    """The seq of the fact that this correction unwinds."""


@dataclass(frozen=True, kw_only=True)
class Candidature:
    """One bid, with the offer as it was when the person applied."""

    id: str
    reference: str
    person: str
    dossier: str
    offer: Offer
    events: tuple[Event, ...]
    token: str = ""

    @property
    def state(self) -> CandidatureState:
        """Where it stands."""
        return self.events[-1].after

    @property
    def facts(self) -> tuple[Event, ...]:
        """The facts that stand: neither corrections nor what they unwound."""
        unwound = {event.corrects for event in self.events}
        return tuple(event for event in self.events if event.corrects is None and event.seq not in unwound)

    @property
    def last_fact(self) -> Event:
        """The last fact that stands."""
        return self.facts[-1]

    @property
    def active(self) -> bool:
        """Whether it keeps the person from applying elsewhere (R13)."""
        return self.state in ACTIVE

    @property
    def cancellable(self) -> bool:
        """Whether « Annuler cette candidature » is possible (R14)."""
        return self.state in CANCELLABLE

    @property
    def archived(self) -> bool:
        """Whether it has ended without a lease."""
        return self.state in ARCHIVED

    @property
    def stage(self) -> int:
        """The stage it is at, or the last one it reached."""
        return max(REACHED.get(fact.after, 0) for fact in self.facts)

    @property
    def filed_on(self) -> date:
        """The day the person applied."""
        return self.events[0].dated

    @property
    def since(self) -> date:
        """The day of the last fact: no news since."""
        return self.last_fact.dated

    def latest(self, *states: CandidatureState) -> Event | None:
        """Return the last standing fact of one of *states*."""
        found = [fact for fact in self.facts if fact.fact in states]
        return found[-1] if found else None

    @property
    def landlord(self) -> str:
        """Who decides: as recorded when it was passed on, else as the offer said."""
        forwarded = self.latest(CandidatureState.FORWARDED)
        return (forwarded.details.landlord if forwarded else "") or self.offer.landlord

    @property
    def time_to_answer(self) -> AnswerLimit | None:
        """How long one has to answer the award, when its receipt is known (CCH R.441-10)."""
        award = self.latest(CandidatureState.AWARDED)
        if self.state is not CandidatureState.AWARDED or award is None or award.details.received_on is None:
            return None
        return AnswerLimit(received=award.details.received_on, days=award.details.answer_days or MIN_ANSWER_DAYS)

    @property
    def answer_by(self) -> date | None:
        """The last day to answer the award, when its receipt is known."""
        return self.time_to_answer.last_day if self.time_to_answer else None

    def stage_date(self, stage: int) -> date | None:
        """Return the day of the first standing fact of *stage*."""
        dates = [fact.dated for fact in self.facts if REACHED.get(fact.fact) == stage]
        return dates[0] if dates else None

    @property
    def passed_over(self) -> frozenset[CandidatureState]:
        """The facts that nobody recorded on the way: the study, the commission (« non renseignée », not done)."""
        pairs = {(fact.before, fact.fact) for fact in self.facts}
        return frozenset(between for between, around in PASSED_OVER.items() if pairs & around)

    @property
    def skipped(self) -> frozenset[int]:
        """The stages passed over without any fact; never stage 4, which is optional."""
        reached = {REACHED.get(fact.fact, 0) for fact in self.facts}
        before = set(range(1, self.stage)) | {REACHED[fact] for fact in self.passed_over}
        return frozenset(before - reached - {OPTIONAL_STAGE})
