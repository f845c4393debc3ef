"""The keyboard and the screen: what Textual's own driver does, without mouse, suspension, or anything a client may ask.

Beside Textual's: the input thread sleeps until there is something to read (no wakeup), Escape is told after `ESCDELAY`,
bytes that are not UTF-8 become U+FFFD instead of an exception, sizes are bounded, and a terminal that is gone ends the
program.
"""

from __future__ import annotations

import os
import select
import signal
import threading
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from kiosk.console.pastes import Pastes
from kiosk.console.terminal import INPUT, OUTPUT, take_over, terminal_size
from kiosk.console.writer import Writer
from kiosk.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App

START: Final = "\x1b[?1049h\x1b[?25l\x1b[?2026$p\x1b[?2004h\x1b[?7l"
"""The other screen, no cursor shown, « can you draw at once? », marked pastes, no wrapping."""
STOP: Final = "\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"

CHUNK: Final = 4096
CROWDED: Final = 2000
"""Keys waiting to be obeyed, above which no more are read for a while."""
PATIENCE: Final = 1.8
"""Seconds to finish in, once the terminal is gone."""

_TAKEN: Final = (events.Key, events.Paste, TerminalSupportsSynchronizedOutput)
"""All that the other end of the line may cause."""


class HungUp(Message):
    """The terminal is gone, or the machine stops."""


class KeyboardLostError(Exception):
    """The thread that reads the keys has failed."""


class KioskDriver(Driver):
    """Reads and writes the terminal of the process."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = False, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or terminal_size())
        self._writer = Writer(OUTPUT)
        self._reader = threading.Thread(target=self._read, name="terminal-input", daemon=True)
        self._wake_read, self._wake_write = os.pipe()
        self._stopping = False

    def write(self, data: str) -> None:
        """Write to the terminal."""
        self._writer.write(fold(data))

    def start_application_mode(self) -> None:
        """Take the screen and the keyboard."""
        for number in (signal.SIGHUP, signal.SIGTERM):
            self._loop.add_signal_handler(number, self._hang_up)
        self._loop.add_signal_handler(signal.SIGWINCH, self._resize)
        take_over()
        self._writer.start()
        self.write(START)
        self._reader.start()

    def disable_input(self) -> None:
        """Read no more."""
        if self._stopping:
            return
        self._stopping = True
        os.write(self._wake_write, b"x")
        if self._reader.is_alive():
            self._reader.join()
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGWINCH):
            self._loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_IGN)

    def stop_application_mode(self) -> None:
        """Leave the other screen; what has been typed meanwhile is for nobody."""
        self.disable_input()
        self.write(STOP)

    def close(self) -> None:
        """Write what waits."""
        if self._writer.is_alive():
            self._writer.stop()

    def process_message(self, message: Message) -> None:
        """Pass on keys and pastes; sizes, clicks and reports that a client types are not believed."""
        if not isinstance(message, _TAKEN):
            return
        if isinstance(message, events.Key) and message.key == "ctrl+j":
            message = events.Key("enter", "\r")  # some terminals send LF for Enter
        super().process_message(message)

    def _resize(self) -> None:
        size = Size(*terminal_size())
        self._app.post_message(events.Resize(size, size))

    def _hang_up(self) -> None:
        watchdog = threading.Timer(PATIENCE, os._exit, (1,))
        watchdog.daemon = True
        watchdog.start()
        self._loop.call_soon_threadsafe(self._app.post_message, HungUp())

    def _read(self) -> None:
        ended = False
        try:
            self._read_keys()
            ended = True
        finally:
            if not ended:  # `threading.excepthook` has noted why; the app ends as for any other fault
                self._loop.call_soon_threadsafe(self._app._handle_exception, KeyboardLostError())  # noqa: SLF001

    def _read_keys(self) -> None:
        parser, pastes = XTermParser(), Pastes()
        decode = getincrementaldecoder("utf-8")("replace").decode
        waiting = select.poll()
        waiting.register(self._wake_read, select.POLLIN)
        waiting.register(INPUT, select.POLLIN)
        while True:
            ready = [fileno for fileno, _event in waiting.poll(_until_escape(parser))]
            if self._wake_read in ready:
                return
            if ready:
                data = _received()
                if not data:
                    self._hang_up()
                    return
                self._take(pastes.split(decode(data)), parser)
            self._pass(parser.tick())
            self._let_others_work()

    def _take(self, parts: Iterable[str | events.Paste], parser: XTermParser) -> None:
        for part in parts:
            if isinstance(part, str):
                self._pass(parser.feed(part))
            else:
                self.process_message(part)

    def _pass(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)

    def _let_others_work(self) -> None:
        while self._app.message_queue_size > CROWDED and not self._stopping:
            select.select([self._wake_read], [], [], 0.02)


def _received() -> bytes:
    try:
        return os.read(INPUT, CHUNK)
    except OSError:
        return b""


def _until_escape(parser: XTermParser) -> float | None:
    """Return the milliseconds after which a lone Escape is the key, `None` when none is pending."""
    deadline = parser._timeout_time  # noqa: SLF001
    return None if deadline is None else max(1.0, (deadline - get_time()) * 1000)
