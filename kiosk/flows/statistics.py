"""The statistics, to look at: a bar for each number that may be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Bar, Bars, Heading, Page, Text
from kiosk.i18n import _, short_date
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
    from kiosk.domain.actor import Actor
    from kiosk.domain.statistics import Table
    from kiosk.flows.page import Block
    from kiosk.flows.visit import Visit


def statistics_page(visit: Visit, *, actor: Actor) -> Page:
    """Show the statistics of today to *actor*, of the staff."""
    found = visit.services.statistics.read(actor)
    tables = [block for table in found.tables for block in _table(table)]
    return Page(
        title=_("Statistics"),
        aside=_("{date}, without names").format(date=short_date(found.day)),
        blocks=(Text(pieces=(validation_text(found),)), *tables),
    )


def _table(table: Table) -> tuple[Block, ...]:
    title = _("{name}: {value}").format(name=table_title(table.counted), value=total_text(table))
    heading = Heading(text=title)
    if table.withheld:
        return heading, Text(pieces=(withheld_text(),))
    return (heading, Bars(bars=_bars(table))) if table.cells else (heading,)


def _bars(table: Table) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            name=cell_label(table.counted, cell.code),
            count=cell.count,
            said=count_text(cell),
            part=percent_text(table, cell),
        )
        for cell in table.cells
    )
