"""`kiosk people export` and `erase`: what is kept of a person, given or erased by the CSE."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from kiosk.commands.cli import cli
from kiosk.domain.account import NoSuchPersonError
from kiosk.domain.actor import Role
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError
from kiosk.wording import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.domain.errors import KioskError
    from kiosk.store.store import Store
    from tests.commands.running import Commands

P1: Final = "TS004217"
"""Whose candidature has gone to a landlord."""
CLAIRE: Final = ("--by", "Claire")


def answering(shown: Commands, typed: str) -> str:
    """Return what `erase` says to whoever answers its question with *typed*."""
    arguments = ["--database", str(shown.database), "people", "erase", P1, *CLAIRE]
    result = CliRunner().invoke(cli, arguments, input=typed, prog_name="kiosk")
    assert result.exit_code == 0, result.output
    return result.output


def test_everything_kept_is_written_on_the_screen(shown: Commands) -> None:
    held = shown.does("people", "export", P1, *CLAIRE).json
    assert held["accounts"][0]["matricule"] == P1
    assert "secret" not in held["accounts"][0]
    assert held["candidatures"][0]["snapshot"]["reference"] == held["candidatures"][0]["offer"]


def test_everything_kept_is_written_in_a_new_file_for_its_owner_only(shown: Commands, tmp_path: Path) -> None:
    file = tmp_path / "mes données.json"
    said = shown.does("people", "export", P1.lower(), *CLAIRE, "--output", file)
    assert said.out == f"Fichier créé\u00a0: {file}\n"
    assert json.loads(file.read_text(encoding="utf-8"))["accounts"][0]["matricule"] == P1
    assert file.stat().st_mode & 0o777 == 0o600
    was = file.read_bytes()
    assert str(file) in shown.refused("people", "export", P1, *CLAIRE, "--output", file)
    assert file.read_bytes() == was
    assert "existe déjà" in shown.refused("people", "export", P1, *CLAIRE, "--output", tmp_path / "none" / "a.json")


def test_somebody_is_erased_even_after_a_landlord_had_their_file(shown: Commands) -> None:
    said = shown.does("people", "erase", P1, *CLAIRE, "--yes").out.splitlines()
    assert said[0] == f"C’est fait. Effacé\u00a0: {P1}."
    assert "AL’in" in said[1]
    assert shown.refused("people", "export", P1, *CLAIRE) == sentence(NoSuchPersonError(matricule=P1))
    assert P1.encode() not in shown.database.read_bytes()


@pytest.mark.parametrize("typed", ["\n", "o\n", "TS007003\n"])
def test_without_the_matricule_typed_again_nothing_is_erased(shown: Commands, store: Store, typed: str) -> None:
    assert answering(shown, typed).endswith("Rien n’a été effacé.\n")
    assert store.accounts.with_matricule(P1) is not None


def test_with_the_matricule_typed_again_it_is_done(shown: Commands, store: Store) -> None:
    assert f"Effacé\u00a0: {P1}." in answering(shown, " ts004217\n")
    assert store.accounts.with_matricule(P1) is None


@pytest.mark.parametrize("act", [["erase", "--yes"], ["erase"], ["export"]])
@pytest.mark.parametrize(
    ("whose_and_who", "error"),
    [
        ((P1, "Marc"), NotForRoleError(role=Role.EMPLOYER)),
        ((P1, "Zoé"), NoSuchStaffError(name="Zoé")),
        (("TS999999", "Claire"), NoSuchPersonError(matricule="TS999999")),
    ],
)
def test_what_is_not_theirs_is_refused_before_any_question(
    shown: Commands, store: Store, act: list[str], whose_and_who: tuple[str, str], error: KioskError
) -> None:
    matricule, by = whose_and_who
    assert shown.refused("people", *act, matricule, "--by", by) == sentence(error)
    assert store.accounts.with_matricule(P1) is not None


def test_nobody_erases_themselves_at_the_desk(shown: Commands) -> None:
    shown.does("staff", "add", "Emre", "--role", "cse", "--matricule", P1)
    assert shown.refused("people", "erase", P1, "--by", "Emre", "--yes") == sentence(OwnDossierError())
