"""Facts in bulk: all of a file, or nothing of it, with every row that is wrong."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.actor import Role
from kiosk.domain.candidature import Details
from kiosk.domain.candidature_errors import (
    DetailNeededError,
    FactDateError,
    FactRefusedError,
    PlannedDateError,
    RankError,
)
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dates import FutureDateError, NotADateError
from kiosk.domain.deadlines import TooFewDaysError
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.facts_errors import (
    NeitherYesNorNoError,
    NoFactInFileError,
    NoSuchCandidatureError,
    NotAFactsFileError,
    NotAWholeNumberError,
    UnknownFactError,
    UnreadableFactsFileError,
)
from kiosk.domain.import_errors import EmptyFileError, OfferFileNotFoundError, OfferFileTooBigError
from kiosk.services.facts_file import Column, read_row
from kiosk.services.facts_file.read import MOST_ROWS
from kiosk.services.facts_file.rows import parse_fact
from kiosk.services.facts_file.template import harmless
from kiosk.services.offer_files.columns import heading_key
from kiosk.wording.states import FACTS, fact_label
from tests.services.contents import contents

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.bulk import BulkReport
    from tests.services.world import World

S = CandidatureState
HEADER: Final = "Référence;Fait;Date;Motif;Bailleur"


def bulk(world: World, text: str | bytes, *, dry_run: bool = False) -> BulkReport:
    """Import a file that holds *text*."""
    path = world.store._db.path.parent / "faits.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return world.services.bulk.record(path, actor=world.cse, dry_run=dry_run)


def wrong(report: BulkReport) -> list[tuple[int, str | None, type[KioskError]]]:
    """Return where and what the problems are."""
    return [(each.row, each.column, type(each.error)) for each in report.problems]


def acts(world: World, count: int) -> list[str]:
    """Return the last *count* acts, the oldest first."""
    return [line.act for line in reversed(world.store.audit.last(count))]


def test_the_facts_of_a_file_are_recorded_in_their_order_several_for_one_candidature(world: World) -> None:
    first = world.candidature(S.FILED, "P1", offer="FIRST")
    second = world.candidature(S.UNDER_REVIEW, "P2", offer="SECOND")
    day = f"{world.clock.today:%d/%m/%Y}"
    report = bulk(
        world,
        f"{HEADER}\r\n{first.reference};UNDER_REVIEW;{day};;\r\n{second.reference};approved;;;\r\n"
        f"{first.reference.lower()};APPROVED;;;\r\n{first.reference};FORWARDED;;;Toits & Familles\r\n",
    )
    assert (report.problems, report.facts) == ((), 4)
    active = world.services.candidatures.active
    after = active(first.person)
    assert after is not None
    assert (after.state, after.landlord, after.last_fact.dated) == (S.FORWARDED, "Toits & Familles", world.clock.today)
    assert [str(fact.fact) for fact in after.facts] == ["FILED", "UNDER_REVIEW", "APPROVED", "FORWARDED"]
    assert acts(world, 5) == [
        "candidature.under_review",
        "candidature.approved",
        "candidature.approved",
        "candidature.forwarded",
        "candidature.bulk",
    ]


def test_one_bad_row_refuses_the_whole_file_and_every_bad_row_is_listed(world: World) -> None:
    first = world.candidature(S.FILED, "P1", offer="FIRST").reference
    second = world.candidature(S.COMMISSION, "P2", offer="SECOND").reference
    third = world.candidature(S.UNDER_REVIEW, "P3", offer="THIRD").reference
    fourth = world.candidature(S.UNDER_REVIEW, "P4", offer="FOURTH").reference
    was = contents(world.store)
    tomorrow = f"{world.clock.day(1):%d/%m/%Y}"
    report = bulk(
        world,
        f"{HEADER};rang;jours;réunie\n"
        f"{first};UNDER_REVIEW;;;;;;\n"
        "\n"
        f"{first};bof;32 mai;;;deux;;peut-être\n"
        f"C-2026-ABCDEF;APPROVED;;;;;;\n"
        f";APPROVED;;;;;;\n"
        f"{second};AWARDED_RANKED;;;;1;;\n"
        f"{third};PROVISIONALLY_REJECTED;;;;;;\n"
        f"{fourth};APPROVED;{tomorrow};;;;;\n"
        f"{fourth};FORWARDED;;;;;;\n",
    )
    assert wrong(report) == [
        (4, Column.FACT, UnknownFactError),
        (4, Column.DATE, NotADateError),
        (4, Column.MET, NeitherYesNorNoError),
        (4, Column.RANK, NotAWholeNumberError),
        (5, Column.REFERENCE, NoSuchCandidatureError),
        (6, Column.REFERENCE, AnswerNeededError),
        (7, Column.RANK, RankError),
        (8, Column.REASON, DetailNeededError),
        (9, Column.DATE, FutureDateError),
    ]
    assert contents(world.store) == was


def test_a_trial_run_finds_the_same_and_leaves_the_database_as_it_was(world: World) -> None:
    reference = world.candidature(S.ACCEPTED).reference
    was = contents(world.store)
    good = f"{HEADER}\n{reference};LEASE_SIGNED;;;\n"
    assert bulk(world, good, dry_run=True).problems == ()
    assert wrong(bulk(world, f"{good}{reference};APPROVED;;;\n", dry_run=True)) == [(3, "fait", FactRefusedError)]
    assert contents(world.store) == was
    bulk(world, good)
    assert world.dossier(world.people["P1"]).state is DossierState.CLOSED


def test_an_award_is_to_blame_for_its_own_cells(world: World) -> None:
    reference = world.candidature(S.COMMISSION).reference
    before = f"{world.clock.today - timedelta(days=1):%d/%m/%Y}"
    head = "reference;fait;jours;recue le"
    assert wrong(bulk(world, f"{head}\n{reference};AWARDED;9;\n")) == [(2, Column.ANSWER_DAYS, TooFewDaysError)]
    assert wrong(bulk(world, f"{head}\n{reference};AWARDED;;{before}\n")) == [(2, Column.RECEIVED_ON, FactDateError)]


def test_a_planned_day_that_lies_before_the_fact_is_named_by_its_column(world: World) -> None:
    reference = world.candidature(S.FORWARDED).reference
    before = f"{world.clock.day(-1):%d/%m/%Y}"
    report = bulk(world, f"reference;fait;visite;heure;lieu\n{reference};LANDLORD_CONTACT;{before};14 h;ici\n")
    assert wrong(report) == [(2, Column.VISIT_ON, PlannedDateError)]
    report = bulk(world, f"reference;fait;commission\n{reference};COMMISSION;{before}\n")
    assert wrong(report) == [(2, Column.COMMISSION_ON, PlannedDateError)]


def test_every_detail_has_its_column() -> None:
    assert {field.name.upper() for field in fields(Details)} == {column.name for column in Column} - {
        *("REFERENCE", "FACT", "DATE"),
    }


def test_nobody_records_about_their_own_candidature(world: World) -> None:
    own = world.candidature(S.FILED, "P1", offer="FIRST").reference
    other = world.candidature(S.FILED, "P2", offer="SECOND").reference
    world.cse = world.services.staff.add("Mamadou", Role.CSE, "TS004217").actor
    was = contents(world.store)
    report = bulk(world, f"{HEADER}\n{other};UNDER_REVIEW;;;\n{own};UNDER_REVIEW;;;\n")
    assert wrong(report) == [(3, Column.REFERENCE, OwnDossierError)]
    assert contents(world.store) == was


def test_a_candidature_that_ended_meanwhile_is_refused(world: World) -> None:
    candidature = world.candidature(S.UNDER_REVIEW)
    assert candidature.reference in world.services.bulk.template(world.cse)
    world.services.candidatures.cancel(candidature.person, candidature.id)
    was = contents(world.store)
    row = f"{HEADER}\n{candidature.reference};APPROVED;;;\n"
    assert wrong(bulk(world, row)) == [(2, Column.FACT, FactRefusedError)]
    assert contents(world.store) == was


def test_the_template_is_filled_in_and_imported_rows_left_as_they_are_wait(world: World) -> None:
    first = world.candidature(S.FILED, "P1", offer="FIRST")
    second = world.candidature(S.FILED, "P2", offer="SECOND")
    text = world.services.bulk.template(world.cse)
    assert "Diallo" not in text
    head, *rows = text.splitlines()
    at = head.split(";").index("fait")
    filled = [row.split(";") for row in rows]
    for row in filled:
        if row[0] == first.reference:
            row[at] = "En cours d'analyse par Action Logement"
    report = bulk(world, "\r\n".join([head, *(";".join(row) for row in filled)]).encode("cp1252"))
    assert (report.problems, report.facts, report.unread) == ((), 1, ())
    active = world.services.candidatures.active
    assert [each.state for each in (active(first.person), active(second.person)) if each] == [S.UNDER_REVIEW, S.FILED]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_delimiter_and_encoding_columns_in_any_order_and_case(world: World, encoding: str, delimiter: str) -> None:
    candidature = world.candidature(S.UNDER_REVIEW)
    lines = f"MOTIF|Nom|REFERENCE|Fait\nplafond dépassé|x|{candidature.reference}|invalidee a vous de choisir"
    text = lines.replace("|", delimiter)
    report = bulk(world, text.encode(encoding))
    assert (report.problems, report.unread) == ((), ("Nom",))
    after = world.services.candidatures.active(candidature.person)
    assert after is not None
    assert after.last_fact.details.reason == "plafond dépassé"


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", EmptyFileError),
        (b"motif;date\nx;y\n", NotAFactsFileError),
        ("référence;fait\nC-2026-ABCDEF;\n".encode(), NoFactInFileError),
        (b"PK\x03\x04\0\0", UnreadableFactsFileError),
        ("référence;fait\n".encode() + b"C;APPROVED\n" * (MOST_ROWS + 1), OfferFileTooBigError),
    ],
)
def test_what_is_no_file_of_facts_is_refused_whole(world: World, data: bytes, refusal: type[KioskError]) -> None:
    with pytest.raises(refusal):
        bulk(world, data)


def test_a_file_that_is_not_there_is_refused(world: World, tmp_path: Path) -> None:
    with pytest.raises(OfferFileNotFoundError):
        world.services.bulk.record(tmp_path / "rien.csv", actor=world.cse)


@pytest.mark.parametrize("fact", list(S))
def test_a_fact_is_known_by_its_code_and_by_its_name(fact: S) -> None:
    assert parse_fact(fact.lower()) is fact
    assert parse_fact(fact_label(fact).upper()) is fact


def test_no_two_facts_have_the_same_name() -> None:
    assert len({heading_key(fact_label(fact)) for fact in FACTS}) == len(FACTS)


def test_every_cell_reaches_its_field(world: World) -> None:
    day = world.clock.today
    cells = {
        Column.REFERENCE: "C",
        Column.FACT: "AWARDED",
        Column.REASON: "motif",
        Column.LANDLORD: "bailleur",
        Column.DOCUMENT: "pièce",
        Column.DUE_ON: "01/12/2026",
        Column.VISIT_ON: "02/12/2026",
        Column.VISIT_TIME: "14 h",
        Column.VISIT_PLACE: "ici",
        Column.COMMISSION_ON: "03/12/2026",
        Column.MET: "Oui",
        Column.RECEIVED_ON: "04/12/2026",
        Column.ANSWER_DAYS: "10",
        Column.RANK: "2",
    }
    fact = read_row(2, cells, day).fact
    assert fact is not None
    assert fact.dated == day
    given = fact.details
    assert (given.reason, given.landlord, given.document, given.visit_time, given.visit_place) == (
        *("motif", "bailleur", "pièce", "14 h", "ici"),
    )
    days = (given.due_on, given.visit_on, given.commission_on, given.received_on)
    assert [each.day for each in days if each] == [1, 2, 3, 4]
    assert (given.met, given.answer_days, given.rank) == (True, 10, 2)


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@x", " =1", "\t=1"])
def test_nothing_in_the_template_is_computed_by_a_spreadsheet(text: str) -> None:
    assert harmless(text).startswith("'")
    assert harmless("T3, Saint-Denis") == "T3, Saint-Denis"
