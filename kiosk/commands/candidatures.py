"""`kiosk candidatures`: what the CSE records about candidatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from kiosk.commands.bulk import import_, template
from kiosk.commands.fields import DAY
from kiosk.commands.office import office
from kiosk.commands.options import (
    Family,
    by_option,
    database_option,
    json_option,
    matricule_argument,
    reason_option,
)
from kiosk.commands.progress_facts import candidature_json, fact_rows, home
from kiosk.commands.recording import FACTS, facts_help
from kiosk.commands.saying import say, say_json, say_rows, say_table
from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.i18n import _, short_date
from kiosk.wording.states import candidature_state_label

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.domain.candidature import Candidature

STATES: Final = click.Choice([str(state) for state in CandidatureState], case_sensitive=False)


@click.group(cls=Family, help=_("Applications: list, follow, record a fact, correct."))
def candidatures() -> None:
    """Group what is done about candidatures."""


candidatures.add_command(template)
candidatures.add_command(import_)


@candidatures.command("list", help=_("List those in progress. The longest without news comes first."))
@click.option("--state", type=STATES, metavar=_("STATE"), help=_("Only those in this state, ended ones too."))
@by_option
@json_option
@database_option
def list_(*, state: str | None, by: str, json: bool, database: Path | None) -> None:
    """List candidatures with whose they are."""
    with office(database) as at:
        wanted = CandidatureState(state) if state else None
        lines = at.services.progress.everyone(at.actor(by), wanted)
    if json:
        say_json(
            [{"matricule": each.matricule, "name": each.name, **candidature_json(each.candidature)} for each in lines]
        )
    elif lines:
        headings = (_("Reference"), _("Matricule"), _("Name"), _("Offer"), _("Since"), _("State"))
        say_table(
            headings,
            ((each.candidature.reference, each.matricule, each.name, *_row(each.candidature)) for each in lines),
        )
    else:
        say(_("No application."))


@candidatures.command(help=_("Show those of a person, and what happened to them."))
@matricule_argument
@by_option
@json_option
@database_option
def show(*, matricule: str, by: str, json: bool, database: Path | None) -> None:
    """Show one person's candidatures, the latest first."""
    with office(database) as at:
        found = at.services.progress.of(matricule, at.actor(by))
    if json:
        say_json([candidature_json(each) for each in found])
        return
    for each in found:
        say(f"{each.reference}  {home(each)} ({each.offer.reference})", candidature_state_label(each))
        say_rows(fact_rows(each))
        say("")
    if not found:
        say(_("No application."))


@candidatures.command(help=_("Record a fact, with its day and what goes with it."), epilog=facts_help())
@matricule_argument
@click.argument("fact", type=FACTS, metavar=_("FACT"))
@click.option("--date", "dated", type=DAY, help=_("Day of the fact (today if not given)."))
@reason_option
@click.option("--landlord", default="", metavar=_("NAME"), help=_("The landlord."))
@click.option("--document", default="", metavar=_("TEXT"), help=_("The document asked for, or the condition."))
@click.option("--due", "due_on", type=DAY, help=_("Last day to give that document."))
@click.option("--visit", "visit_on", type=DAY, help=_("Day of the visit."))
@click.option("--time", "visit_time", default="", metavar=_("TIME"), help=_("Time of the visit."))
@click.option("--place", "visit_place", default="", metavar=_("PLACE"), help=_("Place of the visit."))
@click.option("--commission", "commission_on", type=DAY, help=_("Day planned for the commission."))
@click.option("--met", is_flag=True, help=_("The commission has met."))
@click.option("--received", "received_on", type=DAY, help=_("Day on which the person received the proposal."))
@click.option("--days", "answer_days", type=int, metavar=_("NUMBER"), help=_("Days to answer: 10 or more."))
@click.option("--rank", type=int, metavar=_("NUMBER"), help=_("Rank: 2 or more."))
@by_option
@database_option
def record(*, matricule: str, fact: str, dated: date | None, by: str, database: Path | None, **details: Any) -> None:  # noqa: ANN401 - the fields of Details
    """Record a fact about the active candidature."""
    with office(database) as at:
        after = at.services.progress.record(
            matricule,
            CandidatureState(fact),
            actor=at.actor(by),
            dated=dated or at.today,
            details=Details(**details),
        )
    _say_state(after)


@candidatures.command(help=_("Correct an entry error: undo the last fact."))
@matricule_argument
@reason_option
@by_option
@database_option
def correct(matricule: str, reason: str, by: str, database: Path | None) -> None:
    """Unwind the last fact."""
    with office(database) as at:
        after = at.services.progress.correct(matricule, reason=reason, actor=at.actor(by))
    _say_state(after)


def _row(candidature: Candidature) -> tuple[str, str, str]:
    return candidature.offer.reference, short_date(candidature.since), candidature_state_label(candidature)


def _say_state(candidature: Candidature) -> None:
    label = candidature_state_label(candidature)
    say(_("Done. Application {reference}: {state}.").format(reference=candidature.reference, state=label))
