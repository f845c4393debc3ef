"""When: available, published, last day to apply."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.clock import paris_day
from kiosk.domain.dates import NotADateError, parse_date
from kiosk.domain.errors import KioskError
from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode

if TYPE_CHECKING:
    from kiosk.domain.offer_rows.cells import Cells

_INSTANT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9].*", re.IGNORECASE)
_MIDNIGHT: Final = re.compile(r"\s0?0:00(?::00)?$")


@dataclass(frozen=True, kw_only=True)
class Days:
    """The three dates of an offer."""

    available_on: date | None
    published_on: date
    closes_on: date | None


def read_days(cells: Cells, *, today: date, published_before: date | None) -> Days:
    """Return the dates; an impossible one, or a limit before publication, has the row refused.

    Args:
        cells: The row.
        today: Published today, when neither the file nor an earlier import says when.
        published_before: What an earlier import said.
    """
    available, published, closes = (_day(cells, each) for each in (Column.AVAILABLE, Column.PUBLISHED, Column.CLOSES))
    if published and closes and closes < published:
        facts = Facts(limit=closes, published=published)
        cells.note(Column.CLOSES, ProblemCode.CLOSES_BEFORE_PUBLISHED, facts)
    elif closes and closes < today:
        cells.note(Column.CLOSES, ProblemCode.LIMIT_PASSED)
    if published is None and not cells.refused(Column.PUBLISHED):
        cells.note(Column.PUBLISHED, ProblemCode.PUBLISHED_MISSING)
    first = published or published_before or today
    return Days(available_on=available, published_on=min(first, closes) if closes else first, closes_on=closes)


def local_day(written: str) -> date:
    """Return the day of a date or of an instant, where the instant was written; one in UTC was written in Paris.

    Raises:
        KioskError: If it is neither.
    """
    if not _INSTANT.fullmatch(written):
        return parse_date(_MIDNIGHT.sub("", written))
    try:
        instant = datetime.fromisoformat(written)
        return parse_date((paris_day(instant) if instant.utcoffset() == timedelta(0) else instant.date()).isoformat())
    except (ValueError, OverflowError):
        raise NotADateError(typed=written) from None


def _day(cells: Cells, column: Column) -> date | None:
    written = cells.read(column)
    if not written:
        return None
    try:
        return local_day(written)
    except KioskError:
        cells.note(column, ProblemCode.NOT_A_DATE)
        return None
