"""An offer: a home proposed to candidates, as the file of offers says it (R09 to R11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from datetime import date


class OfferStatus(StrEnum):
    """What the last import said."""

    PUBLISHED = "PUBLIEE"
    TAKEN = "POURVUE"
    WITHDRAWN = "RETIREE"


class Availability(StrEnum):
    """Whether one may apply for it on a given day."""

    OPEN = "OPEN"
    NOT_YET_OPEN = "NOT_YET_OPEN"
    CLOSED = "CLOSED"
    TAKEN = "TAKEN"
    WITHDRAWN = "WITHDRAWN"


TYPOLOGIES = ("T1", "T1bis", "T2", "T3", "T4", "T5", "T6+")
"""In the order of the number of rooms."""


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A home, as published. Money in centimes."""

    reference: str
    commune: str
    """INSEE code."""
    commune_name: str
    departement: str
    postcode: str = ""
    residence: str = ""
    address: str = ""
    kind: str = ""
    """Appartement, Maison."""
    typology: str
    surface: int
    """In hundredths of a square metre: 50.8 m² is 5080."""
    floor: int | None = None
    floors: int | None = None
    lift: bool | None = None
    balcony: bool | None = None
    accessible: bool | None = None
    parking: str = ""
    heating: str = ""
    energy_class: str = ""
    gas_class: str = ""
    financing: str = ""
    rent_cents: int | None = None
    charges_cents: int | None = None
    total_cents: int
    """Rent with charges: what people compare."""
    deposit_cents: int | None = None
    available_on: date | None = None
    published_on: date
    closes_on: date | None = None
    """Last day to apply."""
    landlord: str = ""
    reserved_by: str = ""
    applications: int | None = None
    status: OfferStatus = OfferStatus.PUBLISHED
    description: str = ""

    @property
    def place(self) -> str:
        """The commune as people call it: « Paris 13e »."""
        return self.commune_name.removesuffix(" Arrondissement")

    def availability(self, today: date) -> Availability:
        """Return whether one may apply on *today*."""
        if self.status is OfferStatus.TAKEN:
            return Availability.TAKEN
        if self.status is OfferStatus.WITHDRAWN:
            return Availability.WITHDRAWN
        if today < self.published_on:
            return Availability.NOT_YET_OPEN
        if self.closes_on is not None and today > self.closes_on:
            return Availability.CLOSED
        return Availability.OPEN

    def is_open(self, today: date) -> bool:
        """Return whether it is listed on *today*."""
        return self.availability(today) is Availability.OPEN


class NoSuchOfferError(KioskError):
    """No offer has this reference."""

    def __init__(self, *, reference: str) -> None:
        super().__init__(reference)
        self.reference = reference
