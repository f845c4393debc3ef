"""One writer at a time, for a SQLite that may corrupt the file when writing and checkpointing meet."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.domain.storage_errors import DatabaseBusyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAUSE: Final = 0.002


@contextmanager
def gate(path: Path, *, patience: float) -> Iterator[None]:
    """Hold the gate of the file at *path*; the kernel opens it again when a process dies.

    Raises:
        DatabaseBusyError: If others have held it for *patience* seconds.
    """
    lock = os.open(f"{path}.gate", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _hold(lock, path, time.monotonic() + patience)
        yield
    finally:
        os.close(lock)


def _hold(lock: int, path: Path, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise DatabaseBusyError(path=path) from None
            time.sleep(PAUSE)
        else:
            return
