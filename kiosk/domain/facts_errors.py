"""Why a file of facts, or one of its rows, is refused."""

from __future__ import annotations

from kiosk.domain.errors import KioskError
from kiosk.domain.typed import TypedError


class NotAFactsFileError(KioskError):
    """The file lacks columns that every file of facts has."""

    def __init__(self, *, missing: tuple[str, ...]) -> None:
        super().__init__(missing)
        self.missing = missing


class UnreadableFactsFileError(KioskError):
    """The file is no CSV."""


class NoFactInFileError(KioskError):
    """The column of the facts is empty from top to bottom."""


class NoSuchCandidatureError(TypedError, KioskError):
    """No candidature has that reference."""


class UnknownFactError(TypedError, KioskError):
    """This is neither the code nor the name of a fact."""


class NotAWholeNumberError(TypedError, KioskError):
    """A number of days or a rank is written in digits."""


class NeitherYesNorNoError(TypedError, KioskError):
    """This is neither « oui » nor « non »."""


class FileThereAlreadyError(KioskError):
    """A file is not written over another one."""

    def __init__(self, *, file: str) -> None:
        super().__init__(file)
        self.file = file


class FileNotWrittenError(FileThereAlreadyError):
    """The folder is not there, or refuses the file."""
