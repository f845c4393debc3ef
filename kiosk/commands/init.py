"""`kiosk init`: make the database, once, where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.commands.office import database_option, refusals, settings_for

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@database_option
def init(database: Path | None) -> None:
    """Créer la base de données, vide, avec les communes de France."""
    from kiosk.store.store import create_store

    settings = settings_for(database)
    with refusals():
        create_store(settings.database).close()
    click.echo(f"Base créée : {settings.database}")
