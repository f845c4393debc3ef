"""What can go wrong with the one file in which everything is kept: facts, never what the library said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from pathlib import Path


class StoreError(KioskError):
    """The file of data cannot do what was asked."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(path)
        self.path = path


class MissingDatabaseError(StoreError):
    """There is no file; it is made by `kiosk init`, never by accident."""


class DatabaseExistsError(StoreError):
    """There is a file already: it is not overwritten."""


class NotADatabaseError(StoreError):
    """The file is empty, of another program, or no database at all."""


class NotADemonstrationError(StoreError):
    """The file is the kiosk's, but no demonstration: it is not replaced by one."""


class NewerDatabaseError(StoreError):
    """A newer version of the program has changed the file."""

    def __init__(self, *, path: Path, version: str) -> None:
        super().__init__(path=path)
        self.version = version
        """The last step that this program does not know."""


class DamagedDatabaseError(StoreError):
    """The file is damaged: nothing more is written."""


class NoAccessError(StoreError):
    """The file, or the folder it is in, may not be read or written."""


class UnsuitableDiskError(StoreError):
    """The disk cannot do what several terminals at once need: a shared folder, most often."""


class ReadOnlyDatabaseError(StoreError):
    """The file can be read, not written."""


class DiskFullError(StoreError):
    """Nothing more fits on the disk; what was kept before is safe."""


class DatabaseBusyError(StoreError):
    """Others have kept on writing, for as long as one may wait; nothing was changed."""


class InDoubtError(StoreError):
    """The disk failed at the last moment: kept or not, only the file can tell once it is opened again."""


class DatabaseReplacedError(StoreError):
    """Another file has taken the place of the one that was opened."""


class MigrationError(StoreError):
    """The file could not be brought up to this version; it is as it was."""


class ChangedElsewhereError(KioskError):
    """Somebody, or the person at another terminal, has changed the same thing meanwhile."""


class NumberTakenError(KioskError):
    """The unique number is already in the dossier of somebody else; whose is not said."""
