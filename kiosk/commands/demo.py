"""`kiosk demo`: the kiosk on a demonstration database, made afresh each day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.clock import paris_day, utc_now
from kiosk.commands.office import refusals, refuse, settings_for

if TYPE_CHECKING:
    from datetime import date

    from kiosk.settings import Settings

FOLDER = Path("demo")


@click.command()
@click.option("--people", is_flag=True, help="Montrer les neuf personnes inventées et leurs phrases secrètes.")
@click.option("--fill-only", is_flag=True, help="Préparer la base, sans ouvrir le kiosque.")
@click.option(
    "--database",
    type=click.Path(path_type=Path),
    default=FOLDER / "kiosk.db",
    show_default=True,
    help="Fichier de la base de démonstration.",
)
def demo(*, people: bool, fill_only: bool, database: Path) -> None:
    """Ouvrir le kiosque sur une démonstration : 60 offres, neuf personnes inventées."""
    if people:
        _say_people()
        return
    made = _prepare(settings_for(database))
    if made:
        click.echo(f"Base de démonstration prête : {database}")
    if not fill_only:
        _open(database)


def _prepare(settings: Settings) -> bool:
    """Make the database unless there is one made today; say whether it was made."""
    today = paris_day(utc_now())
    made_on = settings.database.with_suffix(".demonstration")
    if settings.database.exists():
        if not made_on.exists():
            refuse(f"{settings.database} n'est pas une base de démonstration. Rien n'a été changé.")
        if made_on.read_text() == today.isoformat():
            return False
        _remove(settings.database)
    settings.database.parent.mkdir(parents=True, exist_ok=True)
    made_on.write_text("")
    _fill(settings, today)
    made_on.write_text(today.isoformat())
    return True


def _remove(database: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _fill(settings: Settings, today: date) -> None:
    from kiosk.services.demonstration import fill
    from kiosk.store.store import create_store

    with refusals():
        store = create_store(settings.database)
        try:
            fill(store, settings, today)
        finally:
            store.close()


def _open(database: Path) -> None:
    from kiosk.launch import open_demonstration

    open_demonstration(database)


def _say_people() -> None:
    import json

    from kiosk.data import read_data
    from kiosk.services.demonstration import STORIES

    personas = {each["id"]: each for each in json.loads(read_data("personas.json"))}
    for story in STORIES:
        persona = personas[story.id]
        click.echo(f"{persona['matricule']}  {story.phrase}")
        click.echo(f"          {persona['prenom']} {persona['nom'].title()} : {story.says}.")
    click.echo("Les quatre premières lettres de chaque mot suffisent.")
