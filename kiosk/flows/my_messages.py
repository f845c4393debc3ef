"""« Mes messages »: what a person wrote to the CSE, and its answers (R25)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.flows.message import write_request
from kiosk.flows.page import Block, Button, Buttons, Heading, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Later, Open
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, brief_date, short_date
from kiosk.text import safe
from kiosk.wording.messages import subject_label

if TYPE_CHECKING:
    from kiosk.domain.message import Message
    from kiosk.flows.said import Cell
    from kiosk.flows.visit import Visit

COLUMNS = (16, 20, 0)


def my_messages_page(visit: Visit) -> Page:
    """List the messages of who is signed in, the latest first."""
    messages = visit.services.messages.of(visit.person)
    new = {each.id for each in visit.services.messages.new_answers(visit.person)}
    rows = tuple(_row(each, new=each.id in new) for each in messages)
    listed = Menu(rows=rows, columns=COLUMNS) if rows else Text(pieces=(_("No message."),))
    return Page(title=_("My messages"), blocks=(listed, _write(main=True)), help="help")


def my_message_page(visit: Visit, *, message: str) -> Page:
    """Show one message and its answer."""
    found = visit.services.messages.get(visit.person, message)
    return Page(
        title=subject_label(found.subject),
        blocks=(
            Heading(text=_("Your message of {date}").format(date=short_date(paris_day(found.left_at)))),
            *_written(found.body),
            *_answer(found),
            _write(),
        ),
        help="help",
    )


def _row(message: Message, *, new: bool) -> Row:
    return Row(
        key=message.id,
        cells=(
            brief_date(paris_day(message.left_at), year=True),
            subject_label(message.subject),
            _state(message, new=new),
        ),
        go=Open(partial(my_message_page, message=message.id)),
        beside=(*_written(message.body), *_answer(message)),
    )


def _state(message: Message, *, new: bool) -> Cell:
    if message.answered_at is None:
        return Said(_("Closed by the CSE") if message.closed_at else _("No answer yet"), Tone.MUTED)
    day = brief_date(paris_day(message.answered_at))
    if new:
        return Said(_("New answer, {date}").format(date=day), Tone.NEW)
    return _("Answered on {date}").format(date=day)


def _answer(message: Message) -> tuple[Block, ...]:
    if message.answered_at is not None:
        day = short_date(paris_day(message.answered_at))
        return (Heading(text=_("Answer of the CSE, {date}").format(date=day)), *_written(message.answer))
    said = _("The CSE has closed this message without an answer here. To go on, call it or write again.")
    return (Text(pieces=(Said(said if message.closed_at else _("No answer yet. It will come here."), Tone.MUTED),)),)


def _written(text: str) -> tuple[Block, ...]:
    """Return what somebody wrote, line by line; a blank line stays between paragraphs only."""
    lines = safe(text, lines=True).split("\n")
    after = [*lines[1:], ""]
    return tuple(
        Text(pieces=(line,), tight=bool(following)) for line, following in zip(lines, after, strict=True) if line
    )


def _write(*, main: bool = False) -> Buttons:
    write = Button(key="write", label=_("Write to the CSE"), go=Later(write_request))
    back = Button(key="back", label=_("Go back"), go=Back())
    return Buttons(buttons=(write,) if main else (back, write))
