"""Cells that hold one of a few words."""

from __future__ import annotations

import pytest

from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_rows import Column, ProblemCode
from tests.domain.offer_rows.good_row import codes, only_problem, taken


@pytest.mark.parametrize(
    ("written", "lift"), [("oui", True), ("OUI", True), ("non", False), (" Non ", False), ("", None)]
)
def test_oui_is_yes_non_is_no_and_nothing_is_unknown(written: str, lift: bool | None) -> None:  # noqa: FBT001 - the cell
    assert codes({Column.LIFT: written}) == []
    assert taken({Column.LIFT: written}).lift is lift


@pytest.mark.parametrize(
    ("written", "meaning"), [("O", "oui"), ("vrai", "oui"), ("1", "oui"), ("x", "oui"), ("N", "non"), ("0", "non")]
)
def test_other_ways_to_say_yes_or_no_are_told(written: str, meaning: str) -> None:
    problem = only_problem({Column.BALCONY: written})
    assert (problem.code, problem.facts.meaning) == (ProblemCode.READ_AS, meaning)
    assert taken({Column.BALCONY: written}).balcony is (meaning == "oui")


@pytest.mark.parametrize("column", [Column.LIFT, Column.BALCONY, Column.ACCESSIBLE])
def test_what_is_neither_is_told_and_left_empty(column: Column) -> None:
    problem = only_problem({column: "peut-être"})
    assert (problem.code, problem.column, problem.rejected) == (ProblemCode.NEITHER_YES_NOR_NO, column, False)


@pytest.mark.parametrize(("written", "kept"), [("A", "A"), ("g", "G"), ("", "")])
def test_an_energy_class_goes_from_a_to_g(written: str, kept: str) -> None:
    assert codes({Column.ENERGY_CLASS: written, Column.GAS_CLASS: written}) == []
    offer = taken({Column.ENERGY_CLASS: written, Column.GAS_CLASS: written})
    assert (offer.energy_class, offer.gas_class) == (kept, kept)


@pytest.mark.parametrize("written", ["VIERGE", "H", "NC", "AB", "4"])
def test_another_class_is_told_and_left_empty(written: str) -> None:
    problem = only_problem({Column.ENERGY_CLASS: written})
    assert (problem.code, problem.value, problem.rejected) == (ProblemCode.CLASS_UNKNOWN, written, False)
    assert taken({Column.ENERGY_CLASS: written}).energy_class == ""


@pytest.mark.parametrize("written", ["PLAI", "PLUS", "PLS", "PLI", "LLI", "plus", ""])
def test_a_known_financing_is_kept_in_capitals(written: str) -> None:
    assert codes({Column.FINANCING: written}) == []
    assert taken({Column.FINANCING: written}).financing == written.upper()


def test_another_financing_is_told_and_kept_as_written() -> None:
    assert codes({Column.FINANCING: "Hlm"}) == [ProblemCode.FINANCING_UNKNOWN]
    assert taken({Column.FINANCING: "Hlm"}).financing == "Hlm"


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("PUBLIEE", OfferStatus.PUBLISHED),
        ("Publiée", OfferStatus.PUBLISHED),
        ("", OfferStatus.PUBLISHED),
        ("pourvue", OfferStatus.TAKEN),
        ("RETIRÉE", OfferStatus.WITHDRAWN),
    ],
)
def test_a_status_is_published_taken_or_withdrawn(written: str, status: OfferStatus) -> None:
    assert codes({Column.STATUS: written}) == []
    assert taken({Column.STATUS: written}).status is status


@pytest.mark.parametrize("written", ["EXPIREE", "en cours", "?"])
def test_with_any_other_status_the_offer_counts_as_withdrawn_and_that_is_told(written: str) -> None:
    problem = only_problem({Column.STATUS: written})
    assert (problem.code, problem.value, problem.rejected) == (ProblemCode.STATUS_UNKNOWN, written, False)
    assert taken({Column.STATUS: written}).status is OfferStatus.WITHDRAWN
