"""The sample offers with their dates shifted to today, and a few that have closed, for the candidatures of the past."""

from __future__ import annotations

import csv
import io
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.data import read_data
from kiosk.domain.actor import SYSTEM
from kiosk.domain.area import Tab

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.services.build import Services

MADE_ON: Final = date(2026, 11, 23)
"""The day around which the sample is dated."""
DATES: Final = ("Disponible le", "Publiée le", "Date limite de candidature")
PUBLISHED_BEFORE, CLOSED_BEFORE = 82, 35
"""Days before today between which the offers of the past were open."""
PAST_EACH: Final = 2


def import_sample(services: Services, today: date) -> None:
    """Import the sixty offers, as if they had been made today."""
    shift = today - MADE_ON
    _import(services, [{**row, **{name: _shifted(row[name], shift) for name in DATES}} for row in _rows()])


def import_past(services: Services, today: date, communes: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Import offers that have closed since, near the communes of each person; return their references by person."""
    chosen: dict[str, tuple[str, ...]] = {}
    past: dict[str, dict[str, str]] = {}
    for person, codes in communes.items():
        near = _near(services, codes)[:PAST_EACH]
        names = []
        for row in near:
            reference = f"{row['Référence']}-{person}"
            past[reference] = _closed(row, reference, today)
            names.append(reference)
        chosen[person] = tuple(names)
    _import(services, list(past.values()))
    return chosen


def _near(services: Services, codes: Sequence[str]) -> list[dict[str, str]]:
    """Return the sample offers that somebody who asks for *codes* sees, the nearest first."""
    area, rows = services.places.area(codes), _rows()
    return [row for tab in Tab for row in rows if area.tab_of(row["Code INSEE"], row["Département"]) is tab]


def _closed(row: dict[str, str], reference: str, today: date) -> dict[str, str]:
    return {
        **row,
        "Référence": reference,
        "Publiée le": _day(today - timedelta(days=PUBLISHED_BEFORE)),
        "Date limite de candidature": _day(today - timedelta(days=CLOSED_BEFORE)),
        "Disponible le": _day(today + timedelta(days=30)),
        "Statut": "PUBLIEE",
    }


def _rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read_data("offres_exemple.csv"), newline=""), delimiter=";"))


def _import(services: Services, rows: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "offres.csv"
        with file.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, fieldnames=list(rows[0]), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        services.imports.run(file, complete=False, actor=SYSTEM)


def _shifted(day: str, shift: timedelta) -> str:
    if not day:
        return ""
    return _day(datetime.strptime(day, "%d/%m/%Y").date() + shift)  # noqa: DTZ007


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
