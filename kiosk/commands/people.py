"""`kiosk people`: accounts, for the CSE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.commands.office import office
from kiosk.commands.options import FILE, Family, by_option, database_option, matricule_argument
from kiosk.commands.private_file import write_private
from kiosk.commands.saying import as_json, say, say_json, warn
from kiosk.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


@click.group(cls=Family, help=_("Accounts: unlock, one-time phrase, export, erase."))
def people() -> None:
    """Group what is done about accounts."""


@people.command(help=_("Unlock an account after too many tries."))
@matricule_argument
@by_option
@database_option
def unlock(matricule: str, by: str, database: Path | None) -> None:
    """Unlock an account."""
    with office(database) as at:
        at.services.people.unlock(matricule, at.actor(by))
    say(_("Done. Account unlocked: {matricule}.").format(matricule=matricule))


@people.command(help=_("Give a one-time phrase. It is shown once, and the phrase before it works no more."))
@matricule_argument
@by_option
@database_option
def reset(matricule: str, by: str, database: Path | None) -> None:
    """Give a one-time phrase."""
    with office(database) as at:
        phrase = at.services.people.reset(matricule, at.actor(by))
    say(
        _("One-time phrase: {phrase}").format(phrase=phrase),
        _("Check who the person is, give them the phrase on paper, then clear this screen."),
    )


@people.command(help=_("Export everything kept of a person, in JSON."))
@matricule_argument
@click.option("--output", type=FILE, metavar=_("FILE"), help=_("New file to write, for you alone (else the screen)."))
@by_option
@database_option
def export(matricule: str, output: Path | None, by: str, database: Path | None) -> None:
    """Give all that is kept of a person."""
    with office(database) as at:
        held = at.services.rights.export_for(matricule, at.actor(by))
    if output is None:
        say_json(held)
        return
    write_private(output, as_json(held))
    say(_("Exported: {file}").format(file=output))


@people.command(help=_("Erase a person: account, file, applications and messages. Nothing brings them back."))
@matricule_argument
@click.option("--yes", is_flag=True, help=_("Erase without asking first."))
@by_option
@database_option
def erase(matricule: str, by: str, database: Path | None, *, yes: bool) -> None:
    """Erase all that is kept of a person."""
    with office(database) as at:
        actor = at.actor(by)
        at.services.rights.check_desk(matricule, actor)
        if not yes and not _sure(matricule):
            say(_("Nothing was erased."))
            return
        tidied = at.services.rights.erase_for(matricule, actor)
    say(
        _("Done. Erased: {matricule}.").format(matricule=matricule),
        _("This does not erase the file on AL'in or on the State's site. The person must ask them."),
    )
    if not tidied:
        warn(_("Traces may stay in the file of the database until the next erasure: it was in use."))


def _sure(matricule: str) -> bool:
    asked = _("Erase everything kept of {matricule}? Type the matricule again to confirm").format(matricule=matricule)
    typed: str = click.prompt(asked, default="", show_default=False)
    return "".join(typed.split()).upper() == matricule
