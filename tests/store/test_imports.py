"""An import is taken batch by batch, changes nothing that is the same, and is undone to the last field."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain.actor import SYSTEM
from kiosk.domain.import_errors import ImportEndedElsewhereError, ImportInterruptedError
from kiosk.domain.offer import OfferStatus
from kiosk.store.import_run import ImportCounts, ImportRun, ImportState
from tests.store.given import NOW, TODAY, Given, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.domain.offer import Offer
    from kiosk.store.database import Database
    from kiosk.store.store import Store

LATER = NOW + timedelta(days=1)
S = ImportState
homes = st.lists(
    st.tuples(st.sampled_from("ABCDEF"), st.integers(1, 3), st.sampled_from(OfferStatus)),
    unique_by=lambda home: home[0],
)


def begun(store: Store, name: str = "one") -> ImportRun:
    run = ImportRun(id=name, file=f"{name}.csv", complete=True, actor=SYSTEM, begun_at=LATER)
    with store.writing():
        store.imports.begin(run)
    return run


def imported(store: Store, offers: Sequence[Offer], name: str = "one", *, complete: bool = False) -> str:
    run = begun(store, name).id
    with store.writing():
        store.imports.stage(run, offers)
        store.imports.move(run, S.STAGING, S.TAKING)
    left = 1
    while left:
        with store.writing():
            left = store.imports.take(run, LATER, limit=2)
    with store.writing():
        if complete:
            store.imports.withdraw_absent(run, LATER)
        store.imports.move(run, S.TAKING, S.DONE, LATER)
    return run


def undone(store: Store, run: str) -> None:
    with store.writing():
        store.imports.move(run, S.DONE, S.UNDOING)
    left = 1
    while left:
        with store.writing():
            left = store.imports.undo(run, limit=2)
    with store.writing():
        store.imports.move(run, S.UNDOING, S.UNDONE, LATER)


def everything(db: Database) -> list[dict[str, Any]]:
    return db.rows("SELECT * FROM offers ORDER BY reference")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@examples(before=homes, file=homes, complete=st.booleans())
def test_an_import_that_is_undone_leaves_no_trace(
    store: Store, db: Database, before: list[tuple[Any, ...]], file: list[tuple[Any, ...]], *, complete: bool
) -> None:
    def made(rows: list[tuple[Any, ...]]) -> list[Offer]:
        return [
            offer(name, total_cents=cents, status=status, published_on=TODAY + timedelta(days=cents))
            for name, cents, status in rows
        ]

    with store.writing():
        db.execute("DELETE FROM imports")
        db.execute("DELETE FROM offers")
        store.offers.put(made(before), NOW)
    was = everything(db)
    run = imported(store, made(file), complete=complete)
    for home in made(file):
        assert store.offers.get(home.reference) == home
    absent = {name for name, _, status in before if status is OfferStatus.PUBLISHED} - {name for name, *_ in file}
    for name in absent:
        kept = store.offers.get(name)
        assert kept is not None
        assert kept.status is (OfferStatus.WITHDRAWN if complete else OfferStatus.PUBLISHED)
    undone(store, run)
    assert everything(db) == was


def test_the_same_file_again_changes_nothing(store: Store, db: Database) -> None:
    offers = [offer(name) for name in "ABC"]
    first = imported(store, offers)
    was = everything(db)
    second = imported(store, offers, "two")
    assert everything(db) == was
    assert store.imports.counts(first) == ImportCounts(new=3)
    assert store.imports.counts(second) == ImportCounts(same=3)


def test_what_an_import_did_is_counted(store: Store) -> None:
    with store.writing():
        store.offers.put([offer(name) for name in "ABC"], NOW)
    run = begun(store).id
    with store.writing():
        store.imports.stage(run, [offer("A"), offer("B", total_cents=1), offer("D")], refused=["C", "D"])
    assert store.imports.counts(run).left == 3
    with store.writing():
        assert store.imports.take(run, LATER) == 0
        assert store.imports.withdraw_absent(run, LATER) == (), "a row with an error is not an absent offer"
    assert store.imports.counts(run) == ImportCounts(new=1, changed=1, same=1)


def test_rows_put_aside_are_not_seen(store: Store) -> None:
    run = begun(store).id
    with store.writing():
        store.imports.stage(run, [offer("A")])
    assert store.offers.get("A") is None


def test_one_import_at_a_time(store: Store) -> None:
    begun(store)
    with pytest.raises(ImportInterruptedError) as raised:
        begun(store, "two")
    assert raised.value.file == "one.csv"


def test_an_unfinished_import_is_told_and_may_be_dropped_while_nothing_is_taken(store: Store, db: Database) -> None:
    assert store.imports.unfinished() is None
    run = begun(store)
    with store.writing():
        store.imports.stage(run.id, [offer("A")])
    assert store.imports.unfinished() == run == store.imports.last()
    with store.writing():
        store.imports.drop(run.id)
    assert store.imports.unfinished() is None
    assert db.rows("SELECT * FROM import_rows") == []


def test_an_import_of_which_something_is_taken_is_not_dropped(store: Store) -> None:
    run = begun(store)
    with store.writing():
        store.imports.move(run.id, S.STAGING, S.TAKING)
    with pytest.raises(ImportEndedElsewhereError), store.writing():
        store.imports.drop(run.id)
    assert store.imports.unfinished() == replace(run, state=S.TAKING)


def test_an_import_that_somebody_else_ended_is_told(store: Store) -> None:
    run = begun(store).id
    with store.writing():
        store.imports.move(run, S.STAGING, S.TAKING)
    with pytest.raises(ImportEndedElsewhereError), store.writing():
        store.imports.move(run, S.STAGING, S.TAKING)


def test_an_import_says_when_it_ended(store: Store) -> None:
    run = imported(store, [])
    last = store.imports.last()
    assert last is not None
    assert (last.id, last.state, last.ended_at) == (run, S.DONE, LATER)


def test_an_offer_somebody_applied_for_is_withdrawn_not_erased(store: Store, given: Given) -> None:
    run = imported(store, [offer("A"), offer("B")])
    person = given.person()
    home = store.offers.get("A")
    assert home is not None
    given.candidature(person, given.dossier(person), home)
    undone(store, run)
    assert store.offers.get("A") == replace(home, status=OfferStatus.WITHDRAWN)
    assert store.offers.get("B") is None
    assert store.imports.kept(run) == ("A",)


def test_what_can_no_longer_be_undone_is_forgotten_in_small_parts(store: Store, db: Database) -> None:
    imported(store, [offer(name) for name in "ABC"])
    second = imported(store, [offer("D")], "two")
    with store.writing():
        assert store.imports.forget_others(second, limit=2) == 2
        assert store.imports.forget_others(second, limit=2) == 1
        assert store.imports.forget_others(second, limit=2) == 0
    assert [row["import"] for row in db.rows("SELECT import FROM import_rows")] == [second]
