"""`kiosk offers`: the file of offers goes in, is undone, is listed.

Rows that are refused do not refuse the file: the others are taken, and the report lists them. Only a file of which
no row can be taken is refused, as is one that is no file of offers.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kiosk.commands.import_showing import report_json, say_report
from kiosk.commands.offer_facts import HEADINGS, offer_json, offer_row
from kiosk.commands.office import Office, office, refuse
from kiosk.commands.options import FILE, Family, by_or_system_option, database_option, json_option
from kiosk.commands.saying import say, say_json, say_table, warn
from kiosk.domain.import_report import Undone
from kiosk.i18n import _
from kiosk.wording.import_report import interrupted_line, report_lines, undone_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@click.group(cls=Family, help=_("Offers: import, undo, resume, list."))
def offers() -> None:
    """Group what is done about offers."""


@offers.command("import", help=_("Import a file of offers: CSV, XLSX or JSON from AL'in. What is refused is listed."))
@click.argument("file", type=FILE, metavar=_("FILE"))
@click.option("--dry-run", is_flag=True, help=_("Only say what the import would do; write nothing."))
@click.option("--complete", is_flag=True, help=_("The file holds every offer: withdraw those that are not in it."))
@by_or_system_option
@json_option
@database_option
def import_(  # noqa: PLR0913 - the options
    *, file: Path, dry_run: bool, complete: bool, by: str | None, json: bool, database: Path | None
) -> None:
    """Import a file, or say what importing it would do."""
    with _offers(database) as at:
        actor, imports = at.actor(by), at.services.imports
        if dry_run:
            report = imports.check(file, complete=complete)
        else:
            report = imports.run(file, complete=complete, actor=actor)
    if json:
        say_json(report_json(report, dry_run=dry_run))
    else:
        say_report(report, dry_run=dry_run)
    if report.refused == report.rows:
        refuse(_("No row can be taken. Nothing was written."))


@offers.command(help=_("Undo the last import. The offers are as they were before it."))
@by_or_system_option
@database_option
def undo(by: str | None, database: Path | None) -> None:
    """Undo the last import, or the one that was cut."""
    with _offers(database) as at:
        undone = at.services.imports.undo(at.actor(by))
    say(*undone_lines(undone))


@offers.command(help=_("End an import, or its undoing, that was interrupted."))
@by_or_system_option
@database_option
def resume(by: str | None, database: Path | None) -> None:
    """End what was cut."""
    with _offers(database) as at:
        ended = at.services.imports.resume(at.actor(by))
    if isinstance(ended, Undone):
        say(*undone_lines(ended))
    else:
        say(_("Import finished"), *report_lines(ended))


@offers.command("list", help=_("List every offer. The latest published comes first."))
@json_option
@database_option
def list_(*, json: bool, database: Path | None) -> None:
    """List the offers."""
    with _offers(database) as at:
        found = at.services.offers.everything()
    if json:
        say_json([offer_json(offer, at.today) for offer in found])
    elif found:
        say_table([_(heading) for heading in HEADINGS], (offer_row(offer, at.today) for offer in found))
    else:
        say(_("No offer."))


@contextmanager
def _offers(database: Path | None) -> Iterator[Office]:
    """Open the database; whatever is asked for, an import that was cut is said first."""
    with office(database) as at:
        interrupted = at.services.imports.interrupted()
        if interrupted:
            warn(interrupted_line(interrupted), _("Commands: kiosk offers resume, kiosk offers undo"))
        yield at
