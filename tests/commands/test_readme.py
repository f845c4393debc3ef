"""The commands of the README work as they are written there."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING, Final

import click

from kiosk.commands.cli import cli
from tests.commands.running import Commands
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)


def commands(program: str) -> list[list[str]]:
    """Return what the README gives to the *program* at that path, word by word."""
    lines = (line for block in BLOCKS for line in block.splitlines() if program in line)
    return [shlex.split(line.split(program, 1)[1], comments=True) for line in lines]


def test_those_of_the_demonstration(demonstration: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "export KIOSK_DATABASE=demo/kiosk.db" in README
    (tmp_path / "demo").mkdir()
    shown = Commands(database=shutil.copyfile(demonstration, tmp_path / "demo" / "kiosk.db"))
    found = commands(".venv/bin/kiosk ")
    assert len(found) >= 3
    for arguments in found:
        assert shown.does(*arguments).out


def test_those_of_a_true_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(ROOT / "kiosk" / "data" / "offres_exemple.csv", "offres.csv")
    installed = Commands(database=tmp_path / "kiosk.db")
    found = commands("/opt/kiosk/venv/bin/kiosk ")
    assert found[0] == ["init"]
    for arguments in found:
        assert installed.does(*arguments).out


def test_every_command_is_in_its_table() -> None:
    table = re.findall(r"^\| (`kiosk.*?) \| ", README, re.MULTILINE)
    words = set(re.findall(r"[a-z-]+", " ".join(table)))
    for name, group in cli.commands.items():
        assert name in words
        assert set(group.commands if isinstance(group, click.Group) else ()) <= words
