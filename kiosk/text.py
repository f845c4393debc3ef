"""Safe text: what may be stored, and what may go to a terminal.

Neither Textual nor SQLite removes control sequences, so a name or an imported offer could repaint the screen,
write the clipboard or hide letters. Everything a person typed or a file brought passes here twice: before it is
stored, and before it is shown.
"""

from __future__ import annotations

import unicodedata

REPLACEMENT = "\ufffd"
MAX_LENGTH = 2000
MAX_MARKS = 2

_SPACES = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")
_DROPPED = frozenset({"Cf"})
_REPLACED = frozenset({"Cc", "Cs", "Co", "Cn"})
_FIRST_MARK = "\u0300"
"""Before it what is printable is safe as it stands: most of what ten thousand offers hold."""


def safe(text: str, *, lines: bool = False, limit: int = MAX_LENGTH) -> str:
    """Return *text* without anything a terminal would obey.

    Args:
        text: What was typed or read.
        lines: Keep line feeds.
        limit: Number of characters kept.
    """
    if text.isprintable() and (text.isascii() or max(text) < _FIRST_MARK):
        return text[:limit]
    shown = "".join(char if lines and char == "\n" else _shown(char) for char in text)
    return _with_few_marks(unicodedata.normalize("NFC", shown))[:limit]


def clean(text: str, *, lines: bool = False, limit: int = MAX_LENGTH) -> str:
    """Return *text* as it may be stored: safe, without the spaces around it or doubled inside."""
    if lines:
        rows = (" ".join(row.split()) for row in safe(text, lines=True, limit=limit).split("\n"))
        return "\n".join(rows).strip()
    return " ".join(safe(text, limit=limit).split())


def fold(text: str) -> str:
    """Return *text* for the Linux console, whose fonts have U+00A0 but not U+202F; both are one cell wide."""
    return text.replace("\u202f", "\u00a0")


def _shown(char: str) -> str:
    if char in _SPACES:
        return " "
    category = unicodedata.category(char)
    if category in _DROPPED:
        return ""
    return REPLACEMENT if category in _REPLACED else char


def _with_few_marks(text: str) -> str:
    """Return *text* without the marks that pile up on a letter and spill over the lines around it."""
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
        if marks <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)
