"""What every command has: the database it works on, and one way to be refused."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kiosk.clock import utc_now
from kiosk.domain.errors import KioskError
from kiosk.settings import Settings, SettingsError, load
from kiosk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.domain.staff import StaffMember
    from kiosk.services.build import Services

REFUSED = 1

database_option = click.option(
    "--database",
    type=click.Path(path_type=Path),
    help="Fichier de la base (sinon KIOSK_DATABASE, sinon la configuration).",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Écrire en JSON.")
by_option = click.option("--by", "by", required=True, metavar="NOM", help="Qui agit, parmi les membres du personnel.")
reason_option = click.option("--reason", default="", metavar="MOTIF", help="Le motif, que la personne lira.")


def refuse(said: str) -> NoReturn:
    """Say *said* on standard error and leave with 1."""
    click.echo(said, err=True)
    sys.exit(REFUSED)


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what is refused inside into a sentence and the exit status 1."""
    try:
        yield
    except KioskError as error:
        refuse(sentence(error))


def settings_for(database: Path | None) -> Settings:
    """Return the settings, with the database named on the command line before all others."""
    try:
        settings = load()
    except SettingsError as error:
        refuse(f"Configuration inutilisable : {' : '.join(map(str, error.args))}.")
    settings = replace(settings, terminal="commande")
    return replace(settings, database=database) if database else settings


@contextmanager
def office(database: Path | None) -> Iterator[Services]:
    """Open the database and give its services; every refusal becomes a sentence."""
    from kiosk.services.build import build
    from kiosk.store.store import open_store

    settings = settings_for(database)
    with refusals():
        store = open_store(settings.database)
        try:
            yield build(store, utc_now, settings)
        finally:
            store.close()


def staff_member(services: Services, name: str) -> StaffMember:
    """Return who acts."""
    return services.staff.named(name)


def echo_list(rows: list[dict[str, Any]], line: Callable[[dict[str, Any]], str], *, as_json: bool, empty: str) -> None:
    """Print *rows*, as JSON or one line each."""
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(line(row))
    if not rows:
        click.echo(empty)
