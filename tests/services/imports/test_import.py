"""What an import does, and what its dry run says it would do."""

from __future__ import annotations

from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.actor import SYSTEM, Actor, Role
from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.import_errors import EmptyFileError, NotAnOfferFileError
from kiosk.domain.import_report import Effects
from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_rows import ProblemCode
from kiosk.domain.staff import NotForRoleError
from kiosk.services.context import Context
from kiosk.services.imports import ImportService
from kiosk.settings import Settings
from kiosk.store.store import open_store
from tests.services.offer_files.files import HEADINGS, csv_text, row
from tests.store.given import CSE, EMPLOYER, NOW, Given

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from tests.services.imports.conftest import Desk

S = CandidatureState
SAMPLES = Path(str(files("kiosk.data")))


def test_a_dry_run_says_what_would_change_and_writes_nothing(desk: Desk) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    before = desk.everything()
    audit = desk.store.audit.last(10)
    path = desk.file([row("R000"), row("R001", rent="510", total="659,68"), row("NEW"), row("BAD", surface="5")])
    report = desk.imports.check(path, complete=True)
    assert report.effects == Effects(new=1, changed=1, unchanged=1, withdrawn=1)
    assert (report.file, report.rows, report.refused, report.warnings) == ("offres.csv", 4, 1, 0)
    assert desk.everything() == before
    assert desk.store.audit.last(10) == audit
    assert desk.imports.interrupted() is None


def test_the_import_does_what_the_dry_run_said(desk: Desk) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    path = desk.file([row("R000"), row("R001", rent="510", total="659,68"), row("NEW"), row("BAD", surface="5")])
    said = desk.imports.check(path, complete=True)
    assert desk.imports.run(path, complete=True, actor=CSE) == said
    kept = desk.store.offers.known(["R000", "R001", "R002", "NEW", "BAD"])
    assert sorted(kept) == ["NEW", "R000", "R001", "R002"]
    assert kept["R001"].rent_cents == 51000
    assert kept["R002"].status is OfferStatus.WITHDRAWN


def test_the_same_file_again_changes_nothing_and_the_import_before_can_still_be_undone(desk: Desk) -> None:
    path = desk.many(45)
    desk.imports.run(path, actor=CSE)
    before, audit = desk.everything(), desk.store.audit.last(10)
    report = desk.imports.run(path, actor=CSE)
    assert report.effects == Effects(unchanged=45)
    assert (desk.everything(), desk.store.audit.last(10)) == (before, audit)
    desk.imports.undo(CSE)
    assert desk.everything() == []


def test_the_same_file_another_day_changes_nothing_even_without_publication_dates(desk: Desk) -> None:
    path = desk.many(3, published="")
    desk.imports.run(path, actor=CSE)
    first = desk.store.offers.get("R000")
    assert first is not None
    later = Context(store=desk.store, now=lambda: NOW + timedelta(days=30), settings=Settings())
    assert ImportService(later).run(path, actor=CSE).effects == Effects(unchanged=3)
    assert first.published_on == date(2026, 11, 25)


def test_the_sample_of_errors_has_its_report_and_the_rest_is_taken(desk: Desk) -> None:
    report = desk.imports.run(SAMPLES / "offres_erreurs.csv", actor=SYSTEM)
    assert {problem.row - 1 for problem in report.problems if problem.rejected} == {1, 2, 7, 8, 12, 13}
    assert {problem.row - 1 for problem in report.problems if not problem.rejected} == {3, 6, 10, 11}
    assert (report.rows, report.refused, report.warnings, report.effects.new) == (17, 6, 4, 11)
    assert len(desk.everything()) == 11


def test_unknown_columns_are_in_the_report(desk: Desk) -> None:
    path = desk.folder / "a.csv"
    path.write_text(csv_text([[*row("A"), "5"]], headings=[*HEADINGS, "Étoiles\x1b[2J"]), encoding="utf-8")
    (problem,) = desk.imports.check(path).problems
    assert (problem.code, problem.row, problem.rejected) == (ProblemCode.COLUMN_UNKNOWN, 1, False)
    assert problem.column == "Étoiles\ufffd[2J"


def test_a_complete_file_withdraws_what_it_does_not_speak_of_and_only_that(desk: Desk) -> None:
    desk.imports.run(desk.many(45), actor=CSE)
    desk.given.offer("TAKEN", status=OfferStatus.TAKEN)
    path = desk.file([row("R000"), row("R001", surface="5"), row("R002"), row("R002")])
    report = desk.imports.run(path, complete=True, actor=CSE)
    assert report.effects == Effects(unchanged=1, withdrawn=42)
    kept = desk.store.offers.known(desk.references())
    published = [reference for reference, offer in kept.items() if offer.status is OfferStatus.PUBLISHED]
    assert sorted(published) == ["R000", "R001", "R002"]
    assert kept["TAKEN"].status is OfferStatus.TAKEN


def test_without_being_said_complete_a_file_withdraws_nothing(desk: Desk) -> None:
    desk.imports.run(desk.many(5), actor=CSE)
    assert desk.imports.run(desk.many(2, start=10), actor=CSE).effects == Effects(new=2)
    assert len(desk.store.offers.published_but([])) == 7


