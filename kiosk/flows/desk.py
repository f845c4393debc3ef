"""The desk of the staff: what waits, the oldest first, and the way to every dossier."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.identifiers import parse_matricule
from kiosk.domain.waiting import LATE_AFTER
from kiosk.flows.desk_dossier import dossier_page
from kiosk.flows.flow import Flow, Question, Step
from kiosk.flows.page import Block, Menu, Page, Row, Text
from kiosk.flows.requests import Do, Finish, Open, Start, show
from kiosk.flows.said import Said, Tone
from kiosk.i18n import N_, _, ngettext, short_date
from kiosk.wording.desk import waiting_kind
from kiosk.wording.states import dossier_state_label

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.waiting import Waiting
    from kiosk.flows.flow import Answers
    from kiosk.flows.requests import Request
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit

COLUMNS: Final = (-9, 26, 0, 12)
ANY_MATRICULE: Final = r"[A-Z0-9-]{1,20}"
"""Whatever the employer's pattern is today, an account may be older than it."""


def desk_page(visit: Visit) -> Page:
    """Show what waits for who is there."""
    waiting = visit.services.queue.waiting(visit.actor)
    return Page(
        title=_("To handle"),
        aside=_counted(waiting, visit.today),
        blocks=(*_queue(waiting, visit.today), Menu(rows=_ways(), columns=(0,))),
        root=True,
        help="desk",
    )


def dossiers_page(visit: Visit) -> Page:
    """List every open dossier, as both roles may see it."""
    lines = visit.services.decisions.list(visit.actor)
    rows = tuple(
        Row(
            key=line.matricule,
            cells=(line.matricule, line.name, short_date(line.since), dossier_state_label(line.state)),
            go=Open(partial(dossier_page, matricule=line.matricule)),
        )
        for line in lines
    )
    heads = (_("Matricule"), _("Name"), _("Since"), _("State"))
    blocks: tuple[Block, ...] = (Menu(rows=rows, columns=(11, 20, 12, 0), heads=heads),) if rows else ()
    return Page(
        title=_("All files"),
        aside=ngettext("{n} file", "{n} files", len(rows)).format(n=len(rows)),
        blocks=blocks or (Text(pieces=(_("No file."),)),),
        help="desk",
    )


def find_flow(visit: Visit) -> Flow:
    """Return the question that opens a dossier by its matricule."""
    title, example = N_("Open a file (the opening will be logged)"), visit.settings.matricule_example
    question = Question(
        key="matricule",
        label=N_("Matricule of the person"),
        parse=lambda raw: parse_matricule(raw, ANY_MATRICULE, example=example),
        width=24,
    )
    step = Step(key="find", title=title, questions=(question,), button=N_("Open the file"))
    return Flow(key="find", title=title, steps=(step,), commit=_found)


def _found(visit: Visit, answers: Answers) -> Request:
    matricule = str(answers["matricule"])
    return show(dossier_page(visit, matricule=matricule))


def _statistics(visit: Visit) -> Request:
    from kiosk.flows.statistics import statistics_page

    return Open(partial(statistics_page, actor=visit.actor))


def _counted(waiting: tuple[Waiting, ...], today: date) -> str:
    late = sum(each.late(today) for each in waiting)
    requests = ngettext("{n} request", "{n} requests", len(waiting)).format(n=len(waiting))
    return _("{requests}, {late} late").format(requests=requests, late=late) if late else requests


def _queue(waiting: tuple[Waiting, ...], today: date) -> tuple[Block, ...]:
    if not waiting:
        return (Text(pieces=(Said(_("Nothing to handle. The queue is empty."), Tone.STRONG),)),)
    rows = tuple(_row(number, each, today) for number, each in enumerate(waiting))
    heads = (_("Waiting"), _("What"), _("Who"), _("State"))
    note = _("Late: more than {n} days. The oldest first.").format(n=LATE_AFTER)
    return (Menu(rows=rows, columns=COLUMNS, heads=heads), Text(pieces=(Said(note, Tone.MUTED),)))


def _row(number: int, each: Waiting, today: date) -> Row:
    late = each.late(today)
    state = Said(_("Late"), Tone.TAG_LATE) if late else Said(_("To handle"), Tone.TAG_NONE)
    age: Cell = Said(_age(each.days(today)), Tone.ERROR) if late else _age(each.days(today))
    return Row(
        key=f"waiting-{number}",
        cells=(age, waiting_kind(each.kind), each.name or each.matricule, state),
        go=Open(partial(dossier_page, matricule=each.matricule)),
    )


def _age(days: int) -> str:
    return ngettext("{n} day", "{n} days", days).format(n=days) if days else _("today")


def _ways() -> tuple[Row, ...]:
    return (
        Row(key="dossiers", cells=(_("All files"),), go=Open(dossiers_page)),
        Row(key="find", cells=(_("Open a file (the opening will be logged)"),), go=Start(find_flow)),
        Row(key="statistics", cells=(_("Statistics"),), go=Do(_statistics)),
        Row(key="finish", cells=(_("Finish and clear the screen"),), go=Finish()),
    )
