"""CSV: two encodings and a half, three delimiters, any line ending, quoted newlines."""

from __future__ import annotations

import codecs
import csv
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING, Final

from kiosk.domain.import_errors import UnclosedQuoteError, UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.offer_files.table import Line

DELIMITERS: Final = ";,\t"
"""The first wins a tie."""

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_END: Final = "\N{END OF TRANSMISSION}"


def lines_of_csv(data: bytes) -> Iterator[Line]:
    """Yield the records of a CSV file, numbered as a spreadsheet shows them: blank ones count, quoted newlines do not.

    Raises:
        UnreadableFileError: If it is no text.
        UnclosedQuoteError: If a quotation mark is never closed: rows would be lost without a word.
    """
    text = decode(data)
    # A last record of ours: it is swallowed when a quotation mark is still open at the end.
    reader = csv.reader(chain(StringIO(text, newline=""), [_END]), delimiter=delimiter_of(text))
    number, record = 0, [""]
    try:
        for number, record in enumerate(reader, 1):
            if record != [_END]:
                yield number, record
    except csv.Error:  # a field of 128 KiB: no text is that long
        raise UnclosedQuoteError(row=number + 1) from None
    if record[-1].endswith(_END) and record != [_END]:
        raise UnclosedQuoteError(row=number)


def decode(data: bytes) -> str:
    """Return the text of *data*: UTF-8, else cp1252; Excel's « Unicode text » too.

    Raises:
        UnreadableFileError: If it is no text.
    """
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise UnreadableFileError
    return text


def delimiter_of(text: str) -> str:
    """Return the delimiter: the one that occurs most in the first line that is not blank."""
    heading = next((line for line in StringIO(text, newline="") if line.strip()), "")
    return max(DELIMITERS, key=heading.count)
