"""The first line: the product and whom to call, always at the same place; who is there, the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.flows.sayings import group_digits
from kiosk.i18n import _, brief_date, long_date
from screens.widgets.columns import NARROW
from screens.widgets.dressed import plain
from screens.widgets.lines import Lines
from screens.widgets.wrapping import cut, two_ends

if TYPE_CHECKING:
    from datetime import date

    from textual.content import Content

WIDE = 110 - 6
"""From there the day is written in full."""


@dataclass(frozen=True, kw_only=True)
class Banner:
    """What the first line says."""

    phone: str
    who: str
    """Empty for nobody."""
    today: date


class Band(Lines):
    """Draws the first line."""

    def __init__(self, banner: Banner) -> None:
        super().__init__(classes="band")
        self.banner = banner

    def show(self, banner: Banner) -> None:
        """Say who is there now, or the same in another language."""
        self.banner = banner
        self.remake()

    def make(self, width: int) -> list[Content]:
        """Return the line; when narrow, only whom to call and who is there."""
        call = _("Help: {phone}").format(phone=group_digits(self.banner.phone))
        if width < NARROW:
            who = plain(self.banner.who)
            return [two_ends(plain(call, "bold"), cut(who, max(0, width - len(call) - 1)), width)]
        left = plain(_("Kiosque Logement"), "bold") + "   " + plain(call, "$k-band-soft")
        return [two_ends(left, self._right(width), width)]

    def _right(self, width: int) -> Content:
        who, today = self.banner.who, self.banner.today
        day = brief_date(today, year=True) if who and width < WIDE else long_date(today)
        said = plain(day, "$k-band-soft")
        return plain(who) + "  " + said if who else said
