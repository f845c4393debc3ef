"""Files of offers, made in the test in each format."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer_rows import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADINGS: Final = tuple(Column)

CELLS: Final[dict[Column, str]] = {
    Column.REFERENCE: "AL-1",
    Column.POSTCODE: "94240",
    Column.COMMUNE: "L'Haÿ-les-Roses",
    Column.TYPOLOGY: "T3",
    Column.SURFACE: "62,5",
    Column.RENT: "500,00",
    Column.CHARGES: "149,68",
    Column.TOTAL: "649,68",
    Column.PUBLISHED: "20/11/2026",
}


def row(reference: str = "AL-1", **changes: str) -> list[str]:
    """Return the cells of a good offer under `HEADINGS`; *changes* by name of column."""
    cells = CELLS | {Column.REFERENCE: reference} | {Column[name.upper()]: text for name, text in changes.items()}
    return [cells.get(column, "") for column in HEADINGS]


def csv_text(
    rows: Iterable[Sequence[str]],
    *,
    headings: Sequence[str] = HEADINGS,
    delimiter: str = ";",
    end: str = "\r\n",
) -> str:
    """Return a CSV file as text."""
    written = StringIO(newline="")
    csv.writer(written, delimiter=delimiter, lineterminator=end).writerows([headings, *rows])
    return written.getvalue()


def csv_bytes(rows: Iterable[Sequence[str]], encoding: str = "utf-8") -> bytes:
    """Return a CSV file."""
    return csv_text(rows).encode(encoding)


def xlsx_bytes(*sheets: Iterable[Sequence[object]]) -> bytes:
    """Return an XLSX file with these sheets."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    for lines in sheets:
        sheet = workbook.create_sheet()
        for line in lines:
            sheet.append(list(line))
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()
