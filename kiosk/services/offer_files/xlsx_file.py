"""XLSX, read by openpyxl as a stream; imported here alone, it is slow to load."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from kiosk.domain.import_errors import OfferFileTooBigError, UnreadableFileError
from kiosk.services.offer_files.table import MOST_ROWS
from kiosk.services.offer_files.typed_cells import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.workbook.workbook import Workbook

    from kiosk.services.offer_files.table import Line

MOST_BYTES: Final = 256 * 1024 * 1024
"""Once unpacked."""
_MOST_LINES: Final = 1_048_576
"""Of a sheet; a damaged file may claim more."""

_DAMAGED: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""openpyxl checks little: what is damaged comes out as whatever it stumbles over."""


def lines_of_xlsx(data: bytes) -> Iterator[Line]:
    """Yield the lines of the first sheet that holds something.

    Raises:
        UnreadableFileError: If the file is damaged.
        OfferFileTooBigError: If it is too big once unpacked.
    """
    try:
        yield from _lines(data)
    except _DAMAGED:
        raise UnreadableFileError from None


def _lines(data: bytes) -> Iterator[Line]:
    with ZipFile(BytesIO(data)) as packed:
        if sum(member.file_size for member in packed.infolist()) > MOST_BYTES:
            raise OfferFileTooBigError(rows=MOST_ROWS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # styles and validations it does not know are of no use here
        yield from _first_filled(_open(data))


def _open(data: bytes) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)


def _first_filled(workbook: Workbook) -> Iterator[Line]:
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()
        filled = False
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > _MOST_LINES:
                raise OfferFileTooBigError(rows=MOST_ROWS)
            if cells:
                filled = True
                yield number, [text_of(value) for value in cells]
        if filled:
            return
