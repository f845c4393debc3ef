"""The file of sample offers as if it had been made today."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.data import read_data

if TYPE_CHECKING:
    from pathlib import Path

MADE_ON: Final = date(2026, 11, 23)
DAY: Final = re.compile(r"(\d{2})/(\d{2})/(\d{4})")


def write_sample(path: Path, today: date) -> None:
    """Write the sixty offers to *path*, their dates shifted to *today*."""
    shift = today - MADE_ON
    path.write_text(DAY.sub(lambda found: _shifted(found, shift), read_data("offres_exemple.csv")), encoding="utf-8")


def _shifted(found: re.Match[str], shift: timedelta) -> str:
    day, month, year = map(int, found.groups())
    return f"{date(year, month, day) + shift:%d/%m/%Y}"
