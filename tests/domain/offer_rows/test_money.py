"""The rents: at least one, and three amounts that agree within a euro."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.offer_rows import Column, ProblemCode
from tests.domain.offer_rows.good_row import codes, only_problem, read, taken


def rents(rent: str, charges: str, total: str) -> dict[Column, str]:
    """Return the three cells."""
    return {Column.RENT: rent, Column.CHARGES: charges, Column.TOTAL: total}


@pytest.mark.parametrize("total", ["528,84", "529,84", "527,84", "528.84", "528,84 €"])
def test_a_rounding_of_one_euro_is_nothing_to_tell(total: str) -> None:
    assert codes(rents("384,67", "144,17", total)) == []


def test_within_a_euro_the_amount_given_is_shown() -> None:
    assert taken(rents("384,67", "144,17", "529,00")).total_cents == 52900


@pytest.mark.parametrize("total", ["529,85", "527,83", "10,00"])
def test_beyond_that_the_sum_is_shown_and_it_is_told(total: str) -> None:
    problem = only_problem(rents("384,67", "144,17", total))
    assert (problem.code, problem.rejected) == (ProblemCode.TOTAL_DISAGREES, False)
    assert problem.facts.computed_cents == 52884
    assert taken(rents("384,67", "144,17", total)).total_cents == 52884


def test_without_the_rent_with_charges_the_sum_is_shown_and_it_is_told() -> None:
    problem = only_problem(rents("384,67", "144,17", ""))
    assert (problem.code, problem.facts.computed_cents) == (ProblemCode.TOTAL_MISSING, 52884)
    assert taken(rents("384,67", "144,17", "")).total_cents == 52884


def test_the_rent_with_charges_alone_is_enough() -> None:
    assert codes(rents("", "", "528,84")) == []
    offer = taken(rents("", "", "528,84"))
    assert (offer.rent_cents, offer.charges_cents, offer.total_cents) == (None, None, 52884)


def test_without_charges_the_rent_with_charges_may_be_anything_above_the_rent() -> None:
    assert codes(rents("384,67", "", "528,84")) == []
    assert taken(rents("384,67", "", "528,84")).total_cents == 52884
    assert codes(rents("384,67", "", "300")) == [ProblemCode.TOTAL_DISAGREES]
    assert taken(rents("384,67", "", "300")).total_cents == 38467


@pytest.mark.parametrize("cells", [("", "", ""), ("", "144,17", ""), ("0", "", "0,00"), ("0", "144", "")])
def test_a_row_without_any_rent_is_refused(cells: tuple[str, str, str]) -> None:
    assert codes(rents(*cells)) == [ProblemCode.RENT_MISSING]
    assert read(rents(*cells)).offer is None


def test_a_rent_of_zero_stands_for_none() -> None:
    offer = taken(rents("0", "144,17", "528,84"))
    assert (offer.rent_cents, offer.total_cents) == (None, 52884)


@pytest.mark.parametrize("column", [Column.RENT, Column.CHARGES, Column.TOTAL])
@pytest.mark.parametrize("written", ["gratuit", "-12", "12,345", "1.2.3"])
def test_a_row_with_an_amount_that_cannot_be_read_is_refused(column: Column, written: str) -> None:
    problem = only_problem({column: written})
    assert (problem.code, problem.column, problem.value) == (ProblemCode.NOT_AN_AMOUNT, column, written)
    assert problem.rejected


def test_a_deposit_that_cannot_be_read_is_told_and_left_empty() -> None:
    problem = only_problem({Column.DEPOSIT: "un mois"})
    assert (problem.code, problem.rejected) == (ProblemCode.AMOUNT_LEFT_EMPTY, False)
    assert taken({Column.DEPOSIT: "un mois"}).deposit_cents is None


@given(st.integers(1, 500_000), st.integers(0, 100_000), st.integers(1, 600_000))
def test_nobody_pays_more_than_a_euro_above_what_is_shown_of_three_amounts(rent: int, charges: int, total: int) -> None:
    offer = taken(rents(f"{rent / 100:.2f}", f"{charges / 100:.2f}", f"{total / 100:.2f}"))
    assert abs(offer.total_cents - (rent + charges)) <= 100
