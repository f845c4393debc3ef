"""A row that nothing can be said against, and one cell changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer_rows import Column, RawRow, Reading, RowRules
from tests.domain.places import places

if TYPE_CHECKING:
    from kiosk.domain.offer import Offer
    from kiosk.domain.offer_rows import Problem, ProblemCode

TODAY: Final = date(2026, 11, 23)

GOOD: Final[dict[Column, str]] = {
    Column.REFERENCE: "AL-75-2026007",
    Column.RESIDENCE: "Le Clos des Lilas",
    Column.ADDRESS: "109 square des Acacias",
    Column.POSTCODE: "75013",
    Column.COMMUNE: "Paris 13e",
    Column.INSEE: "75113",
    Column.KIND: "Appartement",
    Column.TYPOLOGY: "T2",
    Column.SURFACE: "50,8",
    Column.FLOOR: "5",
    Column.FLOORS: "6",
    Column.LIFT: "oui",
    Column.BALCONY: "non",
    Column.ACCESSIBLE: "",
    Column.PARKING: "aucun",
    Column.HEATING: "collectif gaz",
    Column.ENERGY_CLASS: "D",
    Column.GAS_CLASS: "A",
    Column.FINANCING: "PLUS",
    Column.RENT: "384,67",
    Column.CHARGES: "144,17",
    Column.TOTAL: "528,84",
    Column.DEPOSIT: "384,67",
    Column.AVAILABLE: "22/01/2027",
    Column.PUBLISHED: "22/11/2026",
    Column.CLOSES: "13/12/2026",
    Column.LANDLORD: "Toits & Familles",
    Column.RESERVED_BY: "Action Logement",
    Column.APPLICATIONS: "3",
    Column.STATUS: "PUBLIEE",
    Column.DESCRIPTION: "Proche écoles et commerces.",
}
RULES: Final = RowRules(gazetteer=places(), today=TODAY)


def read(changes: dict[Column, str], rules: RowRules = RULES) -> Reading:
    """Return what comes of the good row with *changes*, as row 7 of a file."""
    return rules.read(RawRow(number=7, cells=GOOD | changes))


def taken(changes: dict[Column, str], rules: RowRules = RULES) -> Offer:
    """Return the offer of the good row with *changes*."""
    offer = read(changes, rules).offer
    assert offer is not None
    return offer


def codes(changes: dict[Column, str], rules: RowRules = RULES) -> list[ProblemCode]:
    """Return what is said against the good row with *changes*."""
    return [problem.code for problem in read(changes, rules).problems]


def only_problem(changes: dict[Column, str], rules: RowRules = RULES) -> Problem:
    """Return the one thing said against the good row with *changes*."""
    (problem,) = read(changes, rules).problems
    assert problem.row == 7
    return problem
