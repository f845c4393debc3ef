"""What a command says: lines, tables, JSON; nothing a terminal would obey."""

from __future__ import annotations

import json
import shutil
import textwrap
import unicodedata
from typing import TYPE_CHECKING, Any, Final

import click

from kiosk.i18n import _
from kiosk.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP: Final = "  "
WIDEST: Final = 28
"""Cells of a column in the middle: what is longer is cut. The first one names the row, and is never cut."""
NARROWEST: Final = 30
"""Cells of the last column, however narrow the terminal is."""


def say(*lines: str) -> None:
    """Write lines."""
    for line in lines:
        click.echo(_plain(line))


def warn(*lines: str) -> None:
    """Write lines on standard error: they are no part of what was asked for."""
    for line in lines:
        click.echo(_plain(line), err=True)


def say_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Write JSON."""
    click.echo(as_json(value))


def as_json(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return JSON for people to read."""
    return json.dumps(_safe(value), ensure_ascii=False, indent=2)


def pair(name: str, value: str) -> str:
    """Return « name: value », as the language writes it."""
    return _("{name}: {value}").format(name=name, value=value)


def say_rows(rows: Iterable[Sequence[str]]) -> None:
    """Write rows in columns; the last one is folded where the terminal ends."""
    shown = [[_plain(cell) for cell in row] for row in rows]
    longest = [max(map(cells, column)) for column in list(zip(*shown, strict=True))[:-1]]
    widths = [*longest[:1], *(min(WIDEST, each) for each in longest[1:])]
    for row in shown:
        click.echo("\n".join(_folded(row, widths)))


def say_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table."""
    say_rows((headings, *rows))


def cells(text: str) -> int:
    """Return how many cells of the terminal *text* takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(char) else 2 if _is_wide(char) else 1 for char in text)


def _folded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    start = GAP.join(_fitted(cell, width) for cell, width in zip(row, widths, strict=False))
    margin = cells(start) + (len(GAP) if widths else 0)
    room = max(NARROWEST, shutil.get_terminal_size().columns - margin)
    first, *rest = textwrap.wrap(row[-1], room) or [""]
    yield (f"{start}{GAP}{first}" if widths else first).rstrip()
    yield from (" " * margin + line for line in rest)


def _fitted(text: str, width: int) -> str:
    while cells(text) > width:
        text = f"{text.removesuffix('…')[:-1]}…"
    return text + " " * (width - cells(text))


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _plain(text: str) -> str:
    return safe(text, limit=len(text))


def _safe(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, str):
        return safe(value, lines=True, limit=len(value))
    if isinstance(value, dict):
        return {name: _safe(each) for name, each in value.items()}
    return [_safe(each) for each in value] if isinstance(value, list | tuple) else value
