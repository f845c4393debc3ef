"""The reference is the key of an offer: there, not too long, once."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.offer_rows import Column, ProblemCode, RawRow, repeated_references
from tests.domain.offer_rows.good_row import RULES, codes, only_problem, read, taken


def test_a_row_without_reference_is_refused() -> None:
    problem = only_problem({Column.REFERENCE: "  "})
    assert problem.code is ProblemCode.REFERENCE_MISSING
    assert problem.rejected


def test_a_reference_has_forty_characters_at_most() -> None:
    assert codes({Column.REFERENCE: "é" * 40}) == []
    problem = only_problem({Column.REFERENCE: "é" * 41})
    assert (problem.code, problem.facts.length) == (ProblemCode.REFERENCE_TOO_LONG, 41)
    assert problem.rejected


def test_spaces_around_a_reference_are_not_part_of_it() -> None:
    assert taken({Column.REFERENCE: " AL 1\u00a0"}).reference == "AL 1"


def test_a_reference_that_stands_twice_has_both_rows_refused() -> None:
    rows = [RawRow(number=number, cells={Column.REFERENCE: ref}) for number, ref in [(2, "A"), (3, "B"), (5, " A ")]]
    repeated = repeated_references(rows)
    assert repeated == {"A": (2, 5)}
    rules = replace(RULES, repeated=repeated)
    problem = only_problem({Column.REFERENCE: "A"}, rules)
    assert (problem.code, problem.facts.rows) == (ProblemCode.REFERENCE_TWICE, (2, 5))
    assert problem.rejected
    assert codes({Column.REFERENCE: "B"}, rules) == []


def test_rows_without_reference_are_not_doubles_of_each_other() -> None:
    assert repeated_references([RawRow(number=2, cells={}), RawRow(number=3, cells={})]) == {}


def test_the_reference_of_a_refused_row_is_known_so_that_its_offer_is_not_taken_for_absent() -> None:
    reading = read({Column.SURFACE: "-12"})
    assert (reading.offer, reading.reference) == (None, "AL-75-2026007")
