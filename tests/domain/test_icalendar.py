"""The text of a calendar: lines that end and fold as RFC 5545 says, and nothing that breaks out of a value."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.icalendar import Event, calendar_text, escaped, folded, short_event

STAMP = datetime(2026, 11, 23, 11, 0, 5, tzinfo=UTC)


def test_a_calendar_of_one_day() -> None:
    event = Event(uid="0a1b", on=date(2026, 12, 31), summary="Visite, 3; étage")
    assert calendar_text([event], STAMP).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kiosque Logement//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:0a1b",
        "DTSTAMP:20261123T110005Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Visite\\, 3\\; étage",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Visite\\, 3\\; étage",
        "TRIGGER:-P1D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_short_event_of_a_code_is_a_whole_day_too() -> None:
    said = short_event(date(2027, 3, 15), "a,b")
    assert said == "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270315\nSUMMARY:a\\,b\nEND:VEVENT"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=60, max_size=400))
def test_a_line_is_folded_at_75_octets_and_nothing_of_it_is_lost(line: str) -> None:
    said = folded(line)
    assert all(len(each.encode()) <= 75 for each in said.split("\r\n"))
    assert said.replace("\r\n ", "") == line


def test_75_octets_are_one_line_and_76_are_two() -> None:
    assert folded("a" * 75) == "a" * 75
    assert folded("a" * 76) == "a" * 75 + "\r\n a"
    assert folded("a" * 150) == "a" * 75 + "\r\n " + "a" * 74 + "\r\n a"
    assert folded("a" * 74 + "é") == "a" * 74 + "\r\n é"


@given(st.text())
def test_no_text_ends_its_line(text: str) -> None:
    assert not {"\r", "\n"} & set(escaped(text))


def test_what_means_something_in_a_calendar_is_escaped() -> None:
    assert escaped("a\\b;c,d\r\ne") == "a\\\\b\\;c\\,d\\ne"
