"""What a deadline is called, and that its code fits beside the text at 80 columns and 24 rows."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from kiosk import i18n
from kiosk.domain.agenda import Deadline
from kiosk.domain.duty import DutyKind
from kiosk.domain.icalendar import short_event
from kiosk.wording.agenda import NAMES, deadline_name, deadline_summary

ROOM: Final = 106
"""Octets of the largest code that 21 rows hold: version 5, level L."""
MONTHS: Final = tuple(date(2026, number, 1) for number in range(1, 13))


def deadlines(kind: DutyKind) -> list[Deadline]:
    return [Deadline(kind=kind, on=month, month=month if kind is DutyKind.MONTHLY else None) for month in MONTHS]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", NAMES)
def test_every_deadline_fits_in_a_code_at_80_columns_and_24_rows(kind: DutyKind, language: str) -> None:
    i18n.use(language)
    for each in deadlines(kind):
        assert len(short_event(each.on, deadline_summary(each)).encode()) <= ROOM


def test_the_month_and_the_year_are_said() -> None:
    assert deadline_name(deadlines(DutyKind.MONTHLY)[9]) == "pièces, octobre 2026"
    assert deadline_name(deadlines(DutyKind.TAX_NOTICE)[9]) == "avis d’imposition 2026"
