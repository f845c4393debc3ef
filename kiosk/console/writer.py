"""The thread that writes to the terminal, so that a slow line never holds the keyboard."""

from __future__ import annotations

import os
import threading
from queue import Queue
from typing import Final

WAITING: Final = 30
"""Frames that may wait; then the program waits for the terminal."""


class Writer(threading.Thread):
    """Writes in order; once the terminal is gone it goes on taking, and writes no more."""

    def __init__(self, fileno: int) -> None:
        super().__init__(name="terminal-output", daemon=True)
        self._fileno = fileno
        self._queue: Queue[bytes | None] = Queue(WAITING)

    def write(self, text: str) -> None:
        """Write *text* in its turn; the narrow no-break space, which console fonts lack, as a no-break space."""
        self._queue.put(text.replace("\u202f", "\u00a0").encode("utf-8", "replace"))

    def stop(self) -> None:
        """Write what waits, then end."""
        self._queue.put(None)
        self.join()

    def run(self) -> None:
        """Write until told to stop."""
        gone = False
        while (data := self._queue.get()) is not None:
            gone = gone or not self._written(data)

    def _written(self, data: bytes) -> bool:
        try:
            while data:
                data = data[os.write(self._fileno, data) :]
        except OSError:
            return False
        return True
