"""A piece of text, and what it means beside its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a piece of text means, beside its words."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    ERROR = "error"
    SOON = "soon"
    DONE = "done"
    NEW = "new"
    TAG_LATE = "tag-late"
    TAG_NOW = "tag-now"
    TAG_WAIT = "tag-wait"
    TAG_DONE = "tag-done"
    TAG_NONE = "tag-none"


@dataclass(frozen=True)
class Said:
    """A piece of text with its tone."""

    text: str
    tone: Tone = Tone.PLAIN


Cell = str | Said
"""A cell of a row; a plain `str` is plain text, never markup."""


def plain(cell: Cell) -> str:
    """Return the words of *cell*."""
    return cell.text if isinstance(cell, Said) else cell
