"""Statistics without names, for both roles of the staff (domain rules §9)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature_states import ACTIVE, ARCHIVED, STAGE_COUNT, STAGES, CandidatureState
from kiosk.domain.dossier import DossierState
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind, Urgency
from kiosk.domain.offer import TYPOLOGIES
from kiosk.domain.statistics import Counted, Statistics, Table, median_days, reason_counts, same_total, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.services.context import Context
    from kiosk.services.desk import Desk

OUTCOMES: Final = tuple(state for state in CandidatureState if state in ARCHIVED or state not in ACTIVE)
OVERDUE: Final = (
    DutyKind.ANSWER_AWARD,
    DutyKind.LANDLORD_DOCUMENT,
    DutyKind.RENEWAL_OVERDUE,
    DutyKind.ALIN_UPDATE,
    DutyKind.MONTHLY,
    DutyKind.TAX_NOTICE,
)
"""The duties that have a date to miss."""


class StatisticsService:
    """How many of each; what is too rare is hidden before it leaves here."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk

    def read(self, actor: Actor) -> Statistics:
        """Return what may be told today; the reading is written down."""
        with self._store.writing():
            self._desk.check(actor, Role.CSE, Role.EMPLOYER)
            self._context.audit(actor, "statistics.read", "statistics", "")
            return Statistics(
                day=self._context.today,
                tables=(*self._dossiers(), *self._candidatures(), *self._offers()),
                validation_days=median_days(self._store.counts.validation_days()),
            )

    def _dossiers(self) -> tuple[Table, ...]:
        states: Counter[str] = Counter({DossierState.CLOSED: self._store.counts.closed()})
        late: Counter[str] = Counter()
        for person in self._store.counts.people():
            dossier = self._store.dossiers.current(person)
            if dossier is not None:
                states[dossier.state_on(self._context.today)] += 1
            due_day = self._context.settings.monthly_due_day
            due = duties(dossier, self._store.candidatures.active(person), self._context.today, due_day)
            late.update({duty.kind for duty in due if duty.urgency is Urgency.LATE})
        return _table(Counted.DOSSIERS, DossierState, states), _table(Counted.OVERDUE, OVERDUE, late)

    def _candidatures(self) -> tuple[Table, ...]:
        found = Counter(self._store.counts.candidatures())
        stages: Counter[str] = Counter()
        for state in ACTIVE:
            stages[str(STAGES[state])] += found[state]
        return (
            _table(Counted.STAGES, map(str, range(1, STAGE_COUNT + 1)), stages),
            _table(Counted.OUTCOMES, OUTCOMES, found),
            table(Counted.REASONS, reason_counts(self._store.counts.reasons())),
        )

    def _offers(self) -> tuple[Table, ...]:
        today, name = self._context.today, self._store.gazetteer.departement_name
        found = self._store.counts.departements(today)
        named = {f"{code} {name(code)}": count for code, count in found.items()}
        return same_total(
            table(Counted.DEPARTEMENTS, named),
            _table(Counted.TYPOLOGIES, TYPOLOGIES, Counter(self._store.counts.typologies(today))),
        )


def _table(counted: Counted, codes: Iterable[str], found: Counter[str]) -> Table:
    return table(counted, {str(code): found[code] for code in codes})
