"""Any file is read or refused with a reason; the two samples give exactly what is said of them."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import KioskError
from kiosk.domain.import_errors import OfferFileNotFoundError, OfferFileTooBigError, UnreadableFileError
from kiosk.domain.offer_rows import ProblemCode, Reading, RowRules, repeated_references
from kiosk.services.offer_files import read, read_offer_file, table
from tests.domain.places import places
from tests.services.offer_files.files import HEADINGS, csv_bytes, row, xlsx_bytes

SAMPLES = Path(str(files("kiosk.data")))


def readings(file: str) -> list[Reading]:
    """Return what comes of the rows of a sample file, in their order."""
    found = read_offer_file(SAMPLES / file)
    assert found.unknown == ()
    rules = RowRules(gazetteer=places(), today=date(2026, 11, 23), repeated=repeated_references(found.rows))
    return [rules.read(raw) for raw in found.rows]


def test_of_the_sample_of_errors_exactly_six_records_are_refused_and_four_have_a_warning() -> None:
    found = readings("offres_erreurs.csv")
    assert len(found) == 17
    refused = {place for place, each in enumerate(found, 1) if each.offer is None}
    warned = {place for place, each in enumerate(found, 1) if each.offer is not None and each.problems}
    assert refused == {1, 2, 7, 8, 12, 13}
    assert warned == {3, 6, 10, 11}


def test_each_error_of_the_sample_has_its_reason() -> None:
    reasons = {
        place: [problem.code for problem in each.problems]
        for place, each in enumerate(readings("offres_erreurs.csv"), 1)
        if each.problems
    }
    assert reasons == {
        1: [ProblemCode.REFERENCE_TWICE],
        2: [ProblemCode.REFERENCE_TWICE],
        3: [ProblemCode.POSTCODE_DISAGREES],
        6: [ProblemCode.TOTAL_DISAGREES],
        7: [ProblemCode.NOT_A_DATE],
        8: [ProblemCode.CLOSES_BEFORE_PUBLISHED],
        10: [ProblemCode.FINANCING_UNKNOWN],
        11: [ProblemCode.CLASS_UNKNOWN],
        12: [ProblemCode.REFERENCE_MISSING],
        13: [ProblemCode.SURFACE_IMPOSSIBLE],
    }


def test_the_rows_taken_from_the_sample_of_errors_are_read_right() -> None:
    offers = {each.row - 1: each.offer for each in readings("offres_erreurs.csv") if each.offer}
    assert offers[3].commune == "75113"
    assert offers[4].typology == "T3"
    assert (offers[5].rent_cents, offers[5].charges_cents, offers[5].total_cents) == (123456, 9870, 133326)
    assert offers[6].total_cents == 52884
    assert offers[9].commune == "93066"
    assert (offers[10].financing, offers[11].energy_class) == ("HLM", "")
    assert offers[14].description == 'Deux lignes entre guillemets ; avec "guillemets"'
    assert [offers[place].commune for place in (15, 16, 17)] == ["94038", "2A004", "97411"]


def test_the_sixty_sample_offers_are_all_taken() -> None:
    found = readings("offres_exemple.csv")
    assert len(found) == 60
    assert all(each.offer for each in found)
    told = {problem.code for each in found for problem in each.problems}
    assert told == {ProblemCode.LIMIT_PASSED, ProblemCode.STATUS_UNKNOWN}


def test_the_format_is_known_by_what_the_file_holds_not_by_its_name(tmp_path: Path) -> None:
    for name, data in (("a.json", csv_bytes([row()])), ("b.csv", xlsx_bytes([HEADINGS, row()]))):
        (tmp_path / name).write_bytes(data)
        assert len(read_offer_file(tmp_path / name).rows) == 1


def test_a_file_that_is_not_there_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(OfferFileNotFoundError) as refusal:
        read_offer_file(tmp_path / "dossier" / "offres.csv")
    assert refusal.value.file == "offres.csv"


@pytest.mark.parametrize("path", ["/dev/zero", "/", "/etc/passwd/x", "a\0b"])
def test_what_is_no_plain_file_is_refused_without_reading_it(path: str) -> None:
    with pytest.raises((UnreadableFileError, OfferFileNotFoundError)):
        read_offer_file(Path(path))


def test_a_file_is_not_read_beyond_its_greatest_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(csv_bytes([row("A"), row("B"), row("C")]))
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    with pytest.raises(OfferFileTooBigError):
        read_offer_file(tmp_path / "a.csv")
    monkeypatch.setattr(read, "MOST_BYTES", 100)
    with pytest.raises(OfferFileTooBigError):
        read_offer_file(tmp_path / "a.csv")


pieces = st.lists(
    st.sampled_from([b"PK\x03\x04", b"{", b"[", b'"', b";", b",", b"\t", b"\r", b"\n", b"\x00", b"\x1b[", b"\xe9"])
    | st.binary(max_size=20)
    | st.sampled_from([csv_bytes([row()]), csv_bytes([row()], "cp1252"), csv_bytes([row()], "utf-16")]),
    max_size=8,
).map(b"".join)


@settings(max_examples=300)
@given(pieces)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = read.table_of(data)
    except KioskError:
        return
    assert found.rows
    numbers = [raw.number for raw in found.rows]
    assert numbers == sorted(set(numbers))
