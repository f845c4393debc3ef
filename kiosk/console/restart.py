"""One session, one process: the program replaces itself, so that nothing of a person stays in memory."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from typing import TYPE_CHECKING, Final, NoReturn

from kiosk.console.endings import Ending, decode
from kiosk.console.terminal import INPUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.settings import Settings

AFTER: Final = "KIOSK_AFTER"
"""The variable in which a process tells the next one how it ended."""
REST: Final = 60.0
"""Seconds « Hors service » stays before one more try."""


def before() -> Ending:
    """Return how the process before this one ended."""
    return decode(os.environ.pop(AFTER, ""))


def restart(ending: Ending, arguments: Sequence[str]) -> NoReturn:
    """Replace this process by a fresh one of the same program, with these arguments."""
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGWINCH):
        signal.signal(number, signal.SIG_DFL)
    os.environ[AFTER] = ending.encode()
    program = sys.orig_argv[1 : len(sys.orig_argv) - len(sys.argv) + 1]
    os.execv(sys.executable, [sys.executable, *program, *arguments])  # noqa: S606 - the same program, no shell


def rest(settings: Settings) -> None:
    """Wait, deaf, before one more try; where the kiosk may be left it ends, so does it when the terminal is gone."""
    if settings.may_leave:
        os._exit(1)
    end = time.monotonic() + REST
    while (left := end - time.monotonic()) > 0:
        if select.select([INPUT], [], [], left)[0] and not _read():
            os._exit(1)


def _read() -> bytes:
    try:
        return os.read(INPUT, 4096)
    except OSError:
        return b""
