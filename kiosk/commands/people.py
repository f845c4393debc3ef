"""`kiosk people`: accounts, for the CSE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.commands.office import by_option, database_option, office, staff_member

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def people() -> None:
    """Les comptes des salariés."""


@people.command()
@click.argument("matricule")
@by_option
@database_option
def unlock(matricule: str, by: str, database: Path | None) -> None:
    """Débloquer un compte après trop d'essais."""
    with office(database) as services:
        services.people.unlock(matricule.upper(), staff_member(services, by).actor)
    click.echo(f"Compte débloqué : {matricule.upper()}.")


@people.command()
@click.argument("matricule")
@by_option
@database_option
def reset(matricule: str, by: str, database: Path | None) -> None:
    """Donner une phrase provisoire, montrée une seule fois."""
    with office(database) as services:
        phrase = services.people.reset(matricule.upper(), staff_member(services, by).actor)
    click.echo(f"Phrase provisoire : {phrase}")
    click.echo("Vérifiez l'identité de la personne, remettez la phrase sur papier, puis effacez l'écran.")
