"""`kiosk dossiers`: what staff decide about dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from kiosk.commands.fields import DAY, ITEM
from kiosk.commands.office import Office, office
from kiosk.commands.options import (
    Family,
    by_option,
    database_option,
    json_option,
    matricule_argument,
    reason_option,
)
from kiosk.commands.saying import say, say_json, say_rows, say_table
from kiosk.commands.showing import Shown, as_json, as_rows, dossier_facts, line_facts
from kiosk.domain.actor import Role
from kiosk.domain.documents import DocumentKind, ReplaceReason
from kiosk.domain.dossier import DossierState
from kiosk.domain.tasks import TASKS
from kiosk.i18n import _
from kiosk.wording.document_words import reason_text
from kiosk.wording.dossier_words import item_name
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.domain.dossier import ItemReason

STATES: Final = click.Choice([str(state) for state in DossierState], case_sensitive=False)


@click.group(cls=Family, help=_("Files: list, read, decide."))
def dossiers() -> None:
    """Group what is done about dossiers."""


@dossiers.command("list", help=_("List the open files. The longest waiting comes first."))
@click.option("--state", type=STATES, metavar=_("STATE"), help=_("Only those in this state."))
@by_option
@json_option
@database_option
def list_(*, state: str | None, by: str, json: bool, database: Path | None) -> None:
    """List dossiers, as both roles may see them."""
    wanted = DossierState(state) if state else None
    with office(database) as at:
        lines = [line_facts(line, at.settings.siren) for line in at.services.decisions.list(at.actor(by), wanted)]
    if json:
        say_json([as_json(line) for line in lines])
    elif lines:
        say_table([fact.label for fact in lines[0]], ([fact.text for fact in line] for line in lines))
    else:
        say(_("No file."))


@dossiers.command(help=_("Read a file; that it was read is noted."))
@matricule_argument
@by_option
@json_option
@database_option
def show(*, matricule: str, by: str, json: bool, database: Path | None) -> None:
    """Show one dossier."""
    with office(database) as at:
        facts = _facts(at, matricule, by)
    if json:
        say_json(as_json(facts))
    else:
        say_rows(as_rows(facts))


@dossiers.command(help=_("Validate: the person can apply."))
@matricule_argument
@by_option
@database_option
def validate(matricule: str, by: str, database: Path | None) -> None:
    """Validate a dossier."""
    with office(database) as at:
        after = at.services.decisions.validate(matricule, at.actor(by))
    _say_state(matricule, after.state)


def _points() -> str:
    points = [*map(str, TASKS[:-1]), *(str(kind) for kind in DocumentKind if kind is not DocumentKind.ADDITIONAL)]
    return "\n\n".join(
        (
            _listed(_("Points:"), [(point, item_name(point)) for point in points]),
            _listed(_("Usual reasons (or your own words):"), [(each, reason_text(each)) for each in ReplaceReason]),
        )
    )


def _listed(title: str, rows: list[tuple[str, str]]) -> str:
    return "\n".join(("\b", title, *(f"  {code:<16}{said}" for code, said in rows)))


@dossiers.command("request-changes", help=_("Ask for changes, a reason for each point."), epilog=_points())
@matricule_argument
@click.option(
    "--reason",
    "items",
    type=ITEM,
    multiple=True,
    required=True,
    metavar=_("POINT=REASON"),
    help=_("What to change and why, for instance HOSTING=ILLEGIBLE; may be repeated."),
)
@by_option
@database_option
def request_changes(matricule: str, items: tuple[ItemReason, ...], by: str, database: Path | None) -> None:
    """Ask for changes."""
    with office(database) as at:
        after = at.services.decisions.request_changes(matricule, items, at.actor(by))
    _say_state(matricule, after.state)


@dossiers.command(help=_("Do not validate, for a reason."))
@matricule_argument
@reason_option
@by_option
@database_option
def refuse(matricule: str, reason: str, by: str, database: Path | None) -> None:
    """Refuse a dossier."""
    with office(database) as at:
        after = at.services.decisions.refuse(matricule, reason, at.actor(by))
    _say_state(matricule, after.state)


@dossiers.command(help=_("Reopen a file refused, or closed by mistake."))
@matricule_argument
@reason_option
@by_option
@database_option
def reopen(matricule: str, reason: str, by: str, database: Path | None) -> None:
    """Reopen a dossier."""
    with office(database) as at:
        after = at.services.decisions.reopen(matricule, reason, at.actor(by))
    _say_state(matricule, after.state)


@dossiers.command(help=_("Close: the request was struck off."))
@matricule_argument
@click.option("--date", "on", type=DAY, help=_("Day of the striking off (today if not given)."))
@reason_option
@by_option
@database_option
def close(*, matricule: str, on: date | None, reason: str, by: str, database: Path | None) -> None:
    """Close a dossier."""
    with office(database) as at:
        after = at.services.decisions.close(matricule, on or at.today, reason, at.actor(by))
    _say_state(matricule, after.state)


def _facts(at: Office, matricule: str, by: str) -> tuple[Shown, ...]:
    member, decisions = at.member(by), at.services.decisions
    if member.role is not Role.CSE:
        return line_facts(decisions.line(matricule, member.actor), at.settings.siren)
    line, dossier = decisions.show(matricule, member.actor)
    return (*line_facts(line, at.settings.siren), *dossier_facts(dossier, at.services.places, at.today))


def _say_state(matricule: str, state: DossierState) -> None:
    say(_("Done. File of {matricule}: {state}.").format(matricule=matricule, state=dossier_state_label(state)))
