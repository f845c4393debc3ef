"""`kiosk staff`: the members of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.commands.office import database_option, echo_list, json_option, office
from kiosk.domain.actor import Role
from kiosk.text import clean

if TYPE_CHECKING:
    from pathlib import Path

ROLES = {"cse": "CSE", "employer": "employeur"}


@click.group()
def staff() -> None:
    """Les membres du CSE et de l'employeur."""


@staff.command()
@click.argument("name", metavar="NOM")
@click.option(
    "--role", type=click.Choice(list(ROLES)), required=True, help="CSE, ou employeur qui valide les dossiers."
)
@click.option("--matricule", default="", help="Son matricule, pour qu'il ne décide jamais de son propre dossier.")
@database_option
def add(name: str, role: str, matricule: str, database: Path | None) -> None:
    """Ajouter un membre du personnel."""
    from kiosk.domain.identifiers import parse_matricule

    with office(database) as services:
        own = parse_matricule(matricule, r"[A-Z0-9-]{1,20}") if matricule else ""
        member = services.staff.add(clean(name, limit=60), Role(role), own)
    click.echo(f"Ajouté : {member.name} ({ROLES[role]}).")


@staff.command("list")
@json_option
@database_option
def list_(*, as_json: bool, database: Path | None) -> None:
    """Lister les membres du personnel."""
    with office(database) as services:
        rows = [
            {"name": each.name, "role": str(each.role), "matricule": each.matricule}
            for each in services.staff.everyone()
        ]
    echo_list(
        rows, lambda row: f"{row['name']} ({ROLES[row['role']]})", as_json=as_json, empty="Aucun membre du personnel."
    )
