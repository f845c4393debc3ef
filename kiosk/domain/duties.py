"""What is due, by urgency: the answer to an award, a document, the renewal, a choice, a correction, the next task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_duties import candidature_duties
from kiosk.domain.dossier_duties import dossier_duties
from kiosk.domain.duty import Duty, DutyKind
from kiosk.domain.monthly import DUE_DAY

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature
    from kiosk.domain.dossier import Dossier

ORDER = tuple(DutyKind)
"""First things first (domain rules §7)."""
YEARLY = frozenset({DutyKind.RENEWAL, DutyKind.ALIN_UPDATE})
YEARLY_FIRST_DAYS = 30
"""More than that before its date, a yearly duty comes after what somebody waits for, before advice."""


def duties(
    dossier: Dossier | None, active: Candidature | None, today: date, due_day: int = DUE_DAY
) -> tuple[Duty, ...]:
    """Return what is due on *today*, the most urgent first."""
    found = [*candidature_duties(active, today), *dossier_duties(dossier, today, due_day)]
    return tuple(sorted(found, key=lambda duty: _place(duty, today)))


def _place(duty: Duty, today: date) -> tuple[int, int]:
    far = duty.kind in YEARLY and duty.due_on is not None and (duty.due_on - today).days > YEARLY_FIRST_DAYS
    last = 2 if duty.kind is DutyKind.WIDEN else 0
    return (1 if far else last), ORDER.index(duty.kind)
