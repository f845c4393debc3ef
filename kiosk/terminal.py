"""The terminal outside the full screen: taken over at the start, wiped and given back at the end."""

from __future__ import annotations

import os
import termios
from typing import Final

INPUT: Final = 0
OUTPUT: Final = 1
ERRORS: Final = 2

WIPE: Final = (
    "\x1b]52;c;!\x07"  # the clipboard; before the clearing, for consoles that would print it
    "\x1b]0;\x07"  # the title
    "\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[0m"
    "\x1b[H\x1b[2J\x1b[3J"  # both screens and what has scrolled away
    "\x1b[?25h"
)

_OWN_KEYS: Final = termios.ISIG | termios.ICANON | termios.ECHO | termios.IEXTEN
_LFLAG: Final = 3


def is_terminal() -> bool:
    """Return whether a person is there: a keyboard to read and a screen to write."""
    return os.isatty(INPUT) and os.isatty(OUTPUT)


def take_over() -> None:
    """Show no key and obey none, from now on until the full screen is there."""
    _set_own_keys(on=False)


def give_back() -> None:
    """Leave a terminal in which one can type again."""
    _set_own_keys(on=True)


def silence_errors() -> None:
    """Let nothing but the full screen write on the terminal: no warning, no trace of the interpreter or a library."""
    if os.isatty(ERRORS):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, ERRORS)
        os.close(nothing)


def wipe() -> None:
    """Leave nothing of the person on the screen, above it, in the clipboard or in the title."""
    _write(WIPE)
    try:
        termios.tcflush(INPUT, termios.TCIFLUSH)
    except termios.error:
        return  # the terminal is gone


def say(*sentences: str) -> None:
    """Write plain sentences, for the moments without a full screen; no-break spaces that fonts lack are folded."""
    _write("".join(f"\r\n {sentence}\r\n" for sentence in sentences).replace("\u202f", "\u00a0"))


def _write(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        while data:
            data = data[os.write(OUTPUT, data) :]
    except OSError:
        return  # the terminal is gone


def _set_own_keys(*, on: bool) -> None:
    try:
        attributes = termios.tcgetattr(INPUT)
        attributes[_LFLAG] = attributes[_LFLAG] | _OWN_KEYS if on else attributes[_LFLAG] & ~_OWN_KEYS
        termios.tcsetattr(INPUT, termios.TCSANOW, attributes)
    except termios.error:
        return  # the terminal is gone
