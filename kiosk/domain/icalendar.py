"""The text of a calendar (RFC 5545): days to remember, that every telephone and every agenda reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

END: Final = "\r\n"
LONGEST_LINE: Final = 75
"""Octets of a line; a longer one is folded."""
PRODUCT: Final = "-//Kiosque Logement//FR"
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, kw_only=True)
class Event:
    """A whole day, and what is to be done."""

    uid: str
    """Random: it says nothing about anybody."""
    on: date
    summary: str


def calendar_text(events: Sequence[Event], stamp: datetime) -> str:
    """Return the calendar of *events*, made at the instant *stamp*; each is recalled the day before."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for event in events:
        lines.extend(_event(event, stamp))
    return "".join(f"{folded(line)}{END}" for line in (*lines, "END:VCALENDAR"))


def short_event(on: date, summary: str) -> str:
    """Return the shortest event that a telephone understands, for a code: it has no room for more."""
    return f"BEGIN:VEVENT\nDTSTART;VALUE=DATE:{on:%Y%m%d}\nSUMMARY:{escaped(summary)}\nEND:VEVENT"


def escaped(text: str) -> str:
    """Return *text* as the value of a property."""
    return text.translate(_ESCAPED)


def folded(line: str) -> str:
    """Return *line* in pieces of at most 75 octets, without cutting a character."""
    pieces, octets = [""], 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LONGEST_LINE:
            pieces.append("")
            octets = 1
        pieces[-1] += letter
        octets += size
    return f"{END} ".join(pieces)


def _event(event: Event, stamp: datetime) -> Iterator[str]:
    summary = escaped(event.summary)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{summary}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", "TRIGGER:-P1D", "END:VALARM")
    yield "END:VEVENT"
