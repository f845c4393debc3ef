"""`kiosk candidatures`: what the CSE records about candidatures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from kiosk.clock import paris_day, utc_now
from kiosk.commands.fields import DAY
from kiosk.commands.office import by_option, database_option, echo_list, json_option, office, staff_member
from kiosk.commands.showing import candidature_view
from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.text import clean

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

STATES = click.Choice([str(state) for state in CandidatureState], case_sensitive=False)


@click.group()
def candidatures() -> None:
    """Les candidatures : lister, suivre, noter un fait, corriger."""


@candidatures.command("list")
@click.option("--state", type=STATES, help="Seulement cet état.")
@by_option
@json_option
@database_option
def list_(*, state: str | None, by: str, as_json: bool, database: Path | None) -> None:
    """Lister les candidatures, les plus anciennes sans nouvelle d'abord."""
    with office(database) as services:
        wanted = CandidatureState(state.upper()) if state else None
        found = services.progress.everyone(staff_member(services, by).actor, wanted)
        rows = [
            {"matricule": each.matricule, "name": each.name, **candidature_view(each.candidature)} for each in found
        ]
    echo_list(
        rows,
        lambda row: (
            f"{row['matricule']}  {row['name']}  {row['reference']}  {row['offer']}  {row['label']}"
            f"  depuis le {row['since']}"
        ),
        as_json=as_json,
        empty="Aucune candidature.",
    )


@candidatures.command()
@click.argument("matricule")
@by_option
@json_option
@database_option
def show(*, matricule: str, by: str, as_json: bool, database: Path | None) -> None:
    """Montrer les candidatures d'une personne et leur histoire."""
    with office(database) as services:
        found = services.progress.of(matricule.upper(), staff_member(services, by).actor)
        rows = [candidature_view(each) for each in found]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(f"{row['reference']}  {row['home']} ({row['offer']})  {row['label']}")
        for fact in row["facts"]:
            click.echo(f"    {fact['date']}  {fact['fact']}")
    if not rows:
        click.echo("Aucune candidature.")


@candidatures.command()
@click.argument("matricule")
@click.argument("state", type=STATES, metavar="FAIT")
@click.option("--date", "dated", type=DAY, help="Jour du fait (aujourd'hui sans précision).")
@click.option("--reason", default="", help="Le motif, que la personne lira.")
@click.option("--landlord", default="", help="Le bailleur, pour FORWARDED.")
@click.option("--document", default="", help="La pièce demandée, ou la condition.")
@click.option("--due", "due_on", type=DAY, help="Jusqu'à quand remettre la pièce.")
@click.option("--visit", "visit_on", type=DAY, help="Jour de la visite.")
@click.option("--time", "visit_time", default="", help="Heure de la visite.")
@click.option("--place", "visit_place", default="", help="Lieu de la visite.")
@click.option("--commission", "commission_on", type=DAY, help="Jour prévu de la commission.")
@click.option("--met", is_flag=True, help="La commission s'est réunie.")
@click.option("--received", "received_on", type=DAY, help="Jour où la personne a reçu la proposition.")
@click.option("--days", "answer_days", type=int, help="Jours pour répondre (10 au moins).")
@click.option("--rank", type=int, help="Rang (2 ou plus).")
@by_option
@database_option
def record(*, matricule: str, state: str, dated: date | None, by: str, database: Path | None, **details: Any) -> None:  # noqa: ANN401
    """Noter un fait, avec sa date et ce qui va avec."""
    given = {name: clean(value, limit=500) if isinstance(value, str) else value for name, value in details.items()}
    with office(database) as services:
        after = services.progress.record(
            matricule.upper(),
            CandidatureState(state.upper()),
            actor=staff_member(services, by).actor,
            dated=dated or paris_day(utc_now()),
            details=Details(**given),
        )
    click.echo(f"Noté : {candidature_view(after)['label']} ({after.reference}).")


@candidatures.command()
@click.argument("matricule")
@click.option("--reason", default="", help="Le motif de la correction.")
@by_option
@database_option
def correct(matricule: str, reason: str, by: str, database: Path | None) -> None:
    """Corriger une erreur de saisie : revenir avant le dernier fait."""
    with office(database) as services:
        actor = staff_member(services, by).actor
        after = services.progress.correct(matricule.upper(), reason=clean(reason, limit=500), actor=actor)
    click.echo(f"Corrigé : {candidature_view(after)['label']} ({after.reference}).")
