"""The mark of a demonstration: the day it was made, in the header of its file; no other file is ever replaced.

A header can be read without opening the database: what is not a demonstration is not touched at all.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from kiosk.console.preflight import HEADER, check_header
from kiosk.domain.storage_errors import MissingDatabaseError, NoAccessError, NotADemonstrationError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.store.database import Database

USER_VERSION: Final = slice(60, 64)
"""Of the header: a number of which SQLite makes no use, 20261123 in a demonstration of that day, else 0."""
DAY: Final = "%Y%m%d"


def mark(db: Database, day: date) -> None:
    """Write that the database is a demonstration made on *day*."""
    db.execute(f"PRAGMA user_version = {day.strftime(DAY)}")


def made_on(path: Path) -> date | None:
    """Return the day the demonstration at *path* was made; `None` if there is no file.

    Raises:
        NotADemonstrationError: If it is a database of the kiosk, and no demonstration.
        NotADatabaseError: If it is none of the kiosk's.
        NoAccessError: If it may not be read.
    """
    try:
        check_header(path)
        with path.open("rb") as opened:
            number = int.from_bytes(opened.read(HEADER)[USER_VERSION])
        return datetime.strptime(str(number), DAY).date()  # noqa: DTZ007 - a day has no zone
    except MissingDatabaseError:
        return None
    except OSError as error:
        raise NoAccessError(path=path) from error
    except ValueError:
        raise NotADemonstrationError(path=path) from None
