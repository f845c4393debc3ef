"""Somebody who looks at the offers, and where the offers are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.flows.offer_filters import filter_flow
from kiosk.flows.page import Menu
from tests.flows.reading import refusal, words

if TYPE_CHECKING:
    from kiosk.domain.area import Tab
    from kiosk.flows.offers import OfferTabs
    from kiosk.flows.page import Row
    from kiosk.flows.tabs import TabbedList
    from tests.flows.line_by_line import Person

BOBIGNY: Final = {"commune": "93008", "commune_name": "Bobigny", "departement": "93"}
PANTIN: Final = {"commune": "93055", "commune_name": "Pantin", "departement": "93"}
NOISY: Final = {"commune": "93051", "commune_name": "Noisy-le-Grand", "departement": "93"}
LILLE: Final = {"commune": "59350", "commune_name": "Lille", "departement": "59"}


@dataclass
class Looking:
    """Somebody validated who looks in Bobigny."""

    me: Person
    view: OfferTabs

    @property
    def frame(self) -> TabbedList:
        """What stands around the list."""
        return self.view.frame(self.me.visit)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The offers of the open tab."""
        return self.view.rows(self.me.visit, 0, 20)

    @property
    def references(self) -> list[str]:
        """Which offers they are."""
        return [row.key for row in self.rows]

    @property
    def empty(self) -> str:
        """What is said in place of the offers."""
        return " ".join(words(self.frame.empty))

    def go(self, key: str) -> object:
        """Return where a line of an empty tab leads."""
        menu = next(block for block in self.frame.empty if isinstance(block, Menu))
        return next(row.go for row in menu.rows if row.key == key)

    def flags(self) -> dict[str, object]:
        """Return the last cell of each offer."""
        return {row.key: row.cells[-1] for row in self.rows}

    def at(self, tab: Tab) -> Looking:
        """Return the same at another tab."""
        return Looking(self.me, self.view.at(tab))

    def filtered(self, **typed: str) -> object:
        """Return what came of F6 with these answers."""
        played = self.me.play(filter_flow(self.me.visit, view=self.view), typed)
        return played.then or refusal(played)
