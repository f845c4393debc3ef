"""`kiosk people`: accounts, for the CSE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.commands.office import office
from kiosk.commands.options import Family, by_option, database_option, matricule_argument
from kiosk.commands.saying import say
from kiosk.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


@click.group(cls=Family, help=_("Accounts: unlock, give a one-time phrase."))
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
