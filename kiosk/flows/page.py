"""A page: what a screen shows, said once for every front end.

A page is text, rows and buttons; it is data, already in the person's language, and knows neither cells nor colours.
The full screen draws it, the line-by-line front end reads it out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.flows.requests import Request
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit


class Mark(StrEnum):
    """The state of a row, always said in words on the same row too."""

    NONE = ""
    DONE = "x"
    CURRENT = ">"
    TODO = " "
    LATE = "!"
    TICKED = "ticked"
    UNTICKED = "unticked"
    CHOSEN = "chosen"
    UNCHOSEN = "unchosen"
    LEADS = "leads"
    """No state: the row leads out of a difficulty; drawn as an arrow, never spoken."""


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A small title above a group."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Text:
    """A paragraph: pieces that follow each other."""

    pieces: tuple[Cell, ...]
    tight: bool = False
    """No blank line after it."""


@dataclass(frozen=True, kw_only=True)
class Items:
    """Facts one below the other, each a short sentence."""

    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Note:
    """The one legal sentence (R19), or whom to ask: at most one a page."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Box:
    """What must be found at once, framed: « Et maintenant », « Répondez au plus tard »."""

    title: str
    lines: tuple[tuple[str, Cell], ...]
    """Label (may be empty) and what it says."""
    error: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line that can be chosen."""

    key: str
    cells: tuple[Cell, ...]
    """The first is its name."""
    mark: Mark = Mark.NONE
    go: Request | None = None
    """Where Enter leads; `None` for a row that only says something."""
    tick: Request | None = None
    """What Space does."""
    remove: Request | None = None
    """What Delete does (never the only way)."""
    here: bool = False
    """Where one is, among stages."""
    beside: tuple[Block, ...] = ()
    """What a wide screen says about it in its right half."""


@dataclass(frozen=True, kw_only=True)
class Menu:
    """Rows with one cursor, in columns."""

    rows: tuple[Row, ...]
    columns: tuple[int, ...]
    """Widths at 80 columns, without the mark: negative is right-aligned, 0 takes the rest."""
    heads: tuple[str, ...] = ()
    spaced: bool = False
    """A blank line between rows: only for at most 7 choices with nothing else."""
    title: str = ""
    """Title of the frame of an error summary."""
    error: bool = False
    """Framed in red: a summary of errors, each row leading to one."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Rows to read, without a cursor."""

    rows: tuple[Row, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Button:
    """An act: the verb and its object."""

    key: str
    label: str
    go: Request
    danger: bool = False


@dataclass(frozen=True, kw_only=True)
class Buttons:
    """Buttons on one line, the main one first."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, kw_only=True)
class BigNumber:
    """A number to read from afar."""

    text: str


@dataclass(frozen=True, kw_only=True)
class QrCode:
    """An address, or a day to note, that a telephone can photograph."""

    address: str
    """What the telephone reads."""
    caption: str
    tall: bool = False
    """It says more than an address: it takes the whole height of the screen, beside the title too."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One number of several to compare; `None` when it is not told."""

    name: str
    count: int | None
    said: str
    """The number, or why there is none."""
    part: str = ""
    """Its per cent."""


@dataclass(frozen=True, kw_only=True)
class Bars:
    """Numbers to compare at a glance, the greatest with the longest bar."""

    bars: tuple[Bar, ...]


Block = Heading | Text | Items | Note | Box | Menu | Facts | Buttons | BigNumber | QrCode | Bars


@dataclass(frozen=True, kw_only=True)
class Page:
    """One screen: a title that says the task, then blocks."""

    title: str
    aside: str = ""
    """Where one is: « Mon dossier, tâche 3 sur 7 »."""
    done: int = 0
    """The rule under the title shows done/total; the aside says the same in words."""
    total: int = 0
    blocks: tuple[Block, ...] = ()
    beside: tuple[Block, ...] = ()
    """The right half from 110 columns, unless the row with the cursor has its own."""
    focus: str = ""
    """Key of the row or button that has the keyboard first; else the first one."""
    dialog: bool = False
    """A question alone on an empty page."""
    danger: bool = False
    """A question whose answer cannot be undone."""
    root: bool = False
    """Where everything begins (welcome, home): Escape leads nowhere from here."""
    status: str = ""
    """Last line, at the right: « Enregistré à 14:02 »."""
    keys: tuple[str, ...] = ()
    """Key hints of its own, « F5 Trier », beside those its blocks call for."""
    back: Request | None = None
    """Where Escape leads, when not simply one screen back."""
    help: str = ""
    """Which help F1 opens: the name of a section of `kiosk.flows.help`."""


PageSource = Callable[["Visit"], Page]
"""Makes a page afresh: at each opening, after each act, at each change of language."""
