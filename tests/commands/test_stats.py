"""`kiosk stats`: the same statistics for people, spreadsheets and programs; no name, no number under five."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import paris_day, utc_now
from kiosk.commands.stats import statistics_csv
from kiosk.domain.statistics import Counted, Statistics, Table, table

if TYPE_CHECKING:
    from kiosk.store.store import Store
    from tests.commands.running import Commands

FORMS: Final = ((), ("--csv",), ("--json",))


def csv_of(statistics_text: str) -> list[list[str]]:
    assert statistics_text.startswith("\ufeff")
    return list(csv.reader(statistics_text.removeprefix("\ufeff").splitlines(), delimiter=";"))


def of(*tables: Table) -> Statistics:
    return Statistics(day=paris_day(utc_now()), tables=tables, validation_days=None)


@pytest.mark.parametrize("form", FORMS)
def test_both_roles_read_the_same(shown: Commands, form: tuple[str, ...]) -> None:
    said = shown.does("stats", "--by", "Claire", *form).out
    assert said == shown.does("stats", "--by", "Marc", *form).out != ""


@pytest.mark.parametrize("form", FORMS)
def test_nobody_can_be_recognised(shown: Commands, store: Store, form: tuple[str, ...]) -> None:
    lines = store.dossiers.lines(paris_day(utc_now()))
    said = shown.does("stats", "--by", "Claire", *form).out
    assert len(lines) == 9
    for line in lines:
        assert not {line.matricule, line.reference, line.name, line.id} & set(re.split(r"[;\n\"]|  ", said))
        assert line.matricule not in said


def test_what_is_said_is_in_french(shown: Commands) -> None:
    said = shown.does("stats", "--by", "Claire").words
    assert "Dossiers, par état : au moins 6" in said
    assert "Validé 6 " in said
    assert "100 %" not in said
    assert "En cours de constitution moins de 5" in said
    assert "Offres ouvertes, par typologie : non donné Non donné" in said
    assert "La moitié des dossiers ont été validés en" in said


def test_a_program_reads_the_codes_and_nothing_of_what_is_hidden(shown: Commands) -> None:
    found = shown.does("stats", "--by", "Claire", "--json").json
    tables = {each["table"]: each for each in found["tables"]}
    assert set(tables) == set(map(str, Counted))
    assert {row["count"] for each in tables.values() for row in each["rows"]}.isdisjoint({1, 2, 3, 4})
    assert {row["code"]: row["count"] for row in tables["DOSSIERS"]["rows"]}["VALIDATED"] == 6
    assert tables["TYPOLOGIES"]["withheld"]


def test_a_spreadsheet_opens_it(shown: Commands) -> None:
    rows = csv_of(shown.does("stats", "--by", "Claire", "--csv").out)
    assert rows[0] == ["Tableau", "Ligne", "Nombre", "%"]
    assert {len(row) for row in rows} == {4}
    assert ["Dossiers, par état", "Validé", "6", ""] in rows
    assert ["Dossiers, par état", "Expiré", "moins de 5", ""] in rows
    assert {row[2] for row in rows[:-1]}.isdisjoint({"1", "2", "3", "4"})


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@somme"])
def test_a_spreadsheet_calculates_nothing_of_what_somebody_has_written(text: str) -> None:
    rows = csv_of(statistics_csv(of(table(Counted.REASONS, {text: 5}))))
    assert rows[1] == ["Motifs donnés", f"'{text}", "5", "100"]


def test_an_empty_database_has_statistics_too(kiosk: Commands) -> None:
    said = kiosk.does("stats", "--by", "Claire").words
    assert "non donné, avec moins de 5 dossiers" in said
    assert "Dossiers, par état : 0 En cours de constitution 0 À valider 0" in said


def test_a_stranger_reads_nothing(kiosk: Commands) -> None:
    assert "Ursule" in kiosk.refused("stats", "--by", "Ursule")
