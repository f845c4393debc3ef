"""`kiosk candidatures template` and `import`: facts in bulk, by a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from kiosk.commands.office import office, refuse
from kiosk.commands.options import FILE, by_option, database_option, json_option
from kiosk.commands.saying import say, say_json, say_table, warn
from kiosk.domain.facts_errors import FileNotWrittenError, FileThereAlreadyError
from kiosk.i18n import N_, _, ngettext, number
from kiosk.text import safe
from kiosk.wording import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.bulk import BulkReport
    from kiosk.services.facts_file import Problem

HEADINGS: Final = (N_("Row"), N_("Column"), N_("Reason"))
FOR_SPREADSHEETS: Final = "utf-8-sig"


@click.command(help=_("Write the CSV of facts to fill in. It has one row for each application in progress."))
@click.argument("file", type=FILE, metavar=_("FILE"), required=False)
@by_option
@database_option
def template(*, file: Path | None, by: str, database: Path | None) -> None:
    """Write the template to a new file, else to the standard output."""
    with office(database) as at:
        text = at.services.bulk.template(at.actor(by))
        if file is None:
            click.echo(text, nl=False)
            return
        _write(file, text)
    say(_('The file "{file}" is ready: one row for each application.').format(file=file.name))


@click.command("import", help=_("Record the facts of a CSV file. If one row is wrong, none is recorded."))
@click.argument("file", type=FILE, metavar=_("FILE"))
@click.option("--dry-run", is_flag=True, help=_("Only say what the import would do; write nothing."))
@by_option
@json_option
@database_option
def import_(*, file: Path, dry_run: bool, by: str, json: bool, database: Path | None) -> None:
    """Record the facts of a file, or say what recording them would do."""
    with office(database) as at:
        report = at.services.bulk.record(file, actor=at.actor(by), dry_run=dry_run)
    if json:
        say_json(_report_json(report, dry_run=dry_run))
    else:
        _say_report(report, dry_run=dry_run)
    if report.refused:
        refuse(_("The file is refused. Nothing was written."))


def _write(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding=FOR_SPREADSHEETS, newline="") as written:
            written.write(text)
    except FileExistsError:
        raise FileThereAlreadyError(file=file.name) from None
    except (OSError, ValueError):
        raise FileNotWrittenError(file=file.name) from None


def _say_report(report: BulkReport, *, dry_run: bool) -> None:
    for heading in report.unread:
        warn(_('Column "{column}" unknown: not read.').format(column=safe(heading)))
    if report.problems:
        say_table([_(heading) for heading in HEADINGS], (_row(each) for each in report.problems))
    elif dry_run:
        say(_("Trial run: nothing was written."), _can_be_recorded(report.facts))
    else:
        words = ngettext("{n} fact recorded.", "{n} facts recorded.", report.facts)
        say(words.format(n=number(report.facts)))


def _can_be_recorded(facts: int) -> str:
    words = ngettext("{n} fact can be recorded.", "{n} facts can be recorded.", facts)
    return words.format(n=number(facts))


def _row(problem: Problem) -> tuple[str, str, str]:
    return number(problem.row), problem.column or "–", sentence(problem.error)


def _report_json(report: BulkReport, *, dry_run: bool) -> dict[str, Any]:
    return {
        "file": report.file,
        "dry_run": dry_run,
        "facts": report.facts,
        "recorded": 0 if dry_run or report.refused else report.facts,
        "unread": list(report.unread),
        "problems": [
            {"row": each.row, "column": each.column, "reason": sentence(each.error)} for each in report.problems
        ],
    }
