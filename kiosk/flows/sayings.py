"""Small pieces of text that several pages say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.i18n import _

if TYPE_CHECKING:
    from kiosk.domain.offer import Offer

NO_BREAK = "\u00a0"


def group_digits(number: str, size: int = 0) -> str:
    """Return a telephone or company number that stays on one line, in groups of *size* or as it is grouped."""
    if size:
        digits = number.replace(" ", "")
        number = " ".join(digits[at : at + size] for at in range(0, len(digits), size))
    return number.replace(" ", NO_BREAK)


def home_name(offer: Offer) -> str:
    """Return what people call a home: « T2, Paris 13e »."""
    return f"{offer.typology}, {offer.place}"


def contract_sentence() -> str:
    """Return R19: a proposal is no contract; only the landlord's commission decides."""
    first = _("A proposal has no contractual value: it does not guarantee you this home.")
    second = _("Only the landlord's commission decides who gets the home.")
    return f"{first} {second}"
