"""The real program on a real terminal: press keys, read the screen and the bytes. Waits for what is seen."""

from __future__ import annotations

import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT: Final = Path(__file__).parent.parent
PATIENCE: Final = 20.0
"""Seconds after which what is waited for will not come; the machine of the tests may be busy."""
ANSWER: Final = 0.25
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
IN_TERMINAL: Final = 'exec "$@" <"$0" >"$0" 2>&1'
"""The leader of a session that opens a terminal has it, and is told when it is gone; others see it themselves."""
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
        leads: bool = True,
    ) -> None:
        columns, rows = size
        arguments = ["--database", str(database), *(["--config", str(config)] if config else []), *options]
        self._display = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._display)
        self.raw = bytearray()
        """Every byte the terminal has received."""
        self._terminal, terminal = pty.openpty()
        self._set_size(columns, rows)
        leader = ["/bin/sh", "-c", IN_TERMINAL, os.ttyname(terminal)] if leads else []
        self._process = subprocess.Popen(
            [*leader, sys.executable, *program, *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env={"TERM": "xterm-256color", "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **(environment or {})},
            cwd=ROOT,
            start_new_session=True,
        )
        self._receive(PATIENCE)
        os.close(terminal)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.hang_up()
        self.wait_end()

    @property
    def pid(self) -> int:
        """The process; the same from one session to the next, since it replaces itself."""
        return self._process.pid

    def press(self, *keys: str) -> None:
        """Press keys by name, or characters; wait after each until the screen is drawn."""
        for key in keys:
            self.send(KEYS[key] if key in KEYS else key.encode())

    def type(self, text: str) -> None:
        """Type *text* at once."""
        self.send(text.encode())

    def send(self, data: bytes) -> None:
        """Send bytes as they are, then wait until the screen is drawn."""
        os.write(self._terminal, data)
        self._receive(ANSWER)
        self.settle()

    def expect(self, text: str) -> None:
        """Wait until *text* is on the screen; no-break spaces are spaces."""
        self.wait_until(lambda: text in self.screen(), f"{text!r} did not appear")

    def expect_gone(self, text: str) -> None:
        """Wait until *text* is no more on the screen."""
        self.wait_until(lambda: text not in self.screen(), f"{text!r} stayed")

    def wait_for_bytes(self) -> None:
        """Wait for what comes next, if anything comes soon."""
        self._receive(ANSWER)
        self.settle()

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

    @property
    def own_keys(self) -> bool:
        """Whether the terminal shows and obeys keys by itself, as in a shell."""
        iflag, _, _, lflag, *_others = termios.tcgetattr(self._terminal)
        return bool(iflag & termios.ICRNL and lflag & termios.ECHO and lflag & termios.ICANON and lflag & termios.ISIG)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._display.resize(rows, columns)
        self._set_size(columns, rows)
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
        if self._terminal >= 0:
            os.close(self._terminal)
            self._terminal = -1

    def wait_end(self, patience: float = PATIENCE) -> int:
        """Wait until the process has ended and return its status, negative for a signal.

        Raises:
            AssertionError: If it goes on; it is killed.
        """
        end = time.monotonic() + patience
        while self._process.poll() is None:
            if time.monotonic() > end:
                self._process.kill()
                self._process.wait()
                message = f"still running:\n{self.screen()}"
                raise AssertionError(message)
            self._receive(QUIET)
        self._receive(0)
        return self._process.returncode

    def _set_size(self, columns: int, rows: int) -> None:
        ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait_until(self, reached: Callable[[], bool], problem: str) -> None:
        """Wait until *reached* says so; *problem* is said if it never does."""
        end = time.monotonic() + PATIENCE
        while not reached():
            if time.monotonic() > end or not (self._receive(QUIET) or self._process.poll() is None):
                message = f"{problem}:\n{self.screen()}"
                raise AssertionError(message)

    def _receive(self, patience: float) -> bool:
        """Take what comes within *patience* seconds; say whether anything came."""
        if not select.select([] if self._terminal < 0 else [self._terminal], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._terminal, 65536)
        except OSError:
            return False
        self.raw += data
        self._stream.feed(_QUESTIONS.sub(b"", data))
        return bool(data)
