"""CSV as spreadsheets and people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.import_errors import (
    EmptyFileError,
    NotAnOfferFileError,
    UnclosedQuoteError,
    UnreadableFileError,
)
from kiosk.domain.offer_rows import Column
from kiosk.services.offer_files.csv_file import delimiter_of
from kiosk.services.offer_files.read import table_of
from tests.services.offer_files.files import HEADINGS, csv_bytes, csv_text, row


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_encoding_is_found(encoding: str) -> None:
    (read,) = table_of(csv_bytes([row(description="Été à L'Haÿ : 12 €")], encoding)).rows
    assert read.cells[Column.COMMUNE] == "L'Haÿ-les-Roses"
    assert read.cells[Column.DESCRIPTION] == "Été à L'Haÿ : 12 €"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_the_one_that_occurs_most_in_the_headings(delimiter: str) -> None:
    text = csv_text([row(description="a;b,c\td;;;;,,,,")], delimiter=delimiter)
    (read,) = table_of(text.encode()).rows
    assert read.cells[Column.DESCRIPTION] == "a;b,c\td;;;;,,,,"


def test_of_delimiters_that_occur_as_often_the_semicolon_wins() -> None:
    assert delimiter_of("a;b,c") == ";"
    assert delimiter_of("a") == ";"
    assert delimiter_of("\n\na,b,c;d\ne;;;;") == ","


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ending_will_do(end: str) -> None:
    rows = table_of(csv_text([row("A"), row("B")], end=end).encode()).rows
    assert [(each.number, each.cells[Column.REFERENCE]) for each in rows] == [(2, "A"), (3, "B")]


def test_the_last_line_may_have_no_ending() -> None:
    assert len(table_of(csv_text([row("A"), row("B")]).rstrip().encode()).rows) == 2


def test_a_text_may_hold_line_ends_delimiters_and_quotation_marks() -> None:
    written = 'Deux lignes\nentre guillemets ; avec "guillemets"'
    first, second = table_of(csv_bytes([row("A", description=written), row("B")])).rows
    assert first.cells[Column.DESCRIPTION] == written
    assert (second.number, second.cells[Column.REFERENCE]) == (3, "B")


def test_rows_are_numbered_as_a_spreadsheet_does_blank_ones_included() -> None:
    lines = csv_text([row("A"), row("B"), row("C")]).split("\r\n")
    text = "\r\n".join(["", lines[0], lines[1], ";;;;", "", lines[2], lines[3]])
    table = table_of(text.encode())
    assert table.heading_row == 2
    assert [each.number for each in table.rows] == [3, 6, 7]


def test_headings_stand_in_any_order() -> None:
    order = sorted(range(len(HEADINGS)), key=lambda place: (place * 7) % len(HEADINGS))
    cells = row("A")
    text = csv_text([[cells[place] for place in order]], headings=[HEADINGS[place] for place in order])
    (read,) = table_of(text.encode()).rows
    assert {column: read.cells.get(column, "") for column in HEADINGS} == dict(zip(HEADINGS, cells, strict=True))


def test_a_row_may_be_shorter_or_longer_than_the_headings() -> None:
    text = csv_text([row("A")[:12], [*row("B"), "trop", "long"]])
    rows = table_of(text.encode()).rows
    assert [each.cells[Column.REFERENCE] for each in rows] == ["A", "B"]


@pytest.mark.parametrize("tail", ["", "x", ";;;\r\nA;B", "\r\n" * 5, "é" * 200_000])
def test_a_quotation_mark_never_closed_has_the_file_refused_rather_than_rows_lost(tail: str) -> None:
    text = csv_text([row("A"), row("B")]) + 'C;"' + tail
    with pytest.raises(UnclosedQuoteError) as refusal:
        table_of(text.encode())
    assert refusal.value.row == 4


def test_a_quotation_mark_inside_a_text_is_only_that() -> None:
    text = csv_text([row("A")]).replace("L'Haÿ-les-Roses", 'dit "Le Clos" 12" x')
    (read,) = table_of(text.encode()).rows
    assert read.cells[Column.COMMUNE] == 'dit "Le Clos" 12" x'


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\r\n", b"\xff\xfe", csv_bytes([]), b";;;\n;;\n"])
def test_a_file_without_offers_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFileError):
        table_of(data)


def test_what_is_no_text_cannot_be_read() -> None:
    with pytest.raises(UnreadableFileError):
        table_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00\x00")


def test_a_file_of_something_else_is_told_which_columns_are_missing() -> None:
    with pytest.raises(NotAnOfferFileError) as refusal:
        table_of(b"Nom;Commune;Loyer\nDupont;Paris;500\n")
    assert refusal.value.missing == (Column.REFERENCE, Column.TYPOLOGY, Column.SURFACE, Column.POSTCODE)


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5))
def test_what_was_written_as_csv_is_read_back_under_its_row(written: list[tuple[str, str]]) -> None:
    rows = [row(f"r{reference}", description=f"d{text}") for reference, text in written]
    read = table_of(csv_bytes(rows)).rows
    assert [(each.number, each.cells[Column.REFERENCE], each.cells[Column.DESCRIPTION]) for each in read] == [
        (number, f"r{reference}", f"d{text}") for number, (reference, text) in enumerate(written, 2)
    ]