@pytest.mark.parametrize("text", ["", "Nom;Loyer\nDupont;500\n", csv_text([])])
def test_a_file_refused_whole_writes_nothing_even_complete(desk: Desk, text: str) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    before, audit = desk.everything(), desk.store.audit.last(10)
    path = desk.folder / "autre.csv"
    path.write_text(text, encoding="utf-8")
    for act in (desk.imports.check, lambda path: desk.imports.run(path, complete=True, actor=CSE)):
        with pytest.raises((EmptyFileError, NotAnOfferFileError)):
            act(path)
    assert (desk.everything(), desk.store.audit.last(10)) == (before, audit)


def test_candidatures_for_a_withdrawn_home_are_told(desk: Desk) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    home, other = desk.store.offers.get("R001"), desk.store.offers.get("R002")
    assert home is not None
    assert other is not None
    person, neighbour = desk.given.person("TS1"), desk.given.person("TS2")
    one = desk.given.candidature(person, desk.given.dossier(person), home)
    two = desk.given.candidature(neighbour, desk.given.dossier(neighbour), other)
    path = desk.file([row("R000"), row("R001", status="RETIREE")])
    said = desk.imports.check(path, complete=True)
    assert said.effects == Effects(unchanged=1, changed=1, withdrawn=1, concerned=(one.reference, two.reference))
    assert desk.imports.run(path, complete=True, actor=CSE) == said


def _applied(desk: Desk, matricule: str, reference: str) -> Candidature:
    home, person = desk.store.offers.get(reference), desk.given.person(matricule)
    assert home is not None
    return desk.given.candidature(person, desk.given.dossier(person), home)


def test_candidatures_for_a_home_taken_are_told_as_long_as_the_landlord_does_not_have_them(desk: Desk) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    filed, forwarded = (_applied(desk, matricule, home) for matricule, home in (("TS1", "R001"), ("TS2", "R002")))
    desk.given.moved(forwarded, S.APPROVED, S.FORWARDED, FORWARDED=Details(landlord="Valophis"))
    path = desk.file([row("R000"), *(row(reference, status="POURVUE") for reference in ("R001", "R002"))])
    said = desk.imports.check(path)
    assert said.effects == Effects(unchanged=1, changed=2, concerned=(filed.reference,))
    assert desk.imports.run(path, actor=CSE) == said
    assert desk.imports.check(path).effects == Effects(unchanged=3)


def test_each_import_that_changes_something_leaves_one_line(desk: Desk) -> None:
    desk.imports.run(desk.many(45), actor=CSE)
    (line,) = desk.store.audit.last(10)
    assert (line.act, line.kind, line.actor) == ("offers.import", "import", CSE)
    desk.imports.undo(CSE)
    assert [each.act for each in desk.store.audit.about(line.thing)] == ["offers.import", "offers.undo"]


@pytest.mark.parametrize("actor", [EMPLOYER, Actor(role=Role.CANDIDATE, id="x")])
def test_offers_are_the_works_councils_alone(desk: Desk, actor: Actor) -> None:
    path = desk.many(1)
    for act in (lambda: desk.imports.run(path, actor=actor), lambda: desk.imports.undo(actor)):
        with pytest.raises(NotForRoleError):
            act()
    with pytest.raises(NotForRoleError):
        desk.imports.resume(actor)
    assert desk.everything() == []


def test_progress_is_told_to_its_end(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    desk.imports.run(desk.many(45), actor=CSE, progress=lambda done, total: told.append((done, total)))
    assert told == [(20, 90), (40, 90), (45, 90), (65, 90), (85, 90), (90, 90)]


def test_an_import_keeps_no_other_writer_waiting_longer_than_a_batch(desk: Desk) -> None:
    others = open_store(desk.store._db.path, patience=0)
    people: list[str] = []

    def save_something(_done: int, _total: int) -> None:
        people.append(Given(others).person(f"TS{len(people)}"))

    desk.imports.run(desk.many(45), actor=CSE, progress=save_something)
    others.close()
    assert len(people) == 6


@pytest.mark.parametrize("hostile", ["X[/]", "[red]x", "[@click=app.quit]y", "a\x1b[2Jb", "a\u009b31m", "a\u202eb"])
def test_hostile_texts_are_kept_harmless(desk: Desk, hostile: str) -> None:
    path = desk.file([row("A", residence=hostile, address=hostile, description=hostile, landlord=hostile)])
    desk.imports.run(path, actor=CSE)
    offer = desk.store.offers.get("A")
    assert offer is not None
    for text in (offer.residence, offer.address, offer.description, offer.landlord):
        assert text.isprintable()
        assert text[0] == hostile[0]


def test_the_name_of_the_file_is_text_too(desk: Desk) -> None:
    path = desk.many(1).rename(desk.folder / "of\x1b[2Jfres\udce9.csv")
    assert desk.imports.run(path, actor=CSE).file.isprintable()
