"""A file of facts as rows of raw texts under known columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from kiosk.domain.facts_errors import NoFactInFileError, NotAFactsFileError, UnreadableFactsFileError
from kiosk.domain.import_errors import EmptyFileError, OfferFileTooBigError, UnreadableFileError
from kiosk.services.facts_file.columns import NEEDED, Column, columns_of
from kiosk.services.offer_files.csv_file import lines_of_csv
from kiosk.services.offer_files.read import bytes_of
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kiosk.services.offer_files.table import Line

MOST_ROWS: Final = 5_000
"""All are written in one transaction, for which everybody else waits."""

Cells = dict[Column, str]


@dataclass(frozen=True, kw_only=True)
class FactsTable:
    """Rows as the file numbers them, without those left unfilled."""

    rows: tuple[tuple[int, Cells], ...]
    unread: tuple[str, ...]
    """Headings that name no column."""


def read_facts_file(path: Path) -> FactsTable:
    """Return what *path* holds; a row that only says which candidature it is waits for its fact, and is passed over.

    Raises:
        OfferFileNotFoundError: If there is no such file.
        UnreadableFactsFileError: If it is no CSV.
        UnclosedQuoteError: If a quotation mark is never closed.
        OfferFileTooBigError: If it has too many rows.
        EmptyFileError: If it holds nothing.
        NotAFactsFileError: If a column that is needed is missing.
        NoFactInFileError: If no row is filled in.
    """
    try:
        lines = _filled(lines_of_csv(bytes_of(path)))
        table = _table(lines)
    except UnreadableFileError:
        raise UnreadableFactsFileError from None
    if not table.rows:
        raise NoFactInFileError
    return table


def _table(lines: Iterator[Line]) -> FactsTable:
    heading = next(lines, None)
    if heading is None:
        raise EmptyFileError
    places, unread = columns_of(heading[1])
    if missing := tuple(column for column in NEEDED if column not in places):
        raise NotAFactsFileError(missing=missing)
    rows = [(number, _under(places, cells)) for number, cells in islice(lines, MOST_ROWS + 1)]
    if len(rows) > MOST_ROWS:
        raise OfferFileTooBigError(rows=MOST_ROWS)
    return FactsTable(rows=tuple(row for row in rows if row[1].keys() - {Column.REFERENCE}), unread=unread)


def _filled(lines: Iterator[Line]) -> Iterator[Line]:
    return ((number, cells) for number, cells in lines if any(cell.strip() for cell in cells))


def _under(places: dict[Column, int], cells: Sequence[str]) -> Cells:
    return {column: text for column, place in places.items() if place < len(cells) and (text := clean(cells[place]))}
