"""Which heading of a file is which column: any order, no accents, case, spaces or units; a few other names each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.commune import without_accents
from kiosk.domain.offer_rows import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNITS: Final = re.compile(r"\(.*?\)|\[.*?\]|€|m²|\b(?:m2|euros?|en)\b")
_NOISE: Final = re.compile(r"[^a-z0-9]+")

_OTHER_NAMES: Final[dict[Column, tuple[str, ...]]] = {
    Column.REFERENCE: ("ref", "externalref", "id"),
    Column.RESIDENCE: ("titre", "residencetitle"),
    Column.ADDRESS: ("address",),
    Column.POSTCODE: ("cp", "postalcode"),
    Column.COMMUNE: ("ville", "district"),
    Column.INSEE: ("insee", "inseecode"),
    Column.KIND: ("kind",),
    Column.TYPOLOGY: ("typology",),
    Column.FLOOR: ("floor",),
    Column.FLOORS: ("totalfloors",),
    Column.LIFT: ("haselevator",),
    Column.BALCONY: ("terracesorbalconies",),
    Column.PARKING: ("parking", "parkingtype"),
    Column.HEATING: ("heatingtype",),
    Column.ENERGY_CLASS: ("dpe", "dpeconso"),
    Column.GAS_CLASS: ("ges",),
    Column.FINANCING: ("plafond", "thresholdtype"),
    Column.RENT: ("loyer", "loyerhc", "rentamount"),
    Column.CHARGES: ("rentalcharges",),
    Column.TOTAL: ("loyercc", "rentwithcharges"),
    Column.DEPOSIT: ("guaranteedeposit",),
    Column.AVAILABLE: ("availabilitydate",),
    Column.PUBLISHED: ("datepublicationstart",),
    Column.CLOSES: ("datelimite", "publicationenddate"),
    Column.RESERVED_BY: ("reservingbusinessname",),
    Column.APPLICATIONS: ("applicatednb",),
    Column.STATUS: ("offerstatus",),
    Column.DESCRIPTION: ("details",),
}
"""In order of preference after the heading itself; the last ones are those of AL'in."""

_IGNORED: Final = frozenset({"departement", "nombredepieces"})
"""Known, of no use here, and not worth a notice."""


def heading_key(heading: str) -> str:
    """Return what is compared of a heading."""
    return _NOISE.sub("", _UNITS.sub(" ", without_accents(heading)))


_KNOWN: Final[dict[str, tuple[Column, int]]] = {
    key: (column, rank)
    for column in Column
    for rank, key in enumerate((heading_key(column), *_OTHER_NAMES.get(column, ())))
}


@dataclass(frozen=True, kw_only=True)
class Headings:
    """Where the columns are."""

    places: dict[Column, tuple[int, ...]]
    """Of each column present, the headings that name it, by their place, the preferred one first."""
    unknown: tuple[str, ...]
    """Headings that name no column, as they are written."""


def match_headings(headings: Iterable[str], ignored: frozenset[str] = frozenset()) -> Headings:
    """Return where the columns are among *headings*; those of *ignored* are no surprise."""
    found: dict[Column, list[tuple[int, int]]] = {}
    unknown: list[str] = []
    for place, heading in enumerate(headings):
        key = heading_key(heading)
        if known := _KNOWN.get(key):
            found.setdefault(known[0], []).append((known[1], place))
        elif key not in _IGNORED | ignored and heading.strip():
            unknown.append(heading)
    places = {column: tuple(place for _rank, place in sorted(ranked)) for column, ranked in found.items()}
    return Headings(places=places, unknown=tuple(unknown))
