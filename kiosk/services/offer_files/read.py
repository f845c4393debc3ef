"""A file of offers, by what it holds and not by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.import_errors import (
    EmptyFileError,
    OfferFileNotFoundError,
    OfferFileTooBigError,
    UnreadableFileError,
)
from kiosk.services.offer_files.csv_file import lines_of_csv
from kiosk.services.offer_files.json_file import table_of_json
from kiosk.services.offer_files.table import MOST_ROWS, Table, table_of_lines
from kiosk.services.offer_files.xlsx_file import lines_of_xlsx

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 64 * 1024 * 1024

_ZIP: Final = b"PK\x03\x04"
_BOM: Final = b"\xef\xbb\xbf"
_JSON: Final = (b"{", b"[")


def read_offer_file(path: Path) -> Table:
    """Return what *path* holds: CSV, XLSX, or JSON from AL'in.

    Raises:
        OfferFileNotFoundError: If there is no such file.
        UnreadableFileError: If it is none of the three.
        UnclosedQuoteError: If a quotation mark of a CSV is never closed.
        OfferFileTooBigError: If it is too big.
        EmptyFileError: If it holds no offer.
        NotAnOfferFileError: If columns are missing.
    """
    return table_of(bytes_of(path))


def table_of(data: bytes) -> Table:
    """Return the table that *data* is; raises as `read_offer_file`."""
    if data.startswith(_ZIP):
        return table_of_lines(lines_of_xlsx(data))
    content = data.removeprefix(_BOM).lstrip()
    if not content:
        raise EmptyFileError
    return table_of_json(data) if content.startswith(_JSON) else table_of_lines(lines_of_csv(data))


def bytes_of(path: Path) -> bytes:
    """Return what *path* holds.

    Raises:
        OfferFileNotFoundError: If there is no such file.
        UnreadableFileError: If it is no file, or may not be read.
        OfferFileTooBigError: If it is too big.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFileError
        if size > MOST_BYTES:
            raise OfferFileTooBigError(rows=MOST_ROWS)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise OfferFileNotFoundError(file=path.name) from None
    except (OSError, ValueError):
        raise UnreadableFileError from None
