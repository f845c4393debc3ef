"""Keeping the request alive: the documents of each month, and three yearly duties with their dates (R02, R22, R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_duties import renewal_urgency
from kiosk.domain.duties import duties
from kiosk.domain.duty import DutyKind, Urgency
from kiosk.domain.tax_notice import tax_notice, tax_notice_due
from kiosk.flows.begin_again import begin_again_flow
from kiosk.flows.monthly import box_key, monthly_blocks
from kiosk.flows.page import Block, Heading, Mark, Menu, Page, Row, Text
from kiosk.flows.renewal_flows import alin_update_flow, renew_flow, tax_notice_flow
from kiosk.flows.requests import Start
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of
from kiosk.i18n import _, brief_date, long_date, ngettext

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.dossier import Dossier
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit

KEYS = {
    DutyKind.RENEWAL: "renew",
    DutyKind.RENEWAL_OVERDUE: "renew",
    DutyKind.ALIN_UPDATE: "alin",
    DutyKind.TAX_NOTICE: "tax-notice",
}
MARKS = {Urgency.LATE: Mark.LATE, Urgency.NOW: Mark.LATE}


def renewal_page(visit: Visit) -> Page:
    """Show the three months, then the yearly duties with their dates; these first once the renewal presses."""
    from kiosk.flows.guide import part_beside

    dossier = dossier_of(visit)
    months = () if dossier.state is DossierState.CLOSED else monthly_blocks(dossier, visit)
    due = dossier.request.renewal_due
    presses = due is not None and renewal_urgency(due, visit.today) in MARKS
    return Page(
        title=_("Update of the file"),
        aside=_("Every month, every year"),
        blocks=(
            *(() if presses else months),
            Heading(text=_("Every year: your request")),
            Menu(rows=_rows(dossier, visit.today), columns=(44, 0)),
            *_warning(dossier, visit.today),
            *(months if presses else ()),
            *_to_know(),
        ),
        beside=part_beside(visit, 6),
        focus=_first_due(dossier, visit),
        help="dossier",
    )


def _first_due(dossier: Dossier, visit: Visit) -> str:
    """Return the key of the row that comes first by urgency."""
    for duty in duties(dossier, None, visit.today, visit.settings.monthly_due_day):
        if duty.kind is DutyKind.MONTHLY and duty.month:
            return box_key(duty.month, duty.items[0])
        if duty.kind in KEYS:
            return KEYS[duty.kind]
    return "renew"


def _rows(dossier: Dossier, today: date) -> tuple[Row, ...]:
    renewal, alin = dossier.request.renewal_due, dossier.alin.update_due
    rows = [
        _yearly("renew", _("Renew my request on the State's site"), renewal, today, Start(renew_flow)),
        _yearly("alin", _("Update my file on AL'in"), alin, today, Start(alin_update_flow)),
        _tax_notice(dossier, today),
    ]
    if dossier.state is DossierState.CLOSED:
        return tuple(Row(key=row.key, cells=row.cells, mark=row.mark) for row in rows)
    if dossier.state_on(today) is DossierState.EXPIRED:
        label = _("Struck off: I have a new number")
        rows.append(Row(key="again", cells=(label, ""), mark=Mark.LEADS, go=Start(begin_again_flow)))
    return tuple(rows)


def _yearly(key: str, name: str, due: date | None, today: date, go: Request) -> Row:
    if due is None:
        return Row(key=key, cells=(name, Said(_("Not known"), Tone.MUTED)), mark=Mark.TODO)
    urgency = renewal_urgency(due, today)
    late = urgency is Urgency.LATE
    said = _("late: {date}") if late else _("before {date}")
    return Row(
        key=key,
        cells=(name, Said(said.format(date=brief_date(due, year=True)), Tone.ERROR if late else Tone.PLAIN)),
        mark=MARKS.get(urgency, Mark.TODO) if urgency else Mark.TODO,
        go=go,
    )


def _tax_notice(dossier: Dossier, today: date) -> Row:
    notice = tax_notice(dossier, today)
    name = _("Tax notice of {year}").format(year=notice.year)
    due = tax_notice_due(dossier, today)
    if due is None:
        on = notice.deposited_on
        said = _("done on {date}").format(date=brief_date(on, year=True)) if on else ""
        return Row(key="tax-notice", cells=(name, Said(said, Tone.MUTED)), mark=Mark.DONE if on else Mark.TODO)
    late = today > due.due_on
    said = _("late: {date}") if late else _("before {date}")
    return Row(
        key="tax-notice",
        cells=(name, Said(said.format(date=brief_date(due.due_on, year=True)), Tone.ERROR if late else Tone.PLAIN)),
        mark=Mark.LATE if late else Mark.TODO,
        go=Start(tax_notice_flow),
    )


def _warning(dossier: Dossier, today: date) -> tuple[Block, ...]:
    due = dossier.request.renewal_due
    if due is None or renewal_urgency(due, today) is None or dossier.state is DossierState.CLOSED:
        return ()
    left = (due - today).days
    if left < 0:
        said = _("The yearly renewal was due on {date}. It is not recorded here.").format(date=long_date(due))
        return (Text(pieces=(Said(said, Tone.ERROR),)),)
    days = ngettext(
        "{n} day left to renew. After that, you lose your seniority.",
        "{n} days left to renew. After that, you lose your seniority.",
        left,
    ).format(n=left)
    after = _("After {date}, you cannot apply any more until it is renewed.").format(date=long_date(due))
    return (Text(pieces=(Said(days, Tone.SOON),), tight=True), Text(pieces=(after,)))


def _to_know() -> tuple[Block, ...]:
    both = _("Each year, two things to do: renew on the State's site, and update on AL'in.")
    return (
        Text(pieces=(both,), tight=True),
        Text(pieces=(_("Forgetting means losing your seniority and making a new request."),)),
        Text(pieces=(_("Tick each document only once it is really on the site."),), tight=True),
        Text(pieces=(_("It is advice: a month forgotten does not take away your seniority."),)),
    )
