"""The documents of every month: a strip of three months, then the boxes of those that ask for something (R23, R24)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.documents import Site
from kiosk.domain.monthly import ASKED, MonthState, months_due, strip
from kiosk.domain.monthly_deposits import ABSENCES, BoxesLeftError, next_month
from kiosk.flows.page import Block, Box, Button, Buttons, Heading, Mark, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Do, Home, Open, Refresh, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of
from kiosk.i18n import _, month, short_date
from kiosk.wording.document_words import SITES
from kiosk.wording.upkeep import absence_name, box_standing, month_standing, month_title, monthly_name

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.dossier import Dossier
    from kiosk.domain.monthly import Month
    from kiosk.domain.monthly_deposits import Absence, MonthlyKind
    from kiosk.flows.visit import Visit

TONES = {MonthState.COMPLETE: Tone.DONE, MonthState.BEFORE: Tone.MUTED, MonthState.NOT_OPEN: Tone.MUTED}


def monthly_blocks(dossier: Dossier, visit: Visit) -> tuple[Block, ...]:
    """Return the strip of three months, and the boxes of the months that ask for something."""
    months = strip(dossier, visit.today, visit.settings.monthly_due_day)
    if not dossier.request.number:
        return (Text(pieces=(_("Each month, deposit the payslip and, if you pay a rent, the rent receipt."),)),)
    asked = [found for block in _shown(dossier, months, visit) for found in _month_blocks(block)]
    return (*(_strip_box(found, visit.today) for found in months), *asked)


def box_key(month: date, kind: str) -> str:
    """Return the key of the row of that box."""
    return f"{month}-{kind}"


def month_page(visit: Visit, *, of: date, kind: MonthlyKind) -> Page:
    """Show one document of one month, and what one can say about it."""
    found = _month(visit, of)
    standing = box_standing(found, kind)
    return Page(
        title=monthly_name(kind, of),
        aside=_("Update of the file"),
        blocks=(
            Text(pieces=(_("Where: {site}").format(site=SITES[Site.STATE]),)),
            *((Text(pieces=(Said(standing, Tone.STRONG),)),) if standing else ()),
            Menu(rows=_ways(found, kind), columns=(0,)),
            Buttons(buttons=(Button(key="back", label=_("Go back"), go=Back()),)),
        ),
        focus="back" if standing else "",
        help="dossier",
    )


def confirmed_page(visit: Visit, *, of: date) -> Page:
    """Say that everything of a month is confirmed, and when the next one opens (R24)."""
    opens = next_month(next_month(of))
    said = _("Everything for {month} is confirmed. Thank you, see you next month.").format(month=month(of))
    following = _("Next time: from {date}").format(date=short_date(opens))
    back = Button(key="back", label=_("Go back"), go=Back())
    home = Button(key="home", label=_("Back to my home page"), go=Home())
    left = months_due(dossier_of(visit), visit.today, visit.settings.monthly_due_day)
    return Page(
        title=month_title(of),
        blocks=(
            Text(pieces=(Said(said, Tone.DONE),)),
            *(() if left else (Text(pieces=(following,)),)),
            Buttons(buttons=(back, home) if left else (home, back)),
        ),
        help="dossier",
    )


def _month(visit: Visit, of: date) -> Month:
    months = strip(dossier_of(visit), visit.today, visit.settings.monthly_due_day)
    return next((each for each in months if each.month == of), months[-1])


def _shown(dossier: Dossier, months: tuple[Month, ...], visit: Visit) -> list[Month]:
    """Return the months with boxes: those that ask for something, else the last one that is open, to be corrected."""
    due = months_due(dossier, visit.today, visit.settings.monthly_due_day)
    done = [each for each in months if each.state is MonthState.COMPLETE and each.month == months[-2].month]
    return [each for each in months if each in due or each in done]


def _strip_box(found: Month, today: date) -> Box:
    standing, when = month_standing(found, today)
    late = found.state in ASKED and today > found.due_on
    tone = Tone.ERROR if late else TONES.get(found.state, Tone.STRONG)
    return Box(title=month_title(found.month), lines=(("", Said(standing, tone)), ("", when)), error=late)


def _month_blocks(found: Month) -> tuple[Block, ...]:
    title = _("{month}: on {site}, I have deposited").format(month=month_title(found.month), site=SITES[Site.STATE])
    name = _("Confirm: {month}").format(month=month(found.month))
    button = Button(key=f"confirm-{found.month}", label=name, go=Do(partial(_confirm, of=found.month)))
    rows = tuple(_row(found, kind) for kind in found.kinds)
    return (Heading(text=title), Menu(rows=rows, columns=(44, 0)), Buttons(buttons=(button,)))


def _row(found: Month, kind: MonthlyKind) -> Row:
    ticked = found.deposit(kind) is not None
    key = box_key(found.month, kind)
    return Row(
        key=key,
        cells=(monthly_name(kind, found.month), Said(box_standing(found, kind), Tone.MUTED)),
        mark=Mark.TICKED if ticked else Mark.UNTICKED,
        go=Open(partial(month_page, of=found.month, kind=kind)),
        tick=Do(partial(_toggle, of=found.month, kind=kind, key=key)),
    )


def _ways(found: Month, kind: MonthlyKind) -> tuple[Row, ...]:
    deposit = found.deposit(kind)
    rows = []
    if deposit is None or deposit.absence is not None:
        label = _("It is deposited and uploaded on {site}").format(site=SITES[Site.STATE])
        rows.append(Row(key="tick", cells=(label,), go=_saying(found, kind)))
    rows.extend(
        Row(key=str(absence), cells=(absence_name(kind, absence),), go=_saying(found, kind, absence))
        for absence in ABSENCES[kind]
        if deposit is None or deposit.absence is not absence
    )
    if deposit is not None:
        label = _("It is not deposited: untick it")
        rows.append(Row(key="untick", cells=(label,), go=Do(partial(_untick, of=found.month, kind=kind))))
    return tuple(rows)


def _saying(found: Month, kind: MonthlyKind, absence: Absence | None = None) -> Request:
    def act(visit: Visit) -> Request:
        visit.services.upkeep.tick(visit.person, found.month, kind, absence)
        return Back(box_key(found.month, kind))

    return Do(act)


def _untick(visit: Visit, of: date, kind: MonthlyKind) -> Request:
    visit.services.upkeep.untick(visit.person, of, kind)
    return Back(box_key(of, kind))


def _toggle(visit: Visit, of: date, kind: MonthlyKind, key: str) -> Request:
    upkeep = visit.services.upkeep
    if _month(visit, of).deposit(kind):
        upkeep.untick(visit.person, of, kind)
    else:
        upkeep.tick(visit.person, of, kind)
    return Refresh(key)


def _confirm(visit: Visit, of: date) -> Request:
    left = len(_month(visit, of).missing)
    if left:
        raise BoxesLeftError(left=left)
    return Open(partial(confirmed_page, of=of))
