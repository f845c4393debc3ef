"""`kiosk tick`: what a timer runs every day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.office import office
from kiosk.commands.options import database_option, json_option
from kiosk.commands.saying import say, say_json, say_table
from kiosk.i18n import _, short_date

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.expiry import Expiry


@click.command(help=_("Note the files that expired, and list them once."))
@click.option("--dry-run", is_flag=True, help=_("List them without noting anything."))
@json_option
@database_option
def tick(*, dry_run: bool, json: bool, database: Path | None) -> None:
    """List the dossiers that expired since the last time."""
    with office(database) as at:
        found = at.services.expiry.record(dry_run=dry_run)
    if json:
        say_json([_json(each) for each in found])
    elif found:
        headings = (_("Matricule"), _("Reference"), _("To renew by"), _("Application in progress"))
        say_table(headings, (_row(each) for each in found))
    else:
        say(_("No other file has expired."))


def _json(expiry: Expiry) -> dict[str, Any]:
    return {
        "matricule": expiry.matricule,
        "reference": expiry.reference,
        "renewal_due": expiry.renewal_due.isoformat(),
        "active": expiry.active,
    }


def _row(expiry: Expiry) -> tuple[str, ...]:
    return expiry.matricule, expiry.reference, short_date(expiry.renewal_due), _("yes") if expiry.active else _("no")
