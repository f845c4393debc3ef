"""What every format is read into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.import_errors import EmptyFileError, NotAnOfferFileError, OfferFileTooBigError
from kiosk.domain.offer_rows import Column, RawRow, missing_columns
from kiosk.services.offer_files.columns import match_headings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

MOST_ROWS: Final = 100_000

Line = tuple[int, "Sequence[str]"]
"""A line of a spreadsheet: its number and the texts of its cells."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of raw texts under known columns."""

    rows: tuple[RawRow, ...]
    heading_row: int
    """Number of the row of headings; 0 when there is none."""
    unknown: tuple[str, ...]
    """Headings that name no column, or one that another heading names better."""


def table_of_lines(lines: Iterable[Line]) -> Table:
    """Return the table of a spreadsheet, whose first line that is not blank holds the headings.

    Raises:
        EmptyFileError: If there is nothing below the headings.
        NotAnOfferFileError: If columns are missing.
        OfferFileTooBigError: If there are too many rows.
    """
    filled = ((number, cells) for number, cells in lines if any(cell.strip() for cell in cells))
    heading_row, headings = next(filled, (0, ()))
    if not heading_row:
        raise EmptyFileError
    found = match_headings(headings)
    check_columns(found.places.keys())
    first = {column: places[0] for column, places in found.places.items()}
    surplus = tuple(headings[place] for places in found.places.values() for place in places[1:])
    rows = checked_rows(RawRow(number=number, cells=_under(first, cells)) for number, cells in filled)
    return Table(rows=rows, heading_row=heading_row, unknown=found.unknown + surplus)


def check_columns(present: AbstractSet[Column]) -> None:
    """Check that a file with the columns *present* is one of offers.

    Raises:
        NotAnOfferFileError: If columns are missing.
    """
    if missing := missing_columns(present):
        raise NotAnOfferFileError(missing=missing)


def checked_rows(rows: Iterable[RawRow]) -> tuple[RawRow, ...]:
    """Return *rows*, neither none nor too many.

    Raises:
        EmptyFileError: If there is none.
        OfferFileTooBigError: If there are too many.
    """
    kept = tuple(_at_most(rows))
    if not kept:
        raise EmptyFileError
    return kept


def _at_most(rows: Iterable[RawRow]) -> Iterator[RawRow]:
    for count, row in enumerate(rows, 1):
        if count > MOST_ROWS:
            raise OfferFileTooBigError(rows=MOST_ROWS)
        yield row


def _under(places: dict[Column, int], cells: Sequence[str]) -> dict[Column, str]:
    return {column: cells[place] for column, place in places.items() if place < len(cells) and cells[place]}
