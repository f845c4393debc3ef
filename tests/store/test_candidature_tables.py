"""The tables themselves keep the rules of candidatures, whoever writes to them: R13, R14, and history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_errors import FactRefusedError
from kiosk.domain.candidature_states import ACTIVE, CANCELLABLE, CandidatureState
from kiosk.domain.storage_errors import ChangedElsewhereError
from kiosk.store.database import sqlite3
from tests.store.given import TODAY, candidate, corrected, unchecked

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature
    from kiosk.store.database import Database
    from kiosk.store.store import Store
    from tests.store.given import Given

S = CandidatureState
STATES = tuple(S)


def append(store: Store, candidature: Candidature) -> None:
    with store.writing():
        store.candidatures.append(candidature)


def states(db: Database) -> list[str]:
    return [row["state"] for row in db.rows("SELECT state FROM candidatures ORDER BY seq")]


def brought_to(store: Store, given: Given, state: CandidatureState) -> Candidature:
    """Return a candidature in *state*, through facts that the rules have not looked at."""
    candidature = given.filed()
    if state is not S.FILED:
        candidature = unchecked(candidature, state)
        append(store, candidature)
    return candidature


def test_r13_a_second_active_candidature_is_refused_by_the_table_itself(db: Database, given: Given) -> None:
    candidature = given.filed()
    given.offer("ALIN-2")
    with pytest.raises(sqlite3.IntegrityError, match=r"candidatures\.person"):
        db.execute(
            "INSERT INTO candidatures (id, reference, person, dossier, offer, snapshot, state, last_event, active) "
            "VALUES ('x', 'C-x', ?, ?, 'ALIN-2', '{}', 'FILED', 0, 1)",
            [candidature.person, candidature.dossier],
        )


@pytest.mark.parametrize("state", STATES)
def test_r14_sql_itself_cannot_cancel_but_where_one_may(
    store: Store, given: Given, db: Database, state: CandidatureState
) -> None:
    candidature = brought_to(store, given, state)
    cancelled = unchecked(candidature, S.CANCELLED, candidate(candidature.person))
    if state in CANCELLABLE:
        append(store, cancelled)
        assert states(db) == ["CANCELLED"]
        return
    with pytest.raises(FactRefusedError):
        append(store, cancelled)
    assert states(db) == [state]


@pytest.mark.parametrize("state", STATES)
def test_only_a_correction_leads_out_of_an_ended_candidature(
    store: Store, given: Given, db: Database, state: CandidatureState
) -> None:
    candidature = brought_to(store, given, state)
    again = unchecked(candidature, S.UNDER_REVIEW)
    if state in ACTIVE:
        append(store, again)
    else:
        with pytest.raises(FactRefusedError):
            append(store, again)
        assert states(db) == [state]


def test_what_the_person_cancelled_is_not_the_staff_s_to_correct(store: Store, given: Given) -> None:
    cancelled = given.moved(given.filed(), S.CANCELLED)
    event = replace(
        unchecked(cancelled, S.FILED).events[-1], corrects=cancelled.events[-1].seq, fact=S.FILED, after=S.FILED
    )
    with pytest.raises(FactRefusedError):
        append(store, replace(cancelled, events=(*cancelled.events, event)))


@pytest.mark.parametrize("corrects", [0, 1, 3])
def test_a_correction_undoes_a_fact_that_stands(store: Store, given: Given, corrects: int) -> None:
    candidature = given.moved(given.filed(), S.UNDER_REVIEW)
    event = replace(corrected(candidature).events[-1], corrects=corrects)
    with pytest.raises(sqlite3.IntegrityError, match="a correction undoes"):
        append(store, replace(candidature, events=(*candidature.events, event)))


def test_a_fact_is_not_corrected_twice(store: Store, given: Given) -> None:
    candidature = given.moved(given.filed(), S.UNDER_REVIEW)
    once = corrected(candidature)
    append(store, once)
    event = replace(once.events[-1], seq=4, before=S.FILED)
    with pytest.raises(sqlite3.IntegrityError, match="a correction undoes"):
        append(store, replace(once, events=(*once.events, event)))


def test_a_fact_follows_the_state_it_was_decided_on(store: Store, given: Given) -> None:
    candidature = given.filed()
    event = replace(unchecked(candidature, S.APPROVED).events[-1], before=S.UNDER_REVIEW)
    with pytest.raises(ChangedElsewhereError):
        append(store, replace(candidature, events=(*candidature.events, event)))


def test_nothing_but_a_fact_moves_a_candidature(given: Given, db: Database) -> None:
    given.moved(given.filed(), S.UNDER_REVIEW)
    for change in (
        "state = 'FILED'",
        "state = 'APPROVED', last_event = 3",
        "state = 'CANCELLED', active = 0",
        "active = 0, state = 'LEASE_SIGNED', last_event = 3",
        "snapshot = '{}'",
        "last_event = 1",
        "token = 'x'",
        "reference = 'C-x'",
        "state = state",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="only a fact moves"):
            db.execute(f"UPDATE candidatures SET {change}")
    assert states(db) == ["UNDER_REVIEW"]


def test_a_candidature_begins_filed(given: Given, db: Database) -> None:
    person = given.person()
    dossier, home = given.dossier(person), given.offer()
    for state, active in (("APPROVED", 1), ("CANCELLED", 0), ("LEASE_SIGNED", 0)):
        with pytest.raises(sqlite3.IntegrityError, match="begins filed"):
            db.execute(
                "INSERT INTO candidatures (id, reference, person, dossier, offer, snapshot, state, last_event, active) "
                "VALUES ('x', 'C-x', ?, ?, ?, '{}', ?, 0, ?)",
                [person, dossier.id, home.reference, state, active],
            )


@pytest.mark.parametrize("table", ["candidatures", "candidature_events", "dossier_events", "audit"])
def test_history_is_neither_changed_nor_erased(given: Given, store: Store, db: Database, table: str) -> None:
    candidature = given.moved(given.filed(), S.CANCELLED)
    actor = candidate(candidature.person)
    at = candidature.events[0].entered_at
    with store.writing():
        dossier = store.dossiers.get(candidature.dossier)
        store.dossiers.record(dossier, before=None, at=at, actor=actor)
        store.audit.add(at=at, actor=actor, terminal="t", act="a", kind="k", thing="x")
    before = db.rows(f"SELECT * FROM {table}")
    assert before
    column = {"candidatures": "state", "audit": "act"}.get(table, "actor")
    for sql in (
        f"UPDATE {table} SET {column} = 'x'",
        f"DELETE FROM {table}",
        f"REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(sql)
    assert db.rows(f"SELECT * FROM {table}") == before


def test_the_offer_of_a_candidature_is_not_erased(given: Given, db: Database) -> None:
    given.moved(given.filed(), S.CANCELLED)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        db.execute("DELETE FROM offers")


def test_a_planned_day_may_lie_ahead_but_is_a_day(given: Given, db: Database) -> None:
    candidature = given.filed()
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        db.execute(
            "INSERT INTO candidature_events "
            "(candidature, seq, before, fact, after, dated, entered_at, role, actor, details) "
            "VALUES (?, 2, 'FILED', 'UNDER_REVIEW', 'UNDER_REVIEW', '2026-02-30', ?, 'cse', 'c', '{}')",
            [candidature.id, str(TODAY)],
        )
