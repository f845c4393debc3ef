"""Why a file of facts is refused, and what its rows lack."""

from __future__ import annotations

from kiosk.domain.facts_errors import (
    FileNotWrittenError,
    FileThereAlreadyError,
    NeitherYesNorNoError,
    NoFactInFileError,
    NoSuchCandidatureError,
    NotAFactsFileError,
    NotAWholeNumberError,
    UnknownFactError,
    UnreadableFactsFileError,
)
from kiosk.i18n import N_, _
from kiosk.text import safe
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

say_plainly(
    {
        UnreadableFactsFileError: N_("This file cannot be read. Expected: CSV. Nothing was written."),
        NoFactInFileError: N_("No fact is filled in. Nothing was written."),
    }
)


@sentence.register(NotAFactsFileError)
def _not_a_facts_file(error: NotAFactsFileError) -> str:
    words = _("This is not a file of facts. Missing columns: {columns}. Nothing was written.")
    return words.format(columns=", ".join(error.missing))


@sentence.register(NoSuchCandidatureError)
def _no_such_candidature(error: NoSuchCandidatureError) -> str:
    return _('No application has the reference "{value}".').format(value=safe(error.typed))


@sentence.register(UnknownFactError)
def _unknown_fact(error: UnknownFactError) -> str:
    words = _('"{value}" is not a fact. Write its code or its name, as "kiosk candidatures record --help" lists them.')
    return words.format(value=safe(error.typed))


@sentence.register(NotAWholeNumberError)
def _not_a_whole_number(error: NotAWholeNumberError) -> str:
    return _('"{value}" is not a whole number. Example: 10.').format(value=safe(error.typed))


@sentence.register(NeitherYesNorNoError)
def _neither(error: NeitherYesNorNoError) -> str:
    return _('"{value}" is neither oui nor non.').format(value=safe(error.typed))


@sentence.register(FileThereAlreadyError)
def _there_already(error: FileThereAlreadyError) -> str:
    return _('The file "{file}" is there already. Choose another name.').format(file=safe(error.file))


@sentence.register(FileNotWrittenError)
def _not_written(error: FileNotWrittenError) -> str:
    return _('The file "{file}" cannot be written there. Choose another folder.').format(file=safe(error.file))
