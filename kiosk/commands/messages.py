"""`kiosk messages`: what people wrote to the CSE, and its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kiosk.clock import paris_day
from kiosk.commands.office import office
from kiosk.commands.options import Family, by_option, database_option, json_option
from kiosk.commands.saying import say, say_json, say_rows
from kiosk.i18n import _, clock_time, short_date
from kiosk.wording.messages import subject_label

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kiosk.services.messages import MessageLine


@click.group(cls=Family, help=_("Messages to the CSE: list, answer, close."))
def messages() -> None:
    """Group what is done about messages."""


@messages.command("list", help=_("List the messages that nobody has closed. The oldest comes first."))
@by_option
@json_option
@database_option
def list_(*, by: str, json: bool, database: Path | None) -> None:
    """List messages with who left them."""
    with office(database) as at:
        lines = at.services.messages.open(at.actor(by))
    if json:
        say_json([_as_json(each) for each in lines])
        return
    for each in lines:
        say_rows(_rows(each))
        say("")
    if not lines:
        say(_("No message."))


@messages.command(help=_("Answer a message. The person reads the answer at the next sign-in."))
@click.argument("message", metavar=_("ID"))
@click.argument("text", metavar=_("TEXT"))
@by_option
@database_option
def answer(message: str, text: str, by: str, database: Path | None) -> None:
    """Answer a message, named by its first characters."""
    with office(database) as at:
        after = at.services.messages.answer(message, text, at.actor(by))
    if after.person:
        say(_("Done. The person will read the answer at the next sign-in."))
    else:
        say(_("Done. The answer is kept here. Give it to the person: {reply_to}.").format(reply_to=after.reply_to))


@messages.command(help=_("Close a message: nothing more is to be done about it."))
@click.argument("message", metavar=_("ID"))
@by_option
@database_option
def close(message: str, by: str, database: Path | None) -> None:
    """Close a message, named by its first characters."""
    with office(database) as at:
        at.services.messages.close(message, at.actor(by))
    say(_("Done. Message closed."))


def _as_json(line: MessageLine) -> dict[str, Any]:
    message = line.message
    return {
        "id": message.id,
        "matricule": line.matricule or None,
        "name": line.name or None,
        "reply_to": message.reply_to or None,
        "subject": str(message.subject),
        "body": message.body,
        "left_at": message.left_at.isoformat(),
        "answer": message.answer or None,
        "answered_at": message.answered_at.isoformat() if message.answered_at else None,
    }


def _rows(line: MessageLine) -> list[tuple[str, str]]:
    message = line.message
    who = f"{line.name} ({line.matricule})" if line.name else line.matricule or message.reply_to
    return [
        (_("Message number"), message.id),
        (_("Left on"), _instant(message.left_at)),
        (_("From"), who),
        (_("Subject"), subject_label(message.subject)),
        *_text(_("Message"), message.body),
        *(_text(_("Answer"), message.answer) if message.answered_at else ()),
    ]


def _text(label: str, text: str) -> list[tuple[str, str]]:
    first, *rest = text.split("\n")
    return [(label, first), *(("", line) for line in rest)]


def _instant(at: datetime) -> str:
    return f"{short_date(paris_day(at))}, {clock_time(at)}"
