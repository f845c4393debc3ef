"""A list in tabs, too long to be made whole: what a front end needs to know to show the part that is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.flows.page import Block, Row
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit


@dataclass(frozen=True, kw_only=True)
class TabLabel:
    """One tab: its exact label and how many rows it has."""

    key: str
    label: str
    count: int
    counted: str
    """« 7 offres »: a bare number would be read as a date."""


@dataclass(frozen=True, kw_only=True)
class TabbedList:
    """The list as it stands: its frame without its rows."""

    title: str
    aside: str
    """How it is sorted and filtered."""
    tabs: tuple[TabLabel, ...]
    active: str
    heads: tuple[str, ...]
    columns: tuple[int, ...]
    """As those of `Menu`."""
    empty: tuple[Block, ...] = ()
    """Shown in place of the rows when the tab has none: what is so, and where to look."""
    below: tuple[str, ...] = ()
    """Sentences under the rows."""
    position: str = ""
    """msgid with {index} and {total}: « Offre 2 sur 7 »."""
    sort: Request | None = None
    """F5."""
    filter: Request | None = None
    """F6."""
    help: str = ""

    @property
    def count(self) -> int:
        """How many rows the open tab has."""
        return next(tab.count for tab in self.tabs if tab.key == self.active)


class TabSource(Protocol):
    """Gives the list, and any part of its rows; another tab is another source."""

    def frame(self, visit: Visit) -> TabbedList:
        """Return the list as it stands, in the language of the moment."""
        ...

    def rows(self, visit: Visit, offset: int, limit: int) -> tuple[Row, ...]:
        """Return *limit* rows of the open tab from *offset*; Enter follows a row's `go`."""
        ...

    def beside(self, visit: Visit, key: str) -> tuple[Block, ...]:
        """Return what a wide screen says of the row with that key in its right half."""
        ...

    def at(self, tab: str) -> TabSource:
        """Return the same list at another tab."""
        ...
