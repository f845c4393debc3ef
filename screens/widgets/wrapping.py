"""Lines of an exact width. Textual's own wrapping breaks at no-break spaces, and « 0970 800 800 » must stay whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, chop_cells
from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"[^ ]+ *| +")


def wrapped(content: Content, width: int) -> list[Content]:
    """Return *content* in lines of at most *width* columns, broken at plain spaces and line feeds only."""
    lines = [line for part in content.split("\n", allow_blank=True) for line in _folded(part, max(1, width))]
    return lines or [Content("")]


def padded(content: Content, width: int, *, right: bool = False) -> Content:
    """Return *content* in exactly *width* columns, at the right when asked."""
    missing = width - content.cell_length
    if missing < 0:
        return padded(cut(content, width), width, right=right)
    blank = Content(" " * missing)
    return blank + content if right else content + blank


def cut(content: Content, width: int) -> Content:
    """Return *content* in at most *width* columns, with … where something is left out."""
    return content.truncate(width, ellipsis=True) if content.cell_length > width else content


def two_ends(left: Content, right: Content, width: int) -> Content:
    """Return *left* and *right* at the two ends of a line."""
    return padded(left, max(0, width - right.cell_length)) + right


def hanging(prefix: Content, content: Content, width: int) -> list[Content]:
    """Return *content* in lines after *prefix*, each under the first."""
    indent = prefix.cell_length
    first, *rest = wrapped(content, width - indent)
    return [prefix + first, *(Content(" " * indent) + line for line in rest)]


def _folded(line: Content, width: int) -> list[Content]:
    offsets = list(_breaks(line.plain, width))
    parts = line.divide(offsets) if offsets else [line]
    return [part.rstrip(" ") if offsets or part.cell_length > width else part for part in parts]


def _breaks(text: str, width: int) -> Iterator[int]:
    """Yield where a line begins, but the first."""
    used = 0
    for match in _WORD.finditer(text):
        word = match.group()
        needed = cell_len(word.rstrip(" "))
        if used and used + needed > width:
            yield match.start()
            used = 0
        if needed > width:
            at = match.start()
            *heads, tail = chop_cells(word, width)
            for head in heads:
                at += len(head)
                yield at
            used = cell_len(tail)
        else:
            used += cell_len(word)
