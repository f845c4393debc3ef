"""What the tables refuse, as the error the rules would have raised."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.store.database import sqlite3

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.errors import KioskError


@contextmanager
def refused_as(error: type[KioskError], sign: str) -> Iterator[None]:
    """Raise *error* where a table refuses with *sign* in what it says: the column of an index, or a trigger's words."""
    try:
        yield
    except sqlite3.IntegrityError as refusal:
        if sign not in str(refusal):
            raise
        raise error from refusal
