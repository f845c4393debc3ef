"""Makes the file of the demonstration, once a day: beside its place, whole, then in one move."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING, Final

from kiosk.clock import paris_day
from kiosk.domain.storage_errors import NoAccessError
from kiosk.services.demonstration.play import fill
from kiosk.store.demonstration import made_on
from kiosk.store.store import create_store

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kiosk.settings import Settings

BESIDE: Final = ("", "-wal", "-shm", ".gate")
"""What SQLite and the kiosk may leave: of the old file nothing may stay beside the new one."""


def make_if_due(settings: Settings, now: datetime) -> bool:
    """Make the demonstration at `settings.database`, unless it was made today; return whether it was made.

    Raises:
        NotADemonstrationError: If the file there is the kiosk's, and not a demonstration: it stays as it is.
        StoreError: If the file there is none of the kiosk's, or cannot be written.
    """
    path = settings.database
    if made_on(path) == paris_day(now):
        return False
    draft = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        _make(draft, settings, now)
        _remove(path)
        draft.replace(path)
    except (OSError, NoAccessError) as error:
        raise NoAccessError(path=path) from error
    finally:
        _remove(draft)
    return True


def _make(path: Path, settings: Settings, now: datetime) -> None:
    store = create_store(path)
    try:
        fill(store, settings, now)
    finally:
        store.close()


def _remove(path: Path) -> None:
    for suffix in BESIDE:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
