"""Undoing puts every offer back, and never takes one away that somebody has applied for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.import_errors import NoImportToResumeError, NoImportToUndoError
from kiosk.domain.offer import OfferStatus
from tests.services.offer_files.files import row
from tests.store.given import CSE, NOW

if TYPE_CHECKING:
    from tests.services.imports.conftest import Desk


def test_undoing_puts_back_what_was_changed_and_withdrawn_and_takes_away_what_was_new(desk: Desk) -> None:
    desk.imports.run(desk.many(45), actor=CSE)
    before = desk.everything()
    path = desk.file([*(row(f"R{number:03}", rent="510", total="659,68") for number in range(30)), row("NEW")])
    desk.imports.run(path, complete=True, actor=CSE)
    assert desk.everything() != before
    undone = desk.imports.undo(CSE)
    assert desk.everything() == before
    assert (undone.file, undone.back_to, undone.kept) == ("offres.csv", NOW, ())


def test_an_offer_somebody_has_applied_for_is_withdrawn_and_not_erased_and_that_is_told(desk: Desk) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    home = desk.store.offers.get("R001")
    assert home is not None
    person = desk.given.person()
    candidature = desk.given.candidature(person, desk.given.dossier(person), home)
    assert desk.imports.undo(CSE).kept == ("R001",)
    kept = desk.store.offers.get("R001")
    assert desk.references() == ["R001"]
    assert kept is not None
    assert kept.status is OfferStatus.WITHDRAWN
    assert desk.store.candidatures.active(person) == candidature


def test_only_the_last_import_can_be_undone_and_only_once(desk: Desk) -> None:
    desk.imports.run(desk.many(3), actor=CSE)
    desk.imports.run(desk.many(3, start=10), actor=CSE)
    desk.imports.undo(CSE)
    assert desk.references() == ["R000", "R001", "R002"]
    with pytest.raises(NoImportToUndoError):
        desk.imports.undo(CSE)


def test_without_import_there_is_nothing_to_undo_or_resume(desk: Desk) -> None:
    with pytest.raises(NoImportToUndoError):
        desk.imports.undo(CSE)
    with pytest.raises(NoImportToResumeError):
        desk.imports.resume(CSE)


def test_what_was_undone_can_be_imported_again(desk: Desk) -> None:
    path = desk.many(45)
    desk.imports.run(path, actor=CSE)
    before = desk.everything()
    desk.imports.undo(CSE)
    desk.imports.run(path, actor=CSE)
    assert desk.everything() == before


rents = st.dictionaries(st.integers(0, 29), st.integers(1, 3), max_size=30)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rents, rents, st.booleans())
def test_whatever_two_files_hold_undoing_the_second_gives_the_first_back(
    desk: Desk,
    first: dict[int, int],
    second: dict[int, int],
    complete: bool,  # noqa: FBT001 - Hypothesis gives it
) -> None:
    def bring(rents: dict[int, int], *, complete: bool) -> bool:
        if not rents:
            return False
        rows = [
            row(f"R{number:03}", rent=f"{rent}00", charges="0", total=f"{rent}00") for number, rent in rents.items()
        ]
        return desk.imports.run(desk.file(rows), complete=complete, actor=CSE).effects.any

    bring(first, complete=True)
    before = desk.everything()
    if bring(second, complete=complete):
        desk.imports.undo(CSE)
    assert desk.everything() == before
