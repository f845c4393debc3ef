"""A look at the database file before the full screen: a few bytes of its header, without any library.

What it cannot see is found when the file is opened, after the first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.storage_errors import MissingDatabaseError, NoAccessError, NotADatabaseError

if TYPE_CHECKING:
    from pathlib import Path

MAGIC: Final = b"SQLite format 3\x00"
APPLICATION: Final = b"KIOS"
"""The application id in the header: `kiosk.store.database.APPLICATION_ID`."""
APPLICATION_AT: Final = 68
HEADER: Final = 100


def check_header(path: Path) -> None:
    """Check that there is a file, and that it says it is the kiosk's; nothing is created.

    Raises:
        StoreError: If not.
    """
    try:
        with path.open("rb") as opened:
            header = opened.read(HEADER)
    except FileNotFoundError:
        raise MissingDatabaseError(path=path) from None
    except OSError:
        raise NoAccessError(path=path) from None
    if not header.startswith(MAGIC) or header[APPLICATION_AT:][: len(APPLICATION)] != APPLICATION:
        raise NotADatabaseError(path=path)
