"""Why a file of offers is refused whole, or an import cannot go on."""

from __future__ import annotations

from kiosk.domain.import_errors import (
    EmptyFileError,
    ImportEndedElsewhereError,
    ImportInterruptedError,
    ImportNotBegunError,
    NoImportToResumeError,
    NoImportToUndoError,
    NotAnOfferFileError,
    OfferFileNotFoundError,
    OfferFileTooBigError,
    UnclosedQuoteError,
    UnreadableFileError,
)
from kiosk.i18n import N_, _, number
from kiosk.text import safe
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

say_plainly(
    {
        EmptyFileError: N_("The file is empty. Nothing was written."),
        UnreadableFileError: N_("This file cannot be read. Expected: CSV, XLSX or JSON from AL'in."),
        NoImportToUndoError: N_("There is no import to undo."),
        NoImportToResumeError: N_("There is no import to resume."),
    }
)


@sentence.register(NotAnOfferFileError)
def _not_an_offer_file(error: NotAnOfferFileError) -> str:
    words = _("This is not a file of offers. Missing columns: {columns}. Nothing was written.")
    return words.format(columns=", ".join(error.missing))


@sentence.register(OfferFileNotFoundError)
def _not_found(error: OfferFileNotFoundError) -> str:
    return _('The file "{file}" was not found.').format(file=safe(error.file))


@sentence.register(OfferFileTooBigError)
def _too_big(error: OfferFileTooBigError) -> str:
    return _("The file is too big: {max} rows at most. Nothing was written.").format(max=number(error.rows))


@sentence.register(UnclosedQuoteError)
def _unclosed_quote(error: UnclosedQuoteError) -> str:
    words = _("A quotation mark is opened at row {row} and never closed. Nothing was written.")
    return words.format(row=number(error.row))


@sentence.register(ImportInterruptedError)
def _interrupted(error: ImportInterruptedError) -> str:
    return _("The import of {file} was interrupted. Resume it or undo it.").format(file=safe(error.file))


@sentence.register(ImportNotBegunError)
def _not_begun(error: ImportNotBegunError) -> str:
    words = _("The import of {file} stopped before anything had changed. Import the file again.")
    return words.format(file=safe(error.file))


@sentence.register(ImportEndedElsewhereError)
def _ended_elsewhere(error: ImportEndedElsewhereError) -> str:
    words = _("Somebody else ended the import of {file} meanwhile. Nothing more was written.")
    return words.format(file=safe(error.file))
