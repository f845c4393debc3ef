"""The real program on a real terminal: press keys, read the screen and the bytes. Waits for what is seen."""

from __future__ import annotations

import os
import re
import select
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import pexpect
import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT: Final = Path(__file__).parent.parent
PATIENCE: Final = 20.0
"""Seconds after which what is waited for will not come; the machine of the tests may be busy."""
ANSWER: Final = 0.5
"""Seconds after which a key that has changed nothing changes nothing."""
QUIET: Final = 0.05
"""Seconds without a byte: the screen is drawn."""

KEYS: Final[Mapping[str, bytes]] = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "space": b" ",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "f1": b"\x1bOP",
    "f2": b"\x1bOQ",
    "f3": b"\x1bOR",
    "f4": b"\x1bOS",
    "f5": b"\x1b[15~",
    "f6": b"\x1b[17~",
    "f7": b"\x1b[18~",
    "f8": b"\x1b[19~",
    "f9": b"\x1b[20~",
    "f12": b"\x1b[24~",
}
_QUESTIONS: Final = re.compile(rb"\x1b\[\?\d+\$p")
"""Which pyte would print."""


class Kiosk:
    """A process of `kiosk` and the terminal it runs in; leaving the `with` hangs up."""

    def __init__(
        self,
        database: Path,
        *,
        size: tuple[int, int] = (80, 24),
        config: Path | None = None,
        options: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = ("-m", "kiosk"),
    ) -> None:
        columns, rows = size
        configured = ["--config", str(config)] if config else []
        self._display = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._display)
        self.raw = bytearray()
        """Every byte the terminal has received."""
        self._child = pexpect.spawn(
            sys.executable,
            [*program, "--database", str(database), *configured, *options],
            dimensions=(rows, columns),
            env={"TERM": "xterm-256color", "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **(environment or {})},
            cwd=str(ROOT),
            timeout=None,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.hang_up()
        self.wait_end()

    @property
    def pid(self) -> int:
        """The process; the same from one session to the next, since it replaces itself."""
        return int(self._child.pid)

    def press(self, *keys: str) -> None:
        """Press keys by name, or characters; wait after each until the screen is drawn."""
        for key in keys:
            self.send(KEYS[key] if key in KEYS else key.encode())

    def type(self, text: str) -> None:
        """Type *text* at once."""
        self.send(text.encode())

    def send(self, data: bytes) -> None:
        """Send bytes as they are, then wait until the screen is drawn."""
        os.write(self._child.child_fd, data)
        self._receive(ANSWER)
        self.settle()

    def expect(self, text: str) -> None:
        """Wait until *text* is on the screen; no-break spaces are spaces."""
        self._wait_until(lambda: text in self.screen(), f"{text!r} did not appear")

    def expect_gone(self, text: str) -> None:
        """Wait until *text* is no more on the screen."""
        self._wait_until(lambda: text not in self.screen(), f"{text!r} stayed")

    def settle(self) -> None:
        """Wait until the screen is drawn."""
        while self._receive(QUIET):
            pass

    def screen(self) -> str:
        """Return the screen as text, lines without their trailing spaces."""
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        """Return the lines of the screen."""
        return [line.replace("\u00a0", " ").replace("\u202f", " ").rstrip() for line in self._display.display]

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the hardware cursor."""
        return self._display.cursor.x, self._display.cursor.y

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._display.resize(rows, columns)
        self._child.setwinsize(rows, columns)
        self._receive(ANSWER)
        self.settle()

    def bytes_in(self, seconds: float) -> int:
        """Return how many bytes come in so many seconds."""
        before, end = len(self.raw), time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and self._receive(left):
            pass
        return len(self.raw) - before

    def hang_up(self) -> None:
        """Close the terminal, as when the line of SSH is cut."""
        if not self._child.closed:
            os.close(self._child.child_fd)
            self._child.ptyproc.fd = self._child.child_fd = -1
            self._child.closed = self._child.ptyproc.closed = True

    def wait_end(self, patience: float = PATIENCE) -> int:
        """Wait until the process has ended and return its status, negative for a signal.

        Raises:
            AssertionError: If it goes on; it is killed.
        """
        end = time.monotonic() + patience
        while self._child.ptyproc.isalive():
            if time.monotonic() > end:
                os.kill(self.pid, 9)
                message = f"still running:\n{self.screen()}"
                raise AssertionError(message)
            self._receive(QUIET)
        self._receive(0)
        status = self._child.ptyproc.exitstatus
        return int(status) if status is not None else -int(self._child.ptyproc.signalstatus)

    def _wait_until(self, reached: Callable[[], bool], problem: str) -> None:
        end = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > end or not (self._receive(QUIET) or self._child.ptyproc.isalive()):
                message = f"{problem}:\n{self.screen()}"
                raise AssertionError(message)

    def _receive(self, patience: float) -> bool:
        """Take what comes within *patience* seconds; say whether anything came."""
        fileno = self._child.child_fd
        if not select.select([] if fileno < 0 else [fileno], [], [], patience)[0]:
            return False
        try:
            data = os.read(fileno, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(_QUESTIONS.sub(b"", data))
        return bool(data)
