"""How a list of offers is sorted and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer import TYPOLOGIES, Offer

if TYPE_CHECKING:
    from kiosk.domain.area import Area, Tab


class Sort(StrEnum):
    """The order of the list."""

    PUBLISHED = "published"
    """The latest first."""
    RENT = "rent"
    """The lowest rent first."""
    SURFACE = "surface"
    """The largest first."""


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What offers must have to be listed; nothing asked for by default."""

    typology: str = ""
    """At least this one of `TYPOLOGIES`."""
    rent_cents: int | None = None
    """At most, charges included."""
    accessible: bool = False
    """Only those a wheelchair enters."""

    @property
    def any(self) -> bool:
        """Whether anything is asked for."""
        return self != Filters()

    @property
    def typologies(self) -> tuple[str, ...]:
        """The typologies let through."""
        return TYPOLOGIES[TYPOLOGIES.index(self.typology) :] if self.typology else TYPOLOGIES

    def lets_through(self, offer: Offer) -> bool:
        """Return whether *offer* has what is asked for."""
        cheap = self.rent_cents is None or offer.total_cents <= self.rent_cents
        return offer.typology in self.typologies and cheap and (not self.accessible or bool(offer.accessible))


NO_FILTERS: Final = Filters()


@dataclass(frozen=True, kw_only=True)
class OfferQuery:
    """One tab as it is listed."""

    area: Area
    tab: Tab
    sort: Sort = Sort.PUBLISHED
    filters: Filters = NO_FILTERS
