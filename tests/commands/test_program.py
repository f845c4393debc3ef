"""The program as it is installed: what a shell sees of it, in the worst of terminals too."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.store.database import Database
from tests.databases import fresh_database

if TYPE_CHECKING:
    from tests.commands.running import Commands

PROGRAM: Final = Path(sys.executable).with_name("kiosk")


def run(
    *arguments: object, cwd: Path, language: str = "C.UTF-8", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does, with nothing of this environment."""
    return subprocess.run(
        [PROGRAM, *(str(each) for each in arguments)],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "LANG": language, "HOME": str(cwd), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_a_first_day_from_the_making_of_the_database_to_the_list_of_offers(tmp_path: Path) -> None:
    where = {"KIOSK_DATABASE": str(tmp_path / "kiosk.db")}
    shipped = Path(__file__).parent.parent.parent / "kiosk" / "data" / "offres_exemple.csv"
    for arguments in (
        ["init"],
        ["staff", "add", "Claire Morel", "--role", "cse"],
        ["staff", "add", "Marc Petit", "--role", "employer", "--matricule", "TS000001"],
        ["offers", "import", shipped],
        ["offers", "list"],
    ):
        done = run(*arguments, cwd=tmp_path, **where)
        assert (done.returncode, done.stderr) == (0, b""), done
    assert "AL-75-2026007" in done.stdout.decode()
    assert [file.name for file in tmp_path.iterdir()] == ["kiosk.db"]


def test_the_three_exit_statuses(tmp_path: Path) -> None:
    done = run("--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("Utilisation\u00a0: kiosk")
    refused = run("offers", "list", "--database", "none.db", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert refused.stderr.decode() == "Pas de base ici\u00a0: none.db. La commande kiosk init en crée une.\n"
    misused = run("offres", cwd=tmp_path)
    assert (misused.returncode, misused.stdout) == (2, b"")
    assert misused.stderr.decode().startswith("Utilisation\u00a0: kiosk")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["C", "POSIX", "en_US.ISO-8859-1", ""])
def test_a_terminal_of_another_language_or_alphabet_stops_nothing(shown: Commands, language: str) -> None:
    arguments = ("candidatures", "list", "--by", "Claire", "--database", shown.database)
    encoding = {"PYTHONIOENCODING": "latin-1", "LANGUAGE": "en", "LC_ALL": language}
    done = run(*arguments, cwd=shown.database.parent, language=language, **encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Référence".encode("latin-1") in done.stdout


def test_a_reader_that_leaves_is_no_crash(shown: Commands) -> None:
    command = f'"{PROGRAM}" offers list --json --database "{shown.database}" | head -c 10'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False, timeout=60)
    assert done.stdout == b"[\n  {\n    "
    assert done.stderr == b""


def test_a_fault_of_the_program_is_said_without_a_traceback_and_noted(tmp_path: Path) -> None:
    path = fresh_database(tmp_path)
    with closing(Database(path)) as db:
        db.execute("DROP TABLE staff")
    done = run("staff", "list", "--database", path, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    sentence, number = done.stderr.decode().strip().rsplit(" ", 1)
    assert sentence.startswith("La commande s’est arrêtée sur une erreur du programme.")
    log = path.with_suffix(".log").read_text()
    assert f"incident {number.strip('.')}" in log
    assert "Traceback" not in log


def test_the_demonstration_asks_for_a_terminal_once_it_is_made(tmp_path: Path) -> None:
    done = run("demo", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.decode() == "Démonstration prête\u00a0: demo/kiosk.db\n"
    assert done.stderr.decode() == "Ce service demande un terminal (par SSH\u00a0: ssh -t).\n"
