"""`kiosk staff`: the members of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from kiosk.commands.fields import MATRICULE
from kiosk.commands.office import office
from kiosk.commands.options import Family, database_option, json_option
from kiosk.commands.saying import say, say_json, say_table
from kiosk.domain.actor import Role
from kiosk.domain.identifiers import parse_matricule
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.commands.office import Office

ROLES: Final = {Role.CSE: N_("CSE"), Role.EMPLOYER: N_("Employer")}


@click.group(cls=Family, help=_("Staff: add, give a phrase, list."))
def staff() -> None:
    """Group what is done about the staff."""


@staff.command(help=_("Add a member of staff. The other commands name them by --by."))
@click.argument("name", metavar=_("NAME"))
@click.option(
    "--role",
    type=click.Choice([str(role) for role in ROLES], case_sensitive=False),
    required=True,
    help=_("Of the CSE, or of the employer who validates files."),
)
@click.option(
    "--matricule",
    type=MATRICULE,
    metavar=_("MATRICULE"),
    help=_("Their own, so that they never decide on their own file."),
)
@database_option
def add(name: str, role: str, matricule: str | None, database: Path | None) -> None:
    """Add a member."""
    with office(database) as at:
        member = at.services.staff.add(name, Role(role), _own(at, matricule))
    say(_("Added: {name} ({role}).").format(name=member.name, role=_(ROLES[member.role])))


@staff.command(help=_("Give a one-time phrase for the desk. It works once, within 7 days."))
@click.argument("name", metavar=_("NAME"))
@database_option
def phrase(name: str, database: Path | None) -> None:
    """Give a member a one-time phrase: only who is at the machine can."""
    with office(database) as at:
        given = at.services.staff_access.give_phrase(name)
    say(_("One-time phrase: {phrase}").format(phrase=given))


@staff.command("list", help=_("List the members of staff."))
@json_option
@database_option
def list_(*, json: bool, database: Path | None) -> None:
    """List the members."""
    with office(database) as at:
        found = at.services.staff.everyone()
    if json:
        say_json([{"name": each.name, "role": str(each.role), "matricule": each.matricule or None} for each in found])
    elif found:
        headings = (_("Name"), _("Role"), _("Matricule"))
        say_table(headings, ((each.name, _(ROLES[each.role]), each.matricule or "–") for each in found))
    else:
        say(_("No member of staff."))


def _own(at: Office, matricule: str | None) -> str:
    """Return the matricule as the employer writes them: a slip here would let somebody decide on their own dossier."""
    settings = at.settings
    if not matricule:
        return ""
    return parse_matricule(matricule, settings.matricule_pattern, example=settings.matricule_example)
