"""Cells in columns, at every width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flows.page import Mark, Row
from kiosk.flows.said import Said, Tone
from screens.widgets.columns import Columns

ROW = Row(key="a", cells=("Répondez au bailleur", Said("au plus tard jeudi", Tone.ERROR)), mark=Mark.LATE)
CELLS = st.lists(st.text(alphabet="aé b\u00a0", max_size=30), min_size=3, max_size=3)


def laid(row: Row, widths: tuple[int, ...], width: int) -> list[str]:
    return [line.plain for line in Columns.of((row,), widths).laid((row,), width)[0]]


def test_cells_stand_in_their_columns() -> None:
    assert laid(ROW, (33, 0), 74) == ["[!] Répondez au bailleur" + " " * 14 + "au plus tard jeudi" + " " * 18]


def test_a_cell_that_is_too_long_goes_on_below_and_nothing_is_left_out() -> None:
    row = Row(key="a", cells=("un nom vraiment long", "quoi"))
    assert [line.rstrip() for line in laid(row, (10, 0), 60)] == ["un nom      quoi", "vraiment", "long"]


def test_where_columns_do_not_fit_a_row_is_a_sentence_that_hangs() -> None:
    assert [line.rstrip() for line in laid(ROW, (33, 0), 30)] == ["[!] Répondez au bailleur", "    au plus tard jeudi"]


def test_amounts_end_at_the_same_column() -> None:
    columns = Columns(widths=(5, -9))
    ends = [columns.line(Row(key="a", cells=("T3", amount)), 16).plain for amount in ("649,68 €", "1 434,55 €")]
    assert ends == ["T3      649,68 €", "T3     1 434,55…"]


def test_a_list_cuts_what_does_not_fit() -> None:
    row = Row(key="a", cells=("T1", "Saint-Maur-des-Fossés"))
    assert Columns(widths=(5, 0)).line(row, 20).plain == "T1     Saint-Maur-d…"


def test_a_narrow_list_takes_two_lines() -> None:
    row = Row(key="a", cells=("T4", "81 m²", "1 434,55 €", "Ivry-sur-Seine", "14 déc.", ""))
    above, below = Columns(widths=(5, -7, -11, 0, -8, 8)).pair(row, 34)
    assert (above.plain.rstrip(), below.plain.rstrip()) == ("T4  81 m²  1 434,55 €", "  Ivry-sur-Seine  14 déc.")


@given(CELLS, st.integers(12, 120), st.sampled_from(list(Mark)))
@pytest.mark.parametrize("widths", [(20, 0, 8), (0, -12, 4), (10, -5, 5)])
def test_every_line_is_as_wide_as_asked_and_no_letter_is_lost(
    widths: tuple[int, ...], cells: list[str], width: int, mark: Mark
) -> None:
    row = Row(key="a", cells=tuple(cells), mark=mark)
    columns = Columns.of((row,), widths)
    lines = columns.laid((row,), width)[0]

    assert {line.cell_length for line in lines} == {width}
    assert sum(line.plain.count("a") + line.plain.count("é") for line in lines) == sum(
        cell.count("a") + cell.count("é") for cell in cells
    )
    assert {line.cell_length for line in columns.pair(row, width)} == {width}
