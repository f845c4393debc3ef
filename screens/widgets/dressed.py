"""Words as they are shown: safe, and styled by what they mean; a text is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from kiosk.flows.page import Mark
from kiosk.flows.said import Said, Tone
from kiosk.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.flows.said import Cell

NARROW_SPACE: Final = "\u202f"
NO_BREAK: Final = "\u00a0"
"""The console fonts have no U+202F; both are one column wide."""

STYLES: Final[dict[Tone, str]] = {
    Tone.PLAIN: "",
    Tone.MUTED: "$k-muted",
    Tone.STRONG: "bold",
    Tone.ERROR: "bold $k-error",
    Tone.SOON: "bold $k-warn",
    Tone.DONE: "$k-done",
    Tone.NEW: "bold $k-title",
    Tone.TAG_LATE: "bold $k-error on $k-error-soft",
    Tone.TAG_NOW: "$k-chosen-text on $k-chosen",
    Tone.TAG_WAIT: "$k-warn on $k-warn-soft",
    Tone.TAG_DONE: "$k-done",
    Tone.TAG_NONE: "$k-muted",
}
_TAGS: Final = frozenset({Tone.TAG_LATE, Tone.TAG_NOW, Tone.TAG_WAIT, Tone.TAG_DONE, Tone.TAG_NONE})

_MARKS: Final[dict[Mark, tuple[str, str]]] = {
    Mark.DONE: ("[x]", "$k-done"),
    Mark.CURRENT: ("[>]", "bold $k-title"),
    Mark.TODO: ("[ ]", "$k-muted"),
    Mark.LATE: ("[!]", "bold $k-error"),
    Mark.TICKED: ("[x]", "$k-done"),
    Mark.UNTICKED: ("[ ]", ""),
    Mark.CHOSEN: ("(o)", "bold $k-title"),
    Mark.UNCHOSEN: ("( )", ""),
    Mark.LEADS: ("→", ""),
}
_NOTABLE: Final = frozenset({Mark.CURRENT, Mark.LATE})


def shown(text: str, *, lines: bool = False) -> str:
    """Return *text* as the screen may show it."""
    return safe(text, lines=lines).replace(NARROW_SPACE, NO_BREAK)


def plain(text: str, style: str = "") -> Content:
    """Return *text* literally, in one of our own styles."""
    return Content.styled(shown(text), style)


def dressed(cell: Cell, *, lines: bool = False) -> Content:
    """Return a cell in the style of its tone; a tag has a space at each side, so that tags align with plain words."""
    if not isinstance(cell, Said):
        return Content(shown(cell, lines=lines))
    text = shown(cell.text, lines=lines)
    return Content.styled(f" {text} " if cell.tone in _TAGS and text else text, STYLES[cell.tone])


def flowing(pieces: Iterable[Cell]) -> Content:
    """Return pieces of text one after the other."""
    return Content("").join([dressed(piece, lines=True) for piece in pieces])


def mark(state: Mark) -> Content:
    """Return the sign of a state, three columns wide (one for an arrow); the same row says it in words too."""
    text, style = _MARKS.get(state, ("", ""))
    return Content.styled(text, style)


def named(cell: Cell, state: Mark) -> Content:
    """Return the name of a row: bold where the state asks to be looked at."""
    content = dressed(cell)
    return content.stylize("bold") if state in _NOTABLE else content
