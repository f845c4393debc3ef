"""`kiosk candidatures template` and `import`: facts in bulk."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from kiosk.domain.facts_errors import FileNotWrittenError, FileThereAlreadyError
from kiosk.wording import sentence
from tests.services.contents import contents

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.store.store import Store
    from tests.commands.running import Commands


def reference(shown: Commands, matricule: str) -> str:
    return str(shown.does("candidatures", "show", matricule, "--by", "Claire", "--json").json[0]["reference"])


def test_the_template_is_filled_in_tried_and_imported(shown: Commands, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "faits.csv"
    said = shown.does("candidatures", "template", file, "--by", "Claire").out
    assert "faits.csv" in said
    rows = list(csv.DictReader(StringIO(file.read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) == 4
    for row in rows:
        row["fait"], row["motif"] = "Logement retiré ou pourvu", "logement pourvu"
    with file.open("w", encoding="cp1252", newline="") as written:
        writer = csv.DictWriter(written, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    was = contents(store)
    tried = shown.does("candidatures", "import", file, "--dry-run", "--by", "Claire")
    assert tried.out == "Essai\u00a0: rien n’a été écrit.\n4 faits peuvent être enregistrés.\n"
    assert contents(store) == was
    assert shown.does("candidatures", "import", file, "--by", "Claire").out == "4 faits enregistrés.\n"
    assert shown.does("candidatures", "list", "--by", "Claire", "--json").json == []


def test_a_file_with_a_bad_row_is_refused_with_its_number_and_leaves_with_1(
    shown: Commands, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "faits.csv"
    text = f"référence;fait;oups\n{reference(shown, 'TS004217')};ACCEPTED;\nC-2026-ABCDEF;bof;\n"
    file.write_text(text, encoding="utf-8")
    was = contents(store)
    answer = shown("candidatures", "import", file, "--by", "Claire")
    assert answer.code == 1
    assert "3      fait     «\u00a0bof\u00a0» n’est pas un fait." in answer.out
    assert answer.err.splitlines() == [
        "Colonne «\u00a0oups\u00a0» inconnue\u00a0: non lue.",
        "Le fichier est refusé. Rien n’a été écrit.",
    ]
    answer = shown("candidatures", "import", file, "--json", "--dry-run", "--by", "Claire")
    assert (answer.code, answer.json["facts"], answer.json["recorded"]) == (1, 2, 0)
    assert [(each["row"], each["column"]) for each in answer.json["problems"]] == [(3, "fait")]
    assert contents(store) == was


def test_the_template_is_never_written_over_a_file(shown: Commands, tmp_path: Path) -> None:
    file = tmp_path / "faits.csv"
    file.write_text("à moi", encoding="utf-8")
    refused = shown.refused("candidatures", "template", file, "--by", "Claire")
    assert refused == sentence(FileThereAlreadyError(file="faits.csv"))
    assert file.read_text("utf-8") == "à moi"
    missing = shown.refused("candidatures", "template", tmp_path / "non" / "faits.csv", "--by", "Claire")
    assert missing == sentence(FileNotWrittenError(file="faits.csv"))


def test_without_a_file_the_template_is_said(shown: Commands) -> None:
    out = shown.does("candidatures", "template", "--by", "Claire").out
    assert out.startswith("référence;logement;état;fait;date;motif;bailleur;pièce;pour le;visite;heure;lieu;")
