"""Takes pastes out of what is read: printable text, a little of it; never an Enter, never a sequence.

Textual's parser lets what follows an escape inside a paste out as keys; and it keeps a paste without end for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.events import Paste

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

START: Final = "\x1b[200~"
END: Final = "\x1b[201~"
LONGEST: Final = 200
"""Characters kept of a paste."""


class Pastes:
    """Knows whether a paste is under way."""

    def __init__(self) -> None:
        self._inside = False
        self._kept = ""
        self._tail = ""
        """What may be the beginning of the end."""

    def split(self, text: str) -> Iterator[str | Paste]:
        """Return what was typed and what was pasted, in order."""
        while text:
            if self._inside:
                text = yield from self._pasted(self._tail + text)
            else:
                typed, marker, text = text.partition(START)
                self._inside = bool(marker)
                if typed:
                    yield typed

    def _pasted(self, text: str) -> Generator[Paste, None, str]:
        """Take pasted text, and return what follows the paste."""
        pasted, marker, rest = text.partition(END)
        self._tail = "" if marker else pasted[1 - len(END) :]
        pasted = pasted if marker else pasted[: 1 - len(END)]
        self._kept = (self._kept + "".join(char for char in pasted if char.isprintable()))[:LONGEST]
        if marker:
            kept, self._kept, self._inside = self._kept, "", False
            yield Paste(kept)
        return rest
