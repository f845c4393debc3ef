"""`kiosk stats`: statistics without names, as a table, as JSON, or as CSV for a spreadsheet."""

from __future__ import annotations

import csv as csv_files
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

import click

from kiosk.commands.office import office
from kiosk.commands.options import by_option, database_option, json_option
from kiosk.commands.saying import pair, say, say_json, say_rows
from kiosk.i18n import _, long_date
from kiosk.text import safe
from kiosk.wording.statistics import (
    cell_label,
    count_text,
    percent_text,
    table_title,
    total_text,
    validation_text,
    withheld_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.domain.statistics import Statistics, Table

MARK: Final = "\ufeff"
"""Without it a spreadsheet reads UTF-8 as if it were something older."""
FORMULA: Final = ("=", "+", "-", "@")
"""What a spreadsheet would calculate."""


@click.command(help=_("Statistics, without names. A number under five is hidden."))
@click.option("--csv", is_flag=True, help=_("Write CSV, for a spreadsheet."))
@by_option
@json_option
@database_option
def stats(*, csv: bool, by: str, json: bool, database: Path | None) -> None:
    """Say the statistics of today."""
    with office(database) as at:
        found = at.services.statistics.read(at.actor(by))
    if json:
        say_json(statistics_json(found))
    elif csv:
        click.echo(statistics_csv(found).encode(), nl=False)
    else:
        _say(found)


def statistics_json(statistics: Statistics) -> dict[str, Any]:
    """Return the statistics for a program; what is hidden is null."""
    return {
        "day": statistics.day.isoformat(),
        "validation_days": statistics.validation_days,
        "tables": [_table_json(table) for table in statistics.tables],
    }


def statistics_csv(statistics: Statistics) -> str:
    """Return the statistics for a spreadsheet."""
    written = StringIO()
    rows = csv_files.writer(written, delimiter=";")
    rows.writerow([_("Table"), _("Row"), _("Count"), "%"])
    for table in statistics.tables:
        rows.writerows(_csv_rows(table))
    days = statistics.validation_days
    rows.writerow([_("Median time to validate a file, in days"), "", "" if days is None else days, ""])
    return MARK + written.getvalue()


def _table_json(table: Table) -> dict[str, Any]:
    return {
        "table": str(table.counted),
        "withheld": table.withheld,
        "complete": table.complete,
        "shown_total": table.total,
        "rows": [
            {
                "code": cell.code,
                "label": cell_label(table.counted, cell.code),
                "count": cell.count,
                "percent": table.percent(cell),
            }
            for cell in table.cells
        ],
    }


def _csv_rows(table: Table) -> Iterator[list[str | int]]:
    title = table_title(table.counted)
    if table.withheld:
        yield [title, "", total_text(table), ""]
    for cell in table.cells:
        part = table.percent(cell)
        count = count_text(cell) if cell.count is None else cell.count
        yield [title, _inert(cell_label(table.counted, cell.code)), count, "" if part is None else part]


def _inert(text: str) -> str:
    shown = safe(text, limit=len(text))
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def _say(statistics: Statistics) -> None:
    say(_("Statistics on {date}, without names").format(date=long_date(statistics.day)), validation_text(statistics))
    for table in statistics.tables:
        say("", pair(table_title(table.counted), total_text(table)))
        if table.withheld:
            say(withheld_text())
        elif table.cells:
            say_rows(
                (cell_label(table.counted, cell.code), count_text(cell), percent_text(table, cell))
                for cell in table.cells
            )
