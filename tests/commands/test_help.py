"""The help is in French to the last word, and every command has what commands have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click
import pytest
from french import typography

from kiosk.commands.cli import cli
from tests.commands.running import Commands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENGLISH: Final = {
    *("an", "and", "are", "arguments", "command", "commands", "default", "env", "error", "exit", "for", "from"),
    *("is", "of", "or", "required", "show", "the", "this", "to", "try", "usage", "with"),
}


def commands(
    command: click.Command = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield every command with the words that name it."""
    yield path, command
    if isinstance(command, click.Group):
        for name, each in command.commands.items():
            yield from commands(each, (*path, name))


EVERY: Final = [pytest.param(path, command, id=" ".join(("kiosk", *path))) for path, command in commands()]


def prose(text: str) -> str:
    """Return the help without what is typed: options, codes, names of commands and of files."""
    typed = r"--?[\w-]+|[A-Z][A-Z_=]+|/\S+|\w+/\S+|^  [a-z-]+  |kiosk [a-z ]+"
    return re.sub(typed, " ", text, flags=re.MULTILINE)


@pytest.mark.parametrize(("path", "_command"), EVERY)
def test_the_help_is_in_french(tmp_path: Path, path: tuple[str, ...], _command: click.Command) -> None:
    said = Commands(database=tmp_path / "none.db").does(*path, "--help").out
    assert said.startswith(f"Utilisation\u00a0: {' '.join(('kiosk', *path))}")
    assert "Afficher cette aide." in said
    assert not set(re.findall(r"[a-z]+", prose(said).lower())) & ENGLISH


@pytest.mark.parametrize(("path", "command"), EVERY)
def test_the_words_of_the_help_are_well_written(path: tuple[str, ...], command: click.Command) -> None:
    words = [command.help or "", *(option.help or "" for option in command.params if isinstance(option, click.Option))]
    assert all(words[:1]), path
    assert [fault for each in words for fault in typography(each)] == []


@pytest.mark.parametrize(("path", "command"), EVERY)
def test_a_command_takes_the_database_and_what_lists_writes_json(path: tuple[str, ...], command: click.Command) -> None:
    options = {name for option in command.params for name in option.opts}
    if not isinstance(command, click.Group):
        assert "--database" in options
    if path[-1:] in {("list",), ("show",)} or path == ("offers", "import"):
        assert "--json" in options


def test_no_line_of_the_list_of_commands_is_cut(tmp_path: Path) -> None:
    for path, command in commands():
        if isinstance(command, click.Group):
            assert "..." not in Commands(database=tmp_path / "none.db").does(*path, "--help").out


def test_the_version_is_said(tmp_path: Path) -> None:
    from kiosk import __version__

    assert Commands(database=tmp_path / "none.db").does("--version").out == f"Kiosque Logement {__version__}\n"
