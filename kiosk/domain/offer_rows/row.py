"""One row, by all the rules: an offer, or why not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer import Offer
from kiosk.domain.offer_rows.cells import Cells, RawRow
from kiosk.domain.offer_rows.choices import read_class, read_financing, read_status, read_yes_or_no
from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.days import read_days
from kiosk.domain.offer_rows.home import read_floors, read_kind, read_number, read_surface, read_typology
from kiosk.domain.offer_rows.money import read_deposit, read_rents
from kiosk.domain.offer_rows.place import read_place
from kiosk.domain.offer_rows.problems import Problem, ProblemCode
from kiosk.domain.offer_rows.reference import read_reference

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.domain.resolve import Gazetteer

DESCRIPTION_LONGEST: Final = 1000
_MOST_APPLICATIONS: Final = 9999


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What came of a row."""

    row: int
    reference: str
    """Even of a row that is not taken: an offer spoken of is not absent from the file."""
    offer: Offer | None
    """Nothing when the row is not taken."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class RowRules:
    """What rows are read against."""

    gazetteer: Gazetteer
    today: date
    repeated: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """See `repeated_references`."""
    published_before: Mapping[str, date] = field(default_factory=dict)
    """By reference, when the offers that are kept were published."""

    def read(self, row: RawRow) -> Reading:
        """Return the offer of *row*, unless something has it refused, and every problem found in it."""
        cells = Cells(row)
        offer = _with_words(cells, _with_home(cells, self._offer(cells)))
        taken = None if cells.refused() else offer
        return Reading(row=row.number, reference=offer.reference, offer=taken, problems=cells.problems)

    def _offer(self, cells: Cells) -> Offer:
        """Return what no offer is without; empty where something has the row refused."""
        reference = read_reference(cells, self.repeated)
        place = read_place(cells, self.gazetteer)
        typology, surface, rents = read_typology(cells), read_surface(cells), read_rents(cells)
        days = read_days(cells, today=self.today, published_before=self.published_before.get(reference))
        return Offer(
            reference=reference,
            commune=place.commune,
            commune_name=place.name,
            departement=place.departement,
            postcode=place.postcode,
            typology=typology,
            surface=surface,
            rent_cents=rents.rent_cents,
            charges_cents=rents.charges_cents,
            total_cents=rents.total_cents,
            available_on=days.available_on,
            published_on=days.published_on,
            closes_on=days.closes_on,
        )


def _with_home(cells: Cells, offer: Offer) -> Offer:
    floor, floors = read_floors(cells)
    return replace(
        offer,
        kind=read_kind(cells),
        floor=floor,
        floors=floors,
        lift=read_yes_or_no(cells, Column.LIFT),
        balcony=read_yes_or_no(cells, Column.BALCONY),
        accessible=read_yes_or_no(cells, Column.ACCESSIBLE),
        energy_class=read_class(cells, Column.ENERGY_CLASS),
        gas_class=read_class(cells, Column.GAS_CLASS),
        financing=read_financing(cells),
        deposit_cents=read_deposit(cells),
        applications=read_number(cells, Column.APPLICATIONS, lowest=0, highest=_MOST_APPLICATIONS),
        status=read_status(cells),
    )


def _with_words(cells: Cells, offer: Offer) -> Offer:
    return replace(
        offer,
        residence=cells.text(Column.RESIDENCE),
        address=cells.text(Column.ADDRESS),
        parking=cells.text(Column.PARKING),
        heating=cells.text(Column.HEATING),
        landlord=cells.text(Column.LANDLORD),
        reserved_by=cells.text(Column.RESERVED_BY),
        description=cells.text(Column.DESCRIPTION, DESCRIPTION_LONGEST, ProblemCode.DESCRIPTION_CUT),
    )
