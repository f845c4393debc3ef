"""`kiosk dossiers`: what staff decide about dossiers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from kiosk.clock import paris_day, utc_now
from kiosk.commands.fields import DAY
from kiosk.commands.office import (
    by_option,
    database_option,
    echo_list,
    json_option,
    office,
    reason_option,
    staff_member,
)
from kiosk.commands.showing import dossier_view, line_view
from kiosk.domain.actor import Role
from kiosk.domain.dossier import DossierState, ItemReason
from kiosk.text import clean

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.domain.actor import Actor
    from kiosk.services.build import Services


@click.group()
def dossiers() -> None:
    """Les dossiers : lister, lire, valider, corriger, clore."""


@dossiers.command("list")
@click.option("--state", type=click.Choice([str(state) for state in DossierState]), help="Seulement cet état.")
@by_option
@json_option
@database_option
def list_(*, state: str | None, by: str, as_json: bool, database: Path | None) -> None:
    """Lister les dossiers, les plus anciens en attente d'abord."""
    with office(database) as services:
        lines = services.decisions.list(staff_member(services, by).actor, DossierState(state) if state else None)
        rows = [line_view(line) for line in lines]
    echo_list(
        rows,
        lambda row: f"{row['matricule']}  {row['name']}  {row['label']}  depuis le {row['since']}",
        as_json=as_json,
        empty="Aucun dossier.",
    )


@dossiers.command()
@click.argument("matricule")
@by_option
@json_option
@database_option
def show(*, matricule: str, by: str, as_json: bool, database: Path | None) -> None:
    """Lire un dossier ; la lecture est notée."""
    with office(database) as services:
        view = _view(services, matricule.upper(), staff_member(services, by).actor)
    if as_json:
        click.echo(json.dumps(view, ensure_ascii=False, indent=2))
        return
    for name, value in view.items():
        click.echo(f"{name} : {value if value not in (None, '') else '–'}")


@dossiers.command()
@click.argument("matricule")
@by_option
@database_option
def validate(matricule: str, by: str, database: Path | None) -> None:
    """Valider : la personne peut postuler."""
    with office(database) as services:
        services.decisions.validate(matricule.upper(), staff_member(services, by).actor)
    click.echo(f"Dossier validé : {matricule.upper()}.")


@dossiers.command("request-changes")
@click.argument("matricule")
@click.option(
    "--reason",
    "reasons",
    multiple=True,
    required=True,
    metavar="POINT=MOTIF",
    help="Point à corriger et motif, par exemple HOSTING=illisible ; peut être répété.",
)
@by_option
@database_option
def request_changes(matricule: str, reasons: tuple[str, ...], by: str, database: Path | None) -> None:
    """Demander des corrections, un motif par point."""
    items = tuple(_item(each) for each in reasons)
    with office(database) as services:
        services.decisions.request_changes(matricule.upper(), items, staff_member(services, by).actor)
    click.echo(f"Modification demandée : {matricule.upper()}.")


@dossiers.command()
@click.argument("matricule")
@reason_option
@by_option
@database_option
def refuse(matricule: str, reason: str, by: str, database: Path | None) -> None:
    """Ne pas valider, avec un motif."""
    with office(database) as services:
        services.decisions.refuse(matricule.upper(), clean(reason, limit=500), staff_member(services, by).actor)
    click.echo(f"Dossier non validé : {matricule.upper()}.")


@dossiers.command()
@click.argument("matricule")
@reason_option
@by_option
@database_option
def reopen(matricule: str, reason: str, by: str, database: Path | None) -> None:
    """Rouvrir un dossier non validé, ou clos par erreur."""
    with office(database) as services:
        services.decisions.reopen(matricule.upper(), clean(reason, limit=500), staff_member(services, by).actor)
    click.echo(f"Dossier rouvert : {matricule.upper()}.")


@dossiers.command()
@click.argument("matricule")
@click.option("--date", "on", type=DAY, help="Jour de la radiation (aujourd'hui sans précision).")
@reason_option
@by_option
@database_option
def close(matricule: str, on: date | None, reason: str, by: str, database: Path | None) -> None:
    """Clore : la demande est radiée."""
    with office(database) as services:
        day = on or paris_day(utc_now())
        actor = staff_member(services, by).actor
        services.decisions.close(matricule.upper(), day, clean(reason, limit=500), actor)
    click.echo(f"Dossier clos, demande radiée : {matricule.upper()}.")


def _view(services: Services, matricule: str, actor: Actor) -> dict[str, Any]:
    """Return what the actor may see: the services give the employer no more than a line."""
    if actor.role is not Role.CSE:
        return line_view(services.decisions.line(matricule, actor))
    dossier = services.decisions.show(matricule, actor)
    return dossier_view(dossier, services.places, paris_day(utc_now()))


def _item(raw: str) -> ItemReason:
    item, equals, reason = raw.partition("=")
    if not equals:
        raise click.BadParameter("écrivez POINT=MOTIF, par exemple HOSTING=illisible", param_hint="--reason")
    return ItemReason(item=item.strip().upper(), reason=clean(reason, limit=500))
