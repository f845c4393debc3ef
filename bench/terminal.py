"""A program in a terminal of its own, timed: until a sentence shows, at each key, and while nothing happens."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Sequence

ENVIRONMENT: Final = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PATH": os.defpath, "LANG": "C.UTF-8"}
ROOT: Final = Path(__file__).parent.parent
PATIENCE: Final = 60.0
QUIET: Final = 0.08
"""Seconds without a byte: what the key caused is over."""
ANSWER: Final = 5.0
"""Seconds within which a key is answered, even on a busy machine."""
SEQUENCES: Final = re.compile(rb"\x1b\[[0-9;?$>]*[A-Za-z]|\x1b\][^\x07]*\x07")


class Program:
    """One process of Python, and the keyboard and screen it believes it has."""

    def __init__(self, arguments: Sequence[str], *, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self.began = time.perf_counter()
        self.pid, self._fileno = pty.fork()
        if self.pid == 0:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(ROOT)
            os.execve(sys.executable, [sys.executable, *arguments], ENVIRONMENT)  # noqa: S606 - Python itself
        self.sent = b""
        """Everything the program has written."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        os.close(self._fileno)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def until(self, text: str) -> float:
        """Return the milliseconds from the start of the process until *text* has been written.

        Raises:
            TimeoutError: If it never is.
        """
        wanted = text.encode()
        while wanted not in SEQUENCES.sub(b"", self.sent).replace(b"\xc2\xa0", b" "):
            if not self._receive(PATIENCE):
                raise TimeoutError(text, self.sent[-2000:])
        return (time.perf_counter() - self.began) * 1000

    def press(self, key: bytes) -> float:
        """Press a key; return the milliseconds until the last byte of what it changed."""
        began = last = time.perf_counter()
        os.write(self._fileno, key)
        patience = ANSWER
        while self._receive(patience):
            last, patience = time.perf_counter(), QUIET
        return (last - began) * 1000

    def settle(self, quiet: float = 0.5) -> None:
        """Wait until nothing has been written for a while."""
        while self._receive(quiet):
            pass

    def written_in(self, seconds: float) -> int:
        """Return how many bytes are written in so many seconds."""
        before, end = len(self.sent), time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0 and self._receive(left):
            pass
        return len(self.sent) - before

    @property
    def memory(self) -> float:
        """The MiB that are this process's share (PSS)."""
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{self.pid}/smaps_rollup").read_text(), re.MULTILINE)
        return int(found[1]) / 1024 if found else 0.0

    @property
    def wakeups(self) -> int:
        """How often the threads of the process have slept and gone on."""
        states = (task / "status" for task in Path(f"/proc/{self.pid}/task").iterdir())
        counts = re.compile(r"^voluntary_\D+(\d+)", re.MULTILINE)
        return sum(int(found) for each in states for found in counts.findall(each.read_text()))

    def _receive(self, patience: float) -> bool:
        if not select.select([self._fileno], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._fileno, 65536)
        except OSError:
            return False
        self.sent += data
        return bool(data)
