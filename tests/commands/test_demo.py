"""`kiosk demo`: who is in it, and what it makes and never replaces."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import paris_day, utc_now
from kiosk.data import read_data
from kiosk.services.demonstration import STORIES
from kiosk.store.demonstration import made_on
from kiosk.store.store import open_store
from tests.commands.running import Commands
from tests.databases import fresh_database

if TYPE_CHECKING:
    import pytest


def test_the_nine_people_are_shown_with_their_phrases_and_what_there_is_to_see(tmp_path: Path) -> None:
    commands = Commands(database=tmp_path / "none.db")
    said = commands.does("demo", "--people").out
    personas = {each["id"]: each for each in json.loads(read_data("personas.json"))}
    for story in STORIES:
        persona = personas[story.id]
        assert f"{persona['matricule']}  {story.phrase}\n    {persona['prenom']}" in said
    assert "un logement est attribué au rang 2" in said
    assert said.endswith("Les quatre premières lettres de chaque mot suffisent.\n")
    assert list(tmp_path.iterdir()) == []


def test_the_nine_people_for_a_program(tmp_path: Path) -> None:
    found = Commands(database=tmp_path / "none.db").does("demo", "--people", "--json").json
    assert [set(each) for each in found] == [{"matricule", "phrase", "name", "says"}] * 9
    assert found[0] == {
        "matricule": "TS004217",
        "phrase": "abeille jardin lumière maison rivière",
        "name": "Mamadou Diallo",
        "says": "un logement est attribué\u00a0: il faut répondre sous 10\u00a0jours",
    }


def test_it_is_made_where_the_environment_says_and_once_a_day(tmp_path: Path) -> None:
    commands = Commands(database=tmp_path / "une" / "démo.db")
    assert commands.does("demo", "--fill-only").out == f"Démonstration prête\u00a0: {commands.database}\n"
    assert made_on(commands.database) == paris_day(utc_now())
    assert commands.does("demo", "--fill-only").out == ""
    assert len(commands.does("dossiers", "list", "--by", "Marc", "--json").json) == 9


def test_it_is_made_in_its_own_folder_when_nothing_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = Commands(database=tmp_path / "none.db", named=False)
    assert commands.does("demo", "--fill-only").out == "Démonstration prête\u00a0: demo/kiosk.db\n"
    assert [path.name for path in Path("demo").iterdir()] == ["kiosk.db"]


def test_it_is_made_where_the_program_was_told_to_and_there_is_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = Commands(database=tmp_path / "none.db")
    assert commands.does("--database", "une.db", "demo", "--fill-only").out.endswith(": une.db\n")
    said = commands.does("--database", "une.db", "demo", "--fill-only", "--database", "autre.db").out
    assert said.endswith(": autre.db\n")
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["autre.db", "une.db"]


def test_a_database_that_is_no_demonstration_is_left_as_it_is(tmp_path: Path) -> None:
    path = fresh_database(tmp_path)
    before = path.read_bytes()
    said = Commands(database=path).refused("demo", "--fill-only")
    assert said == f"Cette base n’est pas une démonstration\u00a0: {path}. Rien n’a changé."
    assert path.read_bytes() == before


def test_another_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "lettre.txt"
    path.write_text("Bonjour")
    said = Commands(database=path).refused("demo")
    assert said == f"Ce fichier n’est pas une base du kiosque\u00a0: {path}. Rien n’a changé."
    assert path.read_text() == "Bonjour"


def test_its_offers_are_imported_by_the_machine_and_can_be_undone(shown: Commands) -> None:
    before = len(shown.does("offers", "list", "--json").json)
    shown.does("offers", "undo")
    left = shown.does("offers", "list", "--json").json
    assert before - len(left) == 60
    store = open_store(shown.database)
    assert store.imports.unfinished() is None
    store.close()
