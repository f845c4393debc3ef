"""What one process tells the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.console.endings import MOST_CRASHES, Ending, Why, crashed, decode


@given(
    why=st.sampled_from(Why),
    crashes=st.integers(min_value=0, max_value=9),
    incident=st.text(alphabet="0123456789", max_size=6),
)
def test_the_next_process_understands_what_the_one_before_said(why: Why, crashes: int, incident: str) -> None:
    ending = Ending(why=why, crashes=crashes, incident=incident)
    assert decode(ending.encode()) == ending


@given(st.text())
def test_whatever_stands_in_the_environment_is_no_sentence_of_somebody_else(text: str) -> None:
    assert decode(text).incident.isalnum() or not decode(text).incident


@pytest.mark.parametrize("text", ["", "x", "crashed", "crashed:", "crashed:-1:", "crashed:²:1", "crashed:1:\x1b[2J"])
def test_anything_else_means_that_there_was_none_before(text: str) -> None:
    assert decode(text) == Ending()


def test_three_quick_crashes_in_a_row_are_the_end() -> None:
    ending = Ending()
    for times in range(MOST_CRASHES):
        assert not ending.out_of_order, times
        ending = crashed("123456", before=ending, uptime=2)
    assert ending.out_of_order


def test_a_crash_after_a_while_is_the_first_one_again() -> None:
    before = Ending(why=Why.CRASHED, crashes=2, incident="1")
    assert crashed("2", before=before, uptime=3600).crashes == 1


def test_the_sentence_of_a_crash_has_its_number() -> None:
    said = " ".join(crashed("482107", before=Ending(), uptime=1).said())
    assert "482107" in said
    assert "Vos réponses enregistrées sont en sécurité" in said
