"""The three dates, and the local day of an instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.offer_rows import Column, ProblemCode
from tests.domain.offer_rows.good_row import RULES, TODAY, codes, only_problem, read, taken

DATES = (Column.AVAILABLE, Column.PUBLISHED, Column.CLOSES)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("20/11/2026", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20/11/2026 00:00", date(2026, 11, 20)),
        ("20/11/2026 00:00:00", date(2026, 11, 20)),
        ("2026-11-20T00:00:00", date(2026, 11, 20)),
        ("2026-11-20 00:00:00", date(2026, 11, 20)),
        ("2026-11-20T23:30:00+01:00", date(2026, 11, 20)),
        ("2026-11-20T23:30:00-04:00", date(2026, 11, 20)),
        ("2026-11-19T23:30:00Z", date(2026, 11, 20)),
        ("2026-11-19T23:30:00.000Z", date(2026, 11, 20)),
        ("2026-11-19T23:30:00+00:00", date(2026, 11, 20)),
        ("2026-07-19T22:30:00Z", date(2026, 7, 20)),
    ],
)
def test_the_day_is_the_one_where_it_was_written_and_utc_was_written_in_paris(written: str, day: date) -> None:
    assert codes({Column.PUBLISHED: written}) == []
    assert taken({Column.PUBLISHED: written}).published_on == day


@pytest.mark.parametrize("column", DATES)
@pytest.mark.parametrize(
    "written",
    [
        "31/11/2026",
        "29/02/2027",
        "bientôt",
        "2026-13-01",
        "2026-11-31T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-11-20T25:00",
        "22/11/2026 14h",
    ],
)
def test_a_row_with_an_impossible_date_is_refused(column: Column, written: str) -> None:
    problem = only_problem({column: written})
    assert (problem.code, problem.column, problem.value) == (ProblemCode.NOT_A_DATE, column, written)
    assert read({column: written}).offer is None


def test_a_limit_before_publication_has_the_row_refused() -> None:
    problem = only_problem({Column.PUBLISHED: "22/11/2026", Column.CLOSES: "21/11/2026"})
    assert problem.code is ProblemCode.CLOSES_BEFORE_PUBLISHED
    assert (problem.facts.limit, problem.facts.published) == (date(2026, 11, 21), date(2026, 11, 22))
    assert problem.rejected


def test_a_limit_on_the_day_of_publication_is_possible() -> None:
    assert codes({Column.PUBLISHED: "23/11/2026", Column.CLOSES: "23/11/2026"}) == []


def test_a_limit_that_has_passed_is_told() -> None:
    problem = only_problem({Column.PUBLISHED: "01/11/2026", Column.CLOSES: "22/11/2026"})
    assert (problem.code, problem.rejected) == (ProblemCode.LIMIT_PASSED, False)


def test_without_publication_it_is_the_day_of_the_first_import() -> None:
    assert codes({Column.PUBLISHED: ""}) == [ProblemCode.PUBLISHED_MISSING]
    assert taken({Column.PUBLISHED: ""}).published_on == TODAY
    later = replace(RULES, today=date(2026, 12, 1), published_before={"AL-75-2026007": TODAY})
    assert taken({Column.PUBLISHED: ""}, later).published_on == TODAY


def test_without_publication_a_limit_that_has_passed_is_no_contradiction() -> None:
    changes = {Column.PUBLISHED: "", Column.CLOSES: "01/11/2026"}
    assert codes(changes) == [ProblemCode.LIMIT_PASSED, ProblemCode.PUBLISHED_MISSING]
    assert taken(changes).published_on == date(2026, 11, 1)


def test_availability_and_limit_may_be_missing() -> None:
    assert codes({Column.AVAILABLE: "", Column.CLOSES: ""}) == []
    offer = taken({Column.AVAILABLE: "", Column.CLOSES: ""})
    assert (offer.available_on, offer.closes_on) == (None, None)


@given(st.text(st.sampled_from("0123456789-/T: Z+."), max_size=25))
def test_an_offer_taken_never_ends_before_it_begins(written: str) -> None:
    offer = read({Column.PUBLISHED: written}).offer
    assert offer is None or (offer.closes_on is not None and offer.published_on <= offer.closes_on)
