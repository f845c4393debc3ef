"""What opens the kiosk itself, without the commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import Opening, understood
from tests.pty_kiosk import ROOT


@pytest.mark.parametrize(
    ("arguments", "opening"),
    [
        ([], Opening()),
        (["--database", "a.db"], Opening(database=Path("a.db"))),
        (["--database=a=b.db"], Opening(database=Path("a=b.db"))),
        (["--config=k.toml", "--database", "a.db"], Opening(database=Path("a.db"), config=Path("k.toml"))),
        (["--may-leave"], Opening(may_leave=True)),
        (["--database"], None),
        (["--help"], None),
        (["offers", "list"], None),
        (["--database", "a.db", "offers"], None),
    ],
)
def test_only_the_kiosk_itself_goes_the_short_way(arguments: list[str], opening: Opening | None) -> None:
    assert understood(arguments) == opening


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_without_a_terminal_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    done = run("--database", str(tmp_path / "kiosk.db"))
    assert done.returncode == 2
    assert done.stderr == "Ce service demande un terminal (par SSH\u00a0: ssh -t).\n"
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_a_configuration_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("no_such_setting = 1\n")
    done = run("--config", str(file))
    assert done.returncode == 1
    assert done.stderr == f"Configuration inutilisable\u00a0: {file}, no_such_setting.\n"
