"""The terminal outside the full screen: taken over at the start, wiped and given back at the end."""

from __future__ import annotations

import os
import termios
from textwrap import wrap
from typing import Final

INPUT: Final = 0
OUTPUT: Final = 1
ERRORS: Final = 2

COLUMNS: Final = (20, 300)
ROWS: Final = (5, 100)
"""Fewest and most: a client announces what it wants, and memory follows."""

WIPE: Final = (
    "\x1b]52;c;!\x07"  # the clipboard; before the clearing, for consoles that would print it
    "\x1b]0;\x07"  # the title
    "\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[0m"
    "\x1b[H\x1b[2J\x1b[3J"  # both screens and what has scrolled away
    "\x1b[?25h"
)

_OWN_KEYS: Final = termios.ISIG | termios.ICANON | termios.ECHO | termios.IEXTEN
"""What a terminal does with keys by itself: signals, lines, echo."""
_OWN_INPUT: Final = termios.ICRNL | termios.IXON
_CHANGED_INPUT: Final = _OWN_INPUT | termios.IXOFF | termios.INLCR | termios.IGNCR


def is_terminal() -> bool:
    """Return whether a person is there: a keyboard to read and a screen to write."""
    return os.isatty(INPUT) and os.isatty(OUTPUT)


def take_over() -> None:
    """Show no key and obey none; each comes through as it is, Enter as CR; forget what was typed before."""
    _set_own(keys=0, typed=0)


def give_back() -> None:
    """Leave a terminal in which one can type again."""
    _set_own(keys=_OWN_KEYS, typed=_OWN_INPUT)


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
    for sentence in sentences:
        _write("".join(f"\r\n {line}" for line in wrap(sentence.replace("\u202f", "\u00a0"), terminal_size()[0] - 2)))
        _write("\r\n")


def terminal_size() -> tuple[int, int]:
    """Return columns and rows, whatever a client announces within what a screen can be."""
    try:
        columns, rows = os.get_terminal_size(OUTPUT)
    except OSError:
        columns, rows = 0, 0
    return _between(columns or 80, COLUMNS), _between(rows or 24, ROWS)


def _between(number: int, bounds: tuple[int, int]) -> int:
    return min(max(number, bounds[0]), bounds[1])


def _write(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        while data:
            data = data[os.write(OUTPUT, data) :]
    except OSError:
        return  # the terminal is gone


def _set_own(*, keys: int, typed: int) -> None:
    try:
        iflag, oflag, cflag, lflag, ispeed, ospeed, special = termios.tcgetattr(INPUT)
        iflag, lflag = iflag & ~_CHANGED_INPUT | typed, lflag & ~_OWN_KEYS | keys
        special[termios.VMIN] = 1
        termios.tcsetattr(INPUT, termios.TCSAFLUSH, [iflag, oflag, cflag, lflag, ispeed, ospeed, special])
    except termios.error:
        return  # the terminal is gone: reading will say so
