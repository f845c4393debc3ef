"""What is kept of a crash: the class of the exception and the lines of the program; no message, no value.

Both a message and a local variable may hold what a person typed. Nothing at all is written on the terminal.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

LOG: Final = logging.getLogger("kiosk")
FRAMES: Final = 12


def keep_log(file: Path) -> None:
    """Log to that file alone; where it cannot be written, nowhere."""
    logging.raiseExceptions = False
    logging.lastResort = None  # what libraries say may hold anything: it goes nowhere
    LOG.propagate = False
    LOG.setLevel(logging.INFO)
    for handler in list(LOG.handlers):
        LOG.removeHandler(handler)
    LOG.addHandler(_handler(file))


def hook_everything(last: Callable[[str], object]) -> None:
    """Note what nothing else catches, in place of a traceback; *last* is told the number when it ends the program."""
    sys.excepthook = lambda _kind, error, _trace: last(note(error))
    sys.unraisablehook = lambda found: _note_only(found.exc_value)
    threading.excepthook = lambda found: _note_only(found.exc_value)


def note(error: BaseException) -> str:
    """Log a crash, and return its number."""
    incident = f"{int.from_bytes(os.urandom(4)) % 1_000_000:06}"  # `secrets` would load half of the cryptography
    found = getattr(error, "error", error)  # Textual wraps what a worker raises
    error = found if isinstance(found, BaseException) else error
    LOG.error("incident %s: %s at %s", incident, type(error).__qualname__, " < ".join(_frames(error.__traceback__)))
    return incident


def note_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Note what an event loop would log with its message."""
    _note_only(context.get("exception"))


def _note_only(error: BaseException | None) -> None:
    if error is not None:
        note(error)


def _frames(trace: TracebackType | None) -> list[str]:
    """Return file:line of each frame, the innermost first."""
    found: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        folder, _slash, name = code.co_filename.rpartition("/")
        found.append(f"{folder.rpartition('/')[2]}/{name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[::-1][:FRAMES]


def _handler(file: Path) -> logging.Handler:
    handler = logging.FileHandler(file, encoding="utf-8", delay=True)  # no file before there is something to say
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
