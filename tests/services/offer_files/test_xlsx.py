"""XLSX: cells have types, and are read as a person would have typed them."""

from __future__ import annotations

import contextlib
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import KioskError
from kiosk.domain.import_errors import (
    EmptyFileError,
    NotAnOfferFileError,
    OfferFileTooBigError,
    UnreadableFileError,
)
from kiosk.domain.offer_rows import Column, RawRow
from kiosk.services.offer_files import xlsx_file
from kiosk.services.offer_files.read import table_of
from tests.domain.offer_rows.good_row import RULES
from tests.services.offer_files.files import HEADINGS, row, xlsx_bytes

if TYPE_CHECKING:
    from kiosk.domain.offer import Offer


def typed(**changes: object) -> list[object]:
    """Return the cells of an offer with their types."""
    cells: dict[str, object] = {
        "REFERENCE": 2026007,
        "POSTCODE": 1000,
        "COMMUNE": "Bourg-en-Bresse",
        "TYPOLOGY": "T3",
        "SURFACE": 62.5,
        "FLOOR": 0,
        "LIFT": True,
        "ACCESSIBLE": False,
        "RENT": 384.67,
        "CHARGES": 144.17,
        "TOTAL": 384.67 + 144.17,
        "PUBLISHED": datetime(2026, 11, 20),  # noqa: DTZ001 - a spreadsheet knows no time zone
        "CLOSES": date(2026, 12, 13),
        "STATUS": "PUBLIEE",
    }
    return [(cells | changes).get(column.name) for column in HEADINGS]


def offer_of(raw: RawRow) -> Offer:
    """Return the offer of a row against which nothing is said."""
    reading = RULES.read(raw)
    assert reading.problems == ()
    assert reading.offer is not None
    return reading.offer


def test_dates_numbers_and_yes_or_no_are_read_from_typed_cells() -> None:
    (raw,) = table_of(xlsx_bytes([HEADINGS, typed()])).rows
    offer = offer_of(raw)
    assert (offer.reference, offer.postcode, offer.commune) == ("2026007", "01000", "01053")
    assert (offer.surface, offer.floor, offer.lift, offer.accessible) == (6250, 0, True, False)
    assert (offer.rent_cents, offer.charges_cents, offer.total_cents) == (38467, 14417, 52884)
    assert (offer.published_on, offer.closes_on) == (date(2026, 11, 20), date(2026, 12, 13))


def test_texts_are_read_as_in_csv() -> None:
    (raw,) = table_of(xlsx_bytes([HEADINGS, row("AL-1", description="X[/] [red]x")])).rows
    offer = offer_of(raw)
    assert (offer.reference, offer.description) == ("AL-1", "X[/] [red]x")


def test_rows_have_the_numbers_of_the_spreadsheet() -> None:
    table = table_of(xlsx_bytes([[], HEADINGS, row("A"), [], [None, ""], row("B")]))
    assert table.heading_row == 2
    assert [raw.number for raw in table.rows] == [3, 6]


def test_the_first_sheet_that_holds_something_is_read() -> None:
    (raw,) = table_of(xlsx_bytes([], [HEADINGS, row("A")], [HEADINGS, row("B")])).rows
    assert raw.cells[Column.REFERENCE] == "A"


def test_a_workbook_without_offers_is_empty_and_one_of_something_else_is_refused() -> None:
    with pytest.raises(EmptyFileError):
        table_of(xlsx_bytes([]))
    with pytest.raises(EmptyFileError):
        table_of(xlsx_bytes([HEADINGS]))
    with pytest.raises(NotAnOfferFileError):
        table_of(xlsx_bytes([["Nom", "Prénom"], ["Dupont", "Anne"]]))


def test_a_workbook_too_big_once_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_BYTES", 1000)
    with pytest.raises(OfferFileTooBigError):
        table_of(xlsx_bytes([HEADINGS, row("A")]))


GOOD = xlsx_bytes([HEADINGS, *(row(f"A{number}") for number in range(5))])


@settings(max_examples=200)
@given(st.integers(4, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_a_damaged_workbook_is_read_or_refused(place: int, damage: bytes) -> None:
    data = GOOD[:place] + damage + GOOD[place + len(damage) :]
    with contextlib.suppress(KioskError):
        table_of(data)


@given(st.integers(4, len(GOOD) - 1))
def test_a_workbook_cut_short_is_refused(length: int) -> None:
    with pytest.raises(UnreadableFileError):
        table_of(GOOD[:length])


PARTS = [name for name in ZipFile(BytesIO(GOOD)).namelist() if name.endswith((".xml", ".rels"))]


def with_part(part: str, content: bytes | None) -> bytes:
    """Return the workbook with one of its parts changed, or without it."""
    written = BytesIO()
    with ZipFile(BytesIO(GOOD)) as good, ZipFile(written, "w") as packed:
        for name in good.namelist():
            if name != part:
                packed.writestr(name, good.read(name))
            elif content is not None:
                packed.writestr(name, content)
    return written.getvalue()


def part(name: str) -> bytes:
    """Return one part of the workbook."""
    return ZipFile(BytesIO(GOOD)).read(name)


@pytest.mark.parametrize("name", PARTS)
def test_a_workbook_without_one_of_its_parts_is_read_or_refused(name: str) -> None:
    with suppress(KioskError):
        table_of(with_part(name, None))


@settings(max_examples=300)
@given(
    st.sampled_from(PARTS),
    st.integers(0, 10_000),
    st.integers(0, 30),
    st.sampled_from([b"", b'"', b"<", b"<a>", b"&x;", b"99999999999999", b"-1", b"x", b"\xff"]),
)
def test_a_workbook_whose_parts_are_no_longer_what_they_were_is_read_or_refused(
    name: str, place: int, length: int, damage: bytes
) -> None:
    content = part(name)
    place %= len(content)
    with suppress(KioskError):
        table_of(with_part(name, content[:place] + damage + content[place + length :]))


def test_a_row_that_claims_to_be_far_below_is_refused_in_a_moment() -> None:
    sheet = "xl/worksheets/sheet1.xml"
    content = part(sheet).replace(b'<row r="3"', b'<row r="99999999999"')
    assert content != part(sheet)
    with pytest.raises(OfferFileTooBigError):
        table_of(with_part(sheet, content))


anything = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=20)
    | st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1))  # noqa: DTZ001
)


@settings(max_examples=60)
@given(st.lists(st.lists(anything, min_size=len(HEADINGS), max_size=len(HEADINGS)), min_size=1, max_size=3))
def test_whatever_the_cells_hold_each_row_is_reported_under_its_number(lines: list[list[object]]) -> None:
    try:
        table = table_of(xlsx_bytes([HEADINGS, *lines, typed()]))
    except KioskError:
        return
    assert table.rows[-1].number == len(lines) + 2
    for raw in table.rows:
        reading = RULES.read(raw)
        assert reading.row == raw.number
        assert reading.offer is not None or any(problem.rejected for problem in reading.problems)
