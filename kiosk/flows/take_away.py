"""« Emporter mes échéances »: the days not to miss, each as a code for a telephone, or all in one file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.icalendar import short_event
from kiosk.flows.page import Block, Button, Buttons, Menu, Page, QrCode, Row, Text
from kiosk.flows.requests import Back, Do, Open, Replace, Request
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, brief_date, long_date
from kiosk.wording.agenda import deadline_name, deadline_summary

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.agenda import Deadline
    from kiosk.flows.visit import Visit


def take_away_page(visit: Visit) -> Page:
    """List the deadlines; each row opens its code."""
    found = visit.services.drops.deadlines(visit.person)
    return Page(
        title=_("Take my deadlines away"),
        blocks=(*_list(found, visit.today), Buttons(buttons=_buttons(found, visit))),
        help="home",
    )


def deadline_page(_visit: Visit, *, deadline: Deadline) -> Page:
    """Show one deadline as a code: a telephone that reads it proposes to note the day."""
    private = _("Neither your name nor any number is in it.")
    return Page(
        title=_begun(deadline_name(deadline)),
        blocks=(
            Text(pieces=(Said(long_date(deadline.on), Tone.STRONG),)),
            Text(pieces=(_("Scan this square with your phone: it notes this day in your calendar."),)),
            Text(pieces=(private,)),
            Buttons(buttons=(_back(),)),
            QrCode(address=short_event(deadline.on, deadline_summary(deadline)), caption="", tall=True),
        ),
        help="home",
    )


def saved_page(_visit: Visit, *, name: str) -> Page:
    """Say that the file is written, and its name."""
    return Page(
        title=_("Take my deadlines away"),
        blocks=(
            Text(pieces=(Said(_("Your deadlines are saved: {name}").format(name=name), Tone.DONE),)),
            Text(pieces=(_("Take the file with you: your name is not in it."),)),
            Buttons(buttons=(_back(),)),
        ),
        help="home",
    )


def _list(found: tuple[Deadline, ...], today: date) -> tuple[Block, ...]:
    if not found:
        return (Text(pieces=(_("No deadline to come. When there is one, it will be here."),)),)
    way = _("Choose a deadline: a square to scan with your phone notes it in your calendar.")
    return (Text(pieces=(way,)), Menu(rows=tuple(_row(each, today) for each in found), columns=(44, 0)))


def _row(deadline: Deadline, today: date) -> Row:
    name = _begun(deadline_name(deadline))
    return Row(
        key=f"{deadline.kind}-{deadline.on}",
        cells=(name, brief_date(deadline.on, year=deadline.on.year != today.year)),
        go=Open(partial(deadline_page, deadline=deadline)),
    )


def _buttons(found: tuple[Deadline, ...], visit: Visit) -> tuple[Button, ...]:
    if not found or not visit.settings.drop_folder:
        return (_back(),)
    return (Button(key="save", label=_("Save the file"), go=Do(_save)), _back())


def _save(visit: Visit) -> Request:
    name = visit.services.drops.save_deadlines(visit.person)
    return Replace(partial(saved_page, name=name))


def _back() -> Button:
    return Button(key="back", label=_("Go back"), go=Back())


def _begun(name: str) -> str:
    return name[:1].upper() + name[1:]
