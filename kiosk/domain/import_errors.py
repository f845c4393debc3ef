"""Why a file of offers is refused whole, or an import cannot go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from kiosk.domain.offer_rows import Column


class OfferFileNotFoundError(KioskError):
    """There is no such file."""

    def __init__(self, *, file: str) -> None:
        super().__init__(file)
        self.file = file


class UnreadableFileError(KioskError):
    """The file is none of the three formats, or is damaged."""


class EmptyFileError(KioskError):
    """The file holds no offer at all."""


class OfferFileTooBigError(KioskError):
    """The file is larger than any list of offers."""

    def __init__(self, *, rows: int) -> None:
        super().__init__(rows)
        self.rows = rows


class UnclosedQuoteError(KioskError):
    """A quotation mark opened at `row` swallows the rest of the file."""

    def __init__(self, *, row: int) -> None:
        super().__init__(row)
        self.row = row


class NotAnOfferFileError(KioskError):
    """The file lacks columns that every file of offers has."""

    def __init__(self, *, missing: tuple[Column, ...]) -> None:
        super().__init__(missing)
        self.missing = missing


class ImportInterruptedError(KioskError):
    """An import was cut, or is still going on: it must be resumed or undone first."""

    def __init__(self, *, file: str) -> None:
        super().__init__(file)
        self.file = file


class ImportNotBegunError(KioskError):
    """The import was cut before anything of it was shown: the file is to be imported again."""

    def __init__(self, *, file: str) -> None:
        super().__init__(file)
        self.file = file


class ImportEndedElsewhereError(KioskError):
    """Somebody else resumed or undid this import while it went on."""

    def __init__(self, *, file: str) -> None:
        super().__init__(file)
        self.file = file


class NoImportToUndoError(KioskError):
    """Nothing was imported, or the last import is undone already."""


class NoImportToResumeError(KioskError):
    """No import was cut."""
