"""`kiosk init`: make the database, once, where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.commands.office import refusals, settings_for
from kiosk.commands.options import database_option
from kiosk.commands.saying import say
from kiosk.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


@click.command(help=_("Make the database, empty but for the communes of France."))
@database_option
def init(database: Path | None) -> None:
    """Make the database; one that is there already is left as it is."""
    from kiosk.store.store import create_store

    settings = settings_for(database)
    with refusals():
        create_store(settings.database).close()
    say(_("Database made: {path}").format(path=settings.database))
