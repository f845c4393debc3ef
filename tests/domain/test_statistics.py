"""Statistics: whatever is counted, no number from 1 to 4 can be read, nor computed from what is given."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.statistics import (
    FEWEST,
    OTHERS,
    Counted,
    Table,
    median_days,
    reason_counts,
    same_total,
    table,
)

SMALL: Final = range(1, FEWEST)
COUNTS: Final = st.lists(st.integers(min_value=0, max_value=12), max_size=4)


def counted(counts: list[int], what: Counted = Counted.DOSSIERS) -> Table:
    return table(what, {f"row {place}": count for place, count in enumerate(counts)})


def guesses(counts: list[int]) -> list[list[int]]:
    """Return every other truth, with each number under five in place of those that are."""
    return [list(each) for each in product(*(SMALL if count in SMALL else [count] for count in counts))]


def shares(total: int, parts: int) -> list[tuple[int, ...]]:
    """Return every way to count *total* things in that many rows."""
    if parts == 1:
        return [(total,)]
    return [(first, *rest) for first in range(total + 1) for rest in shares(total - first, parts - 1)]


def test_a_number_from_one_to_four_is_hidden_and_the_others_are_shown() -> None:
    assert [cell.count for cell in counted([0, 1, 4, 5, 112]).cells] == [0, None, None, 5, 112]


def test_the_total_is_that_of_what_is_shown_and_with_a_hidden_cell_there_are_no_per_cents() -> None:
    some = counted([15, 4, 5])
    assert (some.total, some.complete) == (20, False)
    assert [some.percent(cell) for cell in some.cells] == [None, None, None]


def test_per_cents_are_rounded_to_the_nearest() -> None:
    whole = counted([15, 5, 0])
    assert [whole.percent(cell) for cell in whole.cells] == [75, 25, 0]


def test_nothing_has_no_per_cents() -> None:
    none = counted([0, 0])
    assert (none.total, none.complete) == (0, True)
    assert [none.percent(cell) for cell in none.cells] == [None, None]


@given(COUNTS)
def test_what_is_said_is_the_same_whatever_the_hidden_numbers_are(counts: list[int]) -> None:
    assert {counted(guess) for guess in guesses(counts)} == {counted(counts)}
    assert not {cell.count for cell in counted(counts).cells} & set(SMALL)
    assert counted(counts).total not in SMALL


@given(st.lists(st.integers(min_value=0, max_value=6), min_size=2, max_size=3), st.data())
def test_two_tables_of_the_same_things_do_not_tell_what_one_of_them_hides(
    first: list[int], data: st.DataObject
) -> None:
    total = sum(first)
    second = list(data.draw(st.sampled_from(shares(total, 2))))
    said = same_total(counted(first), counted(second))
    truths = [
        (guess, other)
        for guess in guesses(first)
        for other in shares(sum(guess), 2)
        if same_total(counted(guess), counted(list(other))) == said
    ]
    for place, count in enumerate(first):
        assert count not in SMALL or {guess[place] for guess, _ in truths} == set(SMALL)
    for place, count in enumerate(second):
        assert count not in SMALL or len({other[place] for _, other in truths}) > 1


def test_tables_of_the_same_things_are_all_given_when_none_hides_anything() -> None:
    both = counted([5, 7], Counted.DEPARTEMENTS), counted([6, 6], Counted.TYPOLOGIES)
    assert same_total(*both) == both


@pytest.mark.parametrize(("first", "second"), [([5, 4], [9, 0]), ([9, 0], [5, 4])])
def test_only_the_first_is_given_as_soon_as_one_hides_something(first: list[int], second: list[int]) -> None:
    kept, withheld = same_total(counted(first, Counted.DEPARTEMENTS), counted(second, Counted.TYPOLOGIES))
    assert kept == counted(first, Counted.DEPARTEMENTS)
    assert withheld == Table(counted=Counted.TYPOLOGIES, withheld=True)
    assert not withheld.complete


def test_a_reason_is_told_once_five_people_were_told_it() -> None:
    often = [(f"person {each}", text) for each, text in enumerate(["Trop loin", "trop loin.", " TROP  LOIN"] * 2)]
    rare = [("person 1", "M. Diallo ne répond plus")] * 9 + [("person 2", "visite manquée")]
    assert reason_counts([*often, *rare]) == {"trop loin": 6, OTHERS: 2}
    assert reason_counts([]) == {}


@given(st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from(["loyer", "Loyer.", "étage", "Awa D.", " "]))))
def test_no_text_is_told_that_fewer_than_five_people_were_told(reasons: list[tuple[str, str]]) -> None:
    told = reason_counts(reasons)
    for text in set(told) - {OTHERS}:
        assert len({who for who, said in reasons if said.casefold().rstrip(". ") == text}) == told[text] >= FEWEST
    assert not {cell.count for cell in table(Counted.REASONS, told).cells} & set(SMALL)


def test_the_median_is_given_from_five_on() -> None:
    assert median_days([1, 2, 3, 4]) is None
    assert median_days([30, 2, 3, 4, 1]) == 3
    assert median_days([1, 2, 3, 6, 7, 8]) == 4
