"""`kiosk audit`: who did what, for the CSE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk.clock import paris_day
from kiosk.commands.fields import DAY
from kiosk.commands.office import office
from kiosk.commands.options import by_option, database_option, json_option
from kiosk.commands.saying import say, say_json, say_table
from kiosk.i18n import _, brief_date, clock_time
from kiosk.wording.audit import act_label, role_label

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from typing import Any

    from kiosk.services.audit_trail import TrailLine


@click.command(help=_("Read who did what, and when; the reading is noted."))
@click.option("--since", type=DAY, required=True, help=_("First day."))
@click.option("--until", type=DAY, help=_("Last day, included (today if not given)."))
@click.option("--act", "acts", default="", metavar=_("START"), help=_("Only acts whose code begins so: dossier."))
@by_option
@json_option
@database_option
def audit(*, since: date, until: date | None, acts: str, by: str, json: bool, database: Path | None) -> None:  # noqa: PLR0913 - each option is one
    """Show the lines of these days in Paris, the oldest first."""
    with office(database) as at:
        lines = at.services.audit.read(at.actor(by), since=since, until=until, acts=acts)
    if json:
        say_json([_json(line) for line in lines])
    elif lines:
        headings = (_("When"), _("Role"), _("Who"), _("Terminal"), _("Act"), _("On"), _("Which"), _("What was done"))
        say_table(headings, (_row(line) for line in lines))
    else:
        say(_("No line in the audit for these days."))


def _json(line: TrailLine) -> dict[str, Any]:
    return {
        "at": line.at.isoformat(),
        "role": str(line.role),
        "actor": line.actor,
        "terminal": line.terminal,
        "act": line.act,
        "kind": line.kind,
        "thing": line.thing,
    }


def _row(line: TrailLine) -> tuple[str, ...]:
    when = f"{brief_date(paris_day(line.at), year=True)}, {clock_time(line.at)}"
    who = (when, role_label(line.role), line.actor, line.terminal or "–")
    return (*who, line.act, line.kind, line.thing or "–", act_label(line.act))
