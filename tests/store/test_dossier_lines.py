"""What staff see of every dossier, what is kept of its moves, and what may be erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import Contact, DossierState
from kiosk.store.database import sqlite3
from tests.store.given import CSE, EMPLOYER, NOW, NUMBER, TODAY, Given, candidate, closed, save

if TYPE_CHECKING:
    from kiosk.store.database import Database
    from kiosk.store.store import Store

D = DossierState


def test_the_history_of_a_dossier_is_kept(store: Store, given: Given) -> None:
    dossier = given.dossier(given.person())
    refused = replace(dossier, state=D.REFUSED)
    with store.writing():
        store.dossiers.record(dossier, before=None, at=NOW, actor=candidate(dossier.person))
        store.dossiers.record(refused, before=D.SUBMITTED, at=NOW, actor=EMPLOYER, reason="illisible")
    first, second = store.dossiers.history.of(dossier.id)
    assert (first.before, first.after, first.actor) == (None, D.DRAFT, candidate(dossier.person))
    assert (second.before, second.after, second.reason) == (D.SUBMITTED, D.REFUSED, "illisible")


def test_both_roles_see_a_line_of_each_open_dossier_the_longest_waiting_first(store: Store, given: Given) -> None:
    waiting = given.dossier(given.person("TS1"), number=NUMBER, state=D.SUBMITTED)
    draft = given.dossier(given.person("TS2"))
    gone = given.dossier(given.person("TS3"))
    waiting = save(store, replace(waiting, contact=Contact(first_name="Awa", last_name="Diop", phone="0102030405")))
    save(store, closed(gone))
    with store.writing():
        store.dossiers.record(draft, before=None, at=NOW - timedelta(days=9), actor=CSE)
        store.dossiers.record(waiting, before=D.DRAFT, at=NOW, actor=CSE)
    lines = store.dossiers.lines(TODAY)
    assert [(line.matricule, line.name, line.has_number, line.state, line.since) for line in lines] == [
        ("TS2", "", False, D.DRAFT, TODAY - timedelta(days=9)),
        ("TS1", "Awa Diop", True, D.SUBMITTED, TODAY),
    ]
    assert [line.matricule for line in store.dossiers.lines(TODAY, D.SUBMITTED)] == ["TS1"]
    assert [line.matricule for line in store.dossiers.lines(TODAY, D.CLOSED)] == ["TS3"]
    year_later = TODAY + timedelta(days=400)
    assert [line.matricule for line in store.dossiers.lines(year_later, D.EXPIRED)] == ["TS1"]


def test_a_dossier_in_use_is_not_erased_a_draft_or_a_closed_one_is_with_all_below(
    store: Store, given: Given, db: Database
) -> None:
    used = given.dossier(given.person("TS1"), state=D.VALIDATED)
    with pytest.raises(sqlite3.IntegrityError, match="in use"), store.writing():
        store.dossiers.erase(used.id)
    ended = given.moved(given.filed("TS2"))
    dossier = save(store, closed(store.dossiers.get(ended.dossier)))
    with store.writing():
        store.dossiers.record(dossier, before=D.DRAFT, at=NOW, actor=CSE)
        store.dossiers.erase(dossier.id)
    assert db.value("SELECT count(*) FROM dossier_events") == 0
    assert db.value("SELECT count(*) FROM candidature_events") == 0
    assert store.accounts.with_matricule("TS2") is not None
