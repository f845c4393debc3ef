"""Tables hold together at any width, and nothing a terminal would obey comes out, wherever it came from."""

from __future__ import annotations

import json
from contextlib import closing, redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.commands.saying import WIDEST, cells, say, say_json, say_rows, say_table
from kiosk.store.database import Database

if TYPE_CHECKING:
    from tests.commands.running import Commands

NASTY: Final = "\x1b[2JX\u009b31m\u202e\x07[/]"


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")


def test_columns_are_aligned_and_the_last_one_is_folded(capsys: pytest.CaptureFixture[str]) -> None:
    say_table(("Ligne", "Motif"), [("2", "un mot"), ("1 300", "des mots " * 12)])
    heading, short, *folded = capsys.readouterr().out.splitlines()
    assert heading == "Ligne  Motif"
    assert short == "2      un mot"
    assert folded[0].startswith("1 300  des mots")
    assert all(line.startswith(("       des", "       mots")) for line in folded[1:])
    assert all(len(line) <= 60 for line in folded)


def test_what_is_too_long_for_a_column_is_cut_but_for_the_first_which_names_the_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    say_rows([("a" * 40, "b" * 40, "c")])
    assert capsys.readouterr().out == f"{'a' * 40}  {'b' * (WIDEST - 1)}…  c\n"


def test_a_table_without_rows_has_its_heading(capsys: pytest.CaptureFixture[str]) -> None:
    say_table(("Nom", "Rôle"), [])
    assert capsys.readouterr().out == "Nom  Rôle\n"


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40), st.text(max_size=80)), min_size=1, max_size=5))
def test_any_text_stays_in_its_column(rows: list[tuple[str, str, str]]) -> None:
    with redirect_stdout(StringIO()) as out:
        say_rows([(*row[:2], f"|{row[2]}") for row in rows])
    written = out.getvalue().split("\n")
    starts = {cells(line.split("|")[0]) for line in written if "|" in line}
    assert len(written) >= len(rows)
    assert not any(char in line for line in written for char in "\x1b\x07\u009b\u202e\r\t")
    assert len(starts) == 1 or any("|" in cell for row in rows for cell in row)


def test_a_letter_of_two_cells_counts_for_two() -> None:
    assert (cells("é"), cells("e\u0301"), cells("住"), cells("a住b")) == (1, 1, 2, 4)


def test_what_is_said_commands_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say(NASTY, "a" * 5000)
    say_json({"x": [NASTY, None, 3], "y": "deux\nlignes"})
    first, long, *rest = capsys.readouterr().out.splitlines()
    assert first == "\ufffd[2JX\ufffd31m\ufffd[/]"
    assert len(long) == 5000
    assert json.loads("\n".join(rest)) == {"x": [first, None, 3], "y": "deux\nlignes"}


def test_a_name_that_somebody_put_into_the_file_commands_no_terminal(shown: Commands) -> None:
    with closing(Database(shown.database)) as db:
        db.execute("UPDATE contacts SET first_name = ?", [NASTY])
        db.conn.commit()
    for command in ("dossiers", "candidatures"):
        for options in ([], ["--json"]):
            said = shown.does(command, "list", "--by", "Claire", *options).out
            assert "[/]" in said
            assert not {"\x1b", "\u009b", "\u202e", "\x07"} & set(said)
