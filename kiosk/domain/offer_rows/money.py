"""What the home costs: at least one rent, and the three amounts that must agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.amounts import parse_amount
from kiosk.domain.errors import KioskError
from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode

if TYPE_CHECKING:
    from kiosk.domain.offer_rows.cells import Cells

TOLERANCE_CENTS: Final = 100
"""Rounding that is let pass between the rent with charges and the sum of its parts."""


@dataclass(frozen=True, kw_only=True)
class Rents:
    """The rent without charges, the charges, and what is paid."""

    rent_cents: int | None
    charges_cents: int | None
    total_cents: int


def read_rents(cells: Cells) -> Rents:
    """Return the rents; an unreadable amount, or no rent at all, has the row refused. A rent of 0 is none."""
    rent = _amount(cells, Column.RENT, ProblemCode.NOT_AN_AMOUNT) or None
    charges = _amount(cells, Column.CHARGES, ProblemCode.NOT_AN_AMOUNT)
    given = _amount(cells, Column.TOTAL, ProblemCode.NOT_AN_AMOUNT) or None
    if rent is None and given is None and not cells.refused(Column.RENT, Column.TOTAL):
        cells.note(Column.TOTAL, ProblemCode.RENT_MISSING)
    total = given or 0 if rent is None else _total(cells, rent, charges, given)
    return Rents(rent_cents=rent, charges_cents=charges, total_cents=total)


def read_deposit(cells: Cells) -> int | None:
    """Return the guarantee deposit; an unreadable one is noted and left empty."""
    return _amount(cells, Column.DEPOSIT, ProblemCode.AMOUNT_LEFT_EMPTY)


def _total(cells: Cells, rent: int, charges: int | None, given: int | None) -> int:
    computed = rent + (charges or 0)
    if given is None:
        if not cells.refused(Column.TOTAL):
            cells.note(Column.TOTAL, ProblemCode.TOTAL_MISSING, Facts(computed_cents=computed))
        return computed
    if _agree(given, computed, complete=charges is not None):
        return given
    cells.note(Column.TOTAL, ProblemCode.TOTAL_DISAGREES, Facts(given_cents=given, computed_cents=computed))
    return computed


def _agree(given: int, computed: int, *, complete: bool) -> bool:
    """Without the charges, the rent with charges may be anything above the rent."""
    if complete:
        return abs(given - computed) <= TOLERANCE_CENTS
    return given >= computed - TOLERANCE_CENTS


def _amount(cells: Cells, column: Column, otherwise: ProblemCode) -> int | None:
    written = cells.read(column)
    if not written:
        return None
    try:
        return parse_amount(written)
    except KioskError:
        cells.note(column, otherwise)
        return None
