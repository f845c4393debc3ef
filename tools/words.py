"""The French words: add those of the code, fill them in, check, compile. See python tools/words.py --help."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

import catalogue_check
import catalogue_code
import catalogue_edit
import catalogue_file
import click
from build_words import compile_words

ROOT: Final = Path(__file__).parent.parent
PO: Final = ROOT / catalogue_file.FRENCH


@click.group()
def main() -> None:
    """The French catalogue, kiosk/locale/fr/LC_MESSAGES/kiosk.po; several people may run this at once."""


@main.command()
@click.option("--from", "source", type=click.Path(exists=True, path_type=Path), help="A .po that may have the French.")
def add(source: Path | None) -> None:
    """Add the msgids used in kiosk/ and screens/ that are not there yet."""
    used = catalogue_code.used(ROOT)
    known = catalogue_file.read(source) if source else None
    with catalogue_file.changing(PO) as catalogue:
        added = catalogue_edit.add(catalogue, used, known)
        waiting = catalogue_edit.without_french(catalogue, used)
    compile_words(ROOT)
    click.echo(f"{len(added)} added; {len(waiting)} without French" + (", fill with set:" if waiting else "."))
    _list(sorted(waiting))


@main.command("set")
@click.argument("msgid", required=False)
@click.argument("french", required=False)
@click.option("--plural", help="The French plural, when the code gives an English one.")
@click.option("--file", "file", type=click.Path(exists=True, path_type=Path), help="{msgid: French or [one, many]}.")
def set_words(msgid: str | None, french: str | None, plural: str | None, file: Path | None) -> None:
    """Write the French of msgids that the code uses: MSGID FRENCH, or a JSON file of many."""
    words: dict[str, catalogue_edit.French] = json.loads(file.read_text(encoding="utf-8")) if file else {}
    if msgid and french:
        words[msgid] = [french, plural] if plural else french
    if not words:
        raise click.UsageError("Give MSGID and FRENCH, or --file.")
    used = catalogue_code.used(ROOT)
    with catalogue_file.changing(PO) as catalogue:
        report = catalogue_edit.fill(catalogue, used, words)
    compile_words(ROOT)
    click.echo(f"{len(report.done)} set; {len(report.refused)} problem(s)" + (":" if report.refused else "."))
    _list(report.refused)
    sys.exit(1 if report.refused else 0)


@main.command()
def prune() -> None:
    """Remove the msgids that the code no longer uses."""
    used = catalogue_code.used(ROOT)
    with catalogue_file.changing(PO) as catalogue:
        removed = catalogue_edit.prune(catalogue, used)
    click.echo(f"{len(removed)} removed.")
    _list(removed)


@main.command()
def check() -> None:
    """Say what is wrong and exit with 1, or with 0 when all is well."""
    found = catalogue_check.problems(catalogue_file.read(PO), catalogue_code.used(ROOT))
    _list(found)
    click.echo(f"{len(found)} problem(s) in the catalogue.")
    sys.exit(1 if found else 0)


@main.command("compile")
def compile_command() -> None:
    """Compile the catalogues that have changed."""
    written = compile_words(ROOT)
    click.echo(f"{len(written)} compiled.")


def _list(lines: list[str]) -> None:
    for line in lines:
        click.echo(f"  {line}")


if __name__ == "__main__":
    main()
