"""The dated deadlines that somebody may take away: what is still to come, wherever Home would say it (R02, R22, R23).

Home says a yearly date only from sixty days before; a calendar keeps it as soon as it is known. What is late is no
appointment any more: Home says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.candidature_duties import candidature_duties
from kiosk.domain.dossier import DossierState
from kiosk.domain.duty import DutyKind
from kiosk.domain.monthly import ASKED, DUE_DAY, MonthState, strip
from kiosk.domain.tax_notice import tax_notice_due

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.domain.candidature import Candidature
    from kiosk.domain.dossier import Dossier

ORDER = tuple(DutyKind)


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """One day not to miss; nothing of the person in it."""

    kind: DutyKind
    on: date
    month: date | None = None
    """Of the monthly documents, its first day."""


def agenda(
    dossier: Dossier | None, active: Candidature | None, today: date, due_day: int = DUE_DAY
) -> tuple[Deadline, ...]:
    """Return the deadlines from *today* on, the first one first."""
    found = [*_of_candidature(active, today), *_of_dossier(dossier, today, due_day)]
    return tuple(sorted((each for each in found if each.on >= today), key=_place))


def _of_candidature(active: Candidature | None, today: date) -> Iterator[Deadline]:
    for duty in candidature_duties(active, today):
        if duty.due_on is not None:
            yield Deadline(kind=duty.kind, on=duty.due_on)


def _of_dossier(dossier: Dossier | None, today: date, due_day: int) -> Iterator[Deadline]:
    if dossier is None or dossier.state is DossierState.CLOSED:
        return
    if dossier.request.renewal_due is not None:
        yield Deadline(kind=DutyKind.RENEWAL, on=dossier.request.renewal_due)
    if dossier.alin.update_due is not None:
        yield Deadline(kind=DutyKind.ALIN_UPDATE, on=dossier.alin.update_due)
    yield from _monthly(dossier, today, due_day)
    notice = tax_notice_due(dossier, today)
    if notice is not None:
        yield Deadline(kind=DutyKind.TAX_NOTICE, on=notice.due_on)


def _monthly(dossier: Dossier, today: date, due_day: int) -> Iterator[Deadline]:
    if not dossier.request.number:
        return
    for month in strip(dossier, today, due_day):
        if month.state in ASKED or month.state is MonthState.NOT_OPEN:
            yield Deadline(kind=DutyKind.MONTHLY, on=month.due_on, month=month.month)


def _place(deadline: Deadline) -> tuple[date, int]:
    return deadline.on, ORDER.index(deadline.kind)
