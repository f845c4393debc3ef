"""`kiosk offers`: the report by row and column, what is taken, undone, resumed and listed."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import paris_day, utc_now
from kiosk.data import open_data
from kiosk.domain.actor import SYSTEM
from kiosk.services.build import build
from kiosk.settings import Settings
from kiosk.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.store.store import Store
    from tests.commands.running import Commands

HEADER: Final = "Référence;Code INSEE;Typologie;Surface;Loyer CC;Publiée le;Statut\n"
REFUSED_ROWS: Final = {2, 3, 8, 9, 13, 14}
"""Of the file of errors: records 1, 2, 7, 8, 12 and 13, one line below."""


class KilledError(Exception):
    """Stands for a machine that stops."""


@pytest.fixture
def errors(tmp_path: Path) -> Path:
    path = tmp_path / "offres_erreurs.csv"
    with open_data("offres_erreurs.csv") as shipped:
        path.write_bytes(shipped.read())
    return path


@pytest.fixture
def kept(kiosk: Commands) -> Iterator[Store]:
    opened = open_store(kiosk.database)
    yield opened
    opened.close()


def offers_file(folder: Path, *rows: str, name: str = "offres.csv") -> Path:
    path = folder / name
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def row(reference: str, *, status: str = "PUBLIEE", rent: str = "700") -> str:
    return f"{reference};93066;T3;60;{rent};01/01/2026;{status}"


def cut(kiosk: Commands, file: Path) -> None:
    """Import *file* on a machine that stops once its rows are put aside and the first are taken."""

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise KilledError

    store = open_store(kiosk.database)
    services = build(store, utc_now, Settings(database=kiosk.database))
    with suppress(KilledError):
        services.imports.run(file, actor=SYSTEM, progress=stop)
    store.close()


def test_the_report_says_row_column_value_and_reason_and_the_other_rows_are_taken(
    kiosk: Commands, kept: Store, errors: Path
) -> None:
    said = kiosk.does("offers", "import", errors).words
    assert "Rapport d’import : offres_erreurs.csv Import terminé" in said
    assert "17 lignes lues 11 nouvelles offres" in said
    assert "6 lignes refusées 4 avertissements" in said
    assert "14 Surface (m²) -12 Surface « -12 » impossible. Elle va de 9 à 300 m²." in said
    assert "Avertissements Ligne Colonne Valeur Motif 4 Code postal 9213" in said
    assert len(kept.offers.everything()) == 11


def test_the_report_for_a_program_has_the_same_facts(kiosk: Commands, errors: Path) -> None:
    report = kiosk.does("offers", "import", errors, "--json").json
    assert {each["row"] for each in report["problems"] if each["refused"]} == REFUSED_ROWS
    assert {name: report[name] for name in ("file", "rows", "refused", "warnings", "new", "dry_run", "complete")} == {
        "file": "offres_erreurs.csv",
        "rows": 17,
        "refused": 6,
        "warnings": 4,
        "new": 11,
        "dry_run": False,
        "complete": False,
    }
    assert set(report["problems"][0]) == {"row", "column", "value", "code", "refused", "reason"}


def test_a_dry_run_writes_nothing(kiosk: Commands, errors: Path) -> None:
    before = kiosk.database.read_bytes()
    said = kiosk.does("offers", "import", errors, "--dry-run").words
    assert "Essai : rien n’a été écrit." in said
    assert "11 nouvelles offres" in said
    assert kiosk.does("offers", "import", errors, "--dry-run", "--json").json["dry_run"] is True
    assert kiosk.does("offers", "list", "--json").json == []
    assert kiosk.database.read_bytes() == before


def test_the_same_file_again_changes_nothing(kiosk: Commands, errors: Path) -> None:
    kiosk.does("offers", "import", errors)
    before = kiosk.does("offers", "list", "--json").json
    assert "Ce fichier est déjà importé, sans aucun changement." in kiosk.does("offers", "import", errors).words
    assert kiosk.does("offers", "list", "--json").json == before


def test_a_file_of_which_no_row_can_be_taken_is_refused_with_its_report(kiosk: Commands, tmp_path: Path) -> None:
    kiosk.does("offers", "import", offers_file(tmp_path, row("A")))
    bad = offers_file(tmp_path, row(""), row("B", rent=""), name="fausses.csv")
    for options in ([], ["--dry-run"], ["--complete"]):
        answer = kiosk("offers", "import", bad, *options)
        assert (answer.code, answer.err) == (1, "Aucune ligne ne peut être prise. Rien n’est écrit.\n")
        assert "2 lignes refusées" in answer.words
        assert "Import terminé" not in answer.words
    assert [each["status"] for each in kiosk.does("offers", "list", "--json").json] == ["PUBLIEE"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Nom;Ville\nx;y\n", "Ce n’est pas un fichier d’offres. Colonnes absentes\u00a0: Référence, Typologie"),
        (b"", "Le fichier est vide. Rien n’est écrit."),
        (b"\x00\x01\x02\xff", "Ce fichier est illisible."),
        (b"PK\x03\x04 damaged", "Ce fichier est illisible. Attendu\u00a0: CSV, XLSX ou JSON d’AL’in."),
        (f'{HEADER}"A;93066\n'.encode(), "Un guillemet"),
        (b"{]", "Ce fichier est illisible."),
    ],
)
def test_a_file_that_is_none_of_offers_is_refused(kiosk: Commands, tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "fichier"
    file.write_bytes(content)
    assert kiosk.refused("offers", "import", file).startswith(said)
    assert kiosk.refused("offers", "import", file, "--dry-run").startswith(said)


def test_a_file_that_is_not_there_or_is_a_folder_is_said_to_be(kiosk: Commands, tmp_path: Path) -> None:
    assert kiosk.refused("offers", "import", tmp_path / "x.csv") == "Le fichier «\u00a0x.csv\u00a0» est introuvable."
    assert kiosk.refused("offers", "import", tmp_path).startswith("Ce fichier est illisible.")


def test_a_complete_file_withdraws_what_is_not_in_it(kiosk: Commands, tmp_path: Path) -> None:
    kiosk.does("offers", "import", offers_file(tmp_path, row("A"), row("B")))
    said = kiosk.does("offers", "import", offers_file(tmp_path, row("A")), "--complete").words
    assert "1 offre retirée, absente du fichier" in said
    states = {each["reference"]: each["state"] for each in kiosk.does("offers", "list", "--json").json}
    assert states == {"A": "OPEN", "B": "WITHDRAWN"}


def test_the_last_import_is_undone_once(kiosk: Commands, tmp_path: Path) -> None:
    kiosk.does("offers", "import", offers_file(tmp_path, row("A")))
    kiosk.does("offers", "import", offers_file(tmp_path, row("A", rent="800"), row("B")))
    assert kiosk.does("offers", "undo").words.startswith("Import annulé : offres revenues au ")
    assert [(each["reference"], each["total_cents"]) for each in kiosk.does("offers", "list", "--json").json] == [
        ("A", 70_000)
    ]
    assert kiosk.refused("offers", "undo") == "Aucun import à annuler."
    assert kiosk.refused("offers", "resume") == "Aucun import à reprendre."


def test_an_import_that_was_cut_is_said_at_each_command_until_it_is_resumed(kiosk: Commands, tmp_path: Path) -> None:
    file = offers_file(tmp_path, *(row(f"R{number}") for number in range(1500)))
    cut(kiosk, file)
    said = "Import interrompu\u00a0: offres.csv. Reprenez-le ou annulez-le.\n"
    for command in (["list"], ["list", "--json"], ["import", str(file), "--dry-run"], ["import", str(file)]):
        assert kiosk("offers", *command).err.startswith(said)
    assert kiosk("offers", "import", file).code == 1
    assert json.loads(kiosk("offers", "list", "--json").out) is not None
    resumed = kiosk("offers", "resume")
    assert (resumed.code, resumed.err.startswith(said)) == (0, True)
    assert resumed.words.startswith("Import terminé")
    assert len(kiosk.does("offers", "list", "--json").json) == 1500


def test_an_import_that_was_cut_is_undone(kiosk: Commands, tmp_path: Path) -> None:
    cut(kiosk, offers_file(tmp_path, *(row(f"R{number}") for number in range(1500))))
    assert kiosk("offers", "undo").words.startswith("Import annulé")
    assert kiosk.does("offers", "list").out == "Aucune offre.\n"


def test_every_offer_is_listed_with_its_state_today(shown: Commands) -> None:
    rows = shown.does("offers", "list", "--json").json
    table = shown.does("offers", "list").out.splitlines()
    assert len(table) == len(rows) + 1
    assert table[0].split() == [
        *("Référence", "Commune", "Typologie", "Surface", "Loyer", "CC"),
        *("Publiée", "le", "Jusqu’au", "État"),
    ]
    assert {each["state"] for each in rows} == {"OPEN", "CLOSED", "TAKEN", "WITHDRAWN"}
    assert all(isinstance(each["total_cents"], int) and date.fromisoformat(each["published_on"]) for each in rows)
    published = [each["published_on"] for each in rows]
    assert published == sorted(published, reverse=True)


def test_what_is_done_about_offers_is_written_down_with_who_did_it(
    kiosk: Commands, kept: Store, tmp_path: Path
) -> None:
    claire = kept.staff.named("claire")
    assert claire is not None
    kiosk.does("offers", "import", offers_file(tmp_path, row("A")))
    kiosk.does("offers", "undo", "--by", "Claire")
    undone, imported = kept.audit.last(2)
    assert (imported.act, imported.actor) == ("offers.import", SYSTEM)
    assert (undone.act, undone.actor) == ("offers.undo", claire.actor)
    assert {imported.terminal, undone.terminal} == {"commande"}


def test_offers_are_not_the_employers(kiosk: Commands, tmp_path: Path) -> None:
    file = offers_file(tmp_path, row("A"))
    kiosk.does("offers", "import", file)
    for command in (["import", str(file)], ["undo"], ["resume"]):
        assert kiosk.refused("offers", *command, "--by", "Marc") == "Seul le CSE peut faire cela."
    assert "Personne" in kiosk.refused("offers", "undo", "--by", "Inconnu")


def test_what_a_file_holds_cannot_command_the_terminal(kiosk: Commands, tmp_path: Path) -> None:
    file = offers_file(tmp_path, row("A\x1b[31m\u009b2J\u202e"), row("B", rent="\x1b]0;x\x07"))
    for options in ([], ["--json"]):
        said = kiosk("offers", "import", file, "--dry-run", *options).out
        assert not {"\x1b", "\u009b", "\u202e", "\x07"} & set(said)


def test_an_offer_of_today_is_open_today(kiosk: Commands, tmp_path: Path) -> None:
    today = paris_day(utc_now())
    kiosk.does("offers", "import", offers_file(tmp_path, f"A;93066;T3;60;700;{today:%d/%m/%Y};PUBLIEE"))
    assert kiosk.does("offers", "list").words.endswith("Ouverte")
