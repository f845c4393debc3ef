"""People, their accounts, what is counted against them, what they write; and that erasing them leaves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import AccountExistsError, NotSignedInError, SecretKind
from kiosk.domain.actor import SYSTEM, Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import Contact
from kiosk.domain.message import Message, Subject
from kiosk.domain.staff import StaffExistsError, StaffMember
from kiosk.domain.throttle import Throttle
from kiosk.store.store import create_store
from tests.store.given import NOW, NUMBER, TODAY, account, candidate

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.store.database import Database
    from kiosk.store.store import Store
    from tests.store.given import Given


def test_an_account_comes_back_as_it_was_and_keeps_its_matricule(store: Store, given: Given) -> None:
    person = given.person("TS1")
    assert store.accounts.get(person) == account(person, "TS1") == store.accounts.with_matricule("TS1")
    changed = replace(
        account(person, "TS1"),
        secret="other",
        secret_kind=SecretKind.ONE_TIME,
        secret_at=NOW + timedelta(hours=1),
        last_visit_at=NOW,
        previous_visit_at=NOW - timedelta(days=1, microseconds=3),
    )
    with store.writing():
        store.accounts.save(changed)
    assert store.accounts.get(person) == changed
    assert store.accounts.with_matricule("TS2") is None


def test_two_accounts_never_have_one_matricule(given: Given, db: Database) -> None:
    given.person("TS1")
    with pytest.raises(AccountExistsError):
        given.person("TS1")
    assert db.value("SELECT count(*) FROM people") == 1


def test_an_account_that_was_erased_signs_nobody_in(store: Store) -> None:
    with pytest.raises(NotSignedInError):
        store.accounts.get("nobody")


def test_failures_are_counted_under_keys_that_say_nothing(store: Store, db: Database) -> None:
    failed = Throttle().failed(NOW).failed(NOW + timedelta(seconds=1))
    with store.writing():
        store.throttles.save("account:TS004217", Throttle().failed(NOW))
        store.throttles.save("account:TS004217", failed)
    assert store.throttles.get("account:TS004217") == failed
    assert store.throttles.get("account:TS1") == Throttle()
    assert "TS004217" not in str(db.rows("SELECT * FROM throttles"))
    with store.writing():
        store.throttles.clear("account:TS004217")
    assert store.throttles.get("account:TS004217") == Throttle()


def test_the_keys_of_failures_differ_from_one_database_to_the_next(tmp_path: Path, store: Store) -> None:
    other = create_store(tmp_path / "other.db")
    keys = set()
    for each in (store, other):
        with each.writing():
            each.throttles.save("account:TS1", Throttle().failed(NOW))
        keys.add(each._db.value("SELECT key FROM throttles"))
    other.close()
    assert len(keys) == 2


def test_a_member_of_staff_is_found_by_name_without_regard_to_capitals(store: Store) -> None:
    claire = StaffMember(id="1", name="Claire", role=Role.CSE, matricule="TS9")
    marc = StaffMember(id="2", name="Marc", role=Role.EMPLOYER)
    with store.writing():
        store.staff.add(marc)
        store.staff.add(claire)
    assert store.staff.named("CLAIRE") == claire == store.staff.get("1")
    assert store.staff.named("Paul") is None
    assert store.staff.everyone() == (claire, marc)
    with pytest.raises(StaffExistsError), store.writing():
        store.staff.add(replace(claire, id="3", name="claire"))


def test_messages_come_back_the_latest_first_and_what_was_written_stays(store: Store, given: Given) -> None:
    person = given.person()
    first = Message(id="1", person=person, subject=Subject.OFFER, body="Bonjour,\nune question.", left_at=NOW)
    second = replace(first, id="2", body="Encore")
    passing = Message(id="3", reply_to="0102030405", subject=Subject.OTHER, body="?", left_at=NOW)
    with store.writing():
        for message in (first, second, passing):
            store.messages.add(message)
    assert store.messages.of(person) == (second, first)
    assert store.messages.open() == (first, second, passing)
    answered = replace(first, body="changed", answer="Oui", answered_at=NOW, closed_at=NOW)
    with store.writing():
        store.messages.save(answered)
    assert store.messages.of(person)[-1] == replace(answered, body=first.body)
    assert store.messages.open() == (second, passing)


def test_the_audit_says_who_when_where_what_on_what(store: Store) -> None:
    with store.writing():
        store.audit.add(at=NOW, actor=SYSTEM, terminal="kiosque", act="offers.import", kind="import", thing="i1")
        store.audit.add(at=NOW, actor=candidate("p"), terminal="t2", act="session.open", kind="person", thing="p")
    (line,) = store.audit.about("i1")
    assert (line.at, line.actor, line.terminal, line.act, line.kind) == (
        NOW, SYSTEM, "kiosque", "offers.import", "import",
    )  # fmt: skip
    assert [each.act for each in store.audit.last(5)] == ["session.open", "offers.import"]


def everything(store: Store, given: Given) -> str:
    """Keep something of a person in every table that may know them; return who they are."""
    person = given.person("TS004217")
    dossier = given.dossier(person, number=NUMBER)
    known = Contact(first_name="Mamadou", last_name="Diallo", phone="0612345678", email="m@exemple.fr")
    candidature = given.candidature(person, dossier, given.offer(), token="once")
    given.moved(candidature, CandidatureState.CANCELLED)
    with store.writing():
        store.dossiers.save(replace(dossier, contact=known, communes=("94038",)))
        store.dossiers.record(dossier, before=None, at=NOW, actor=candidate(person))
        store.messages.add(Message(id="1", person=person, subject=Subject.OTHER, body="Bonjour", left_at=NOW))
        store.audit.add(at=NOW, actor=candidate(person), terminal="t", act="a", kind="person", thing=person)
    return person


def test_a_name_a_matricule_a_number_a_phone_are_in_one_table_each(store: Store, given: Given, db: Database) -> None:
    everything(store, given)
    tables = [row["name"] for row in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for value in ("TS004217", "Diallo", "0612345678", NUMBER):
        assert len([table for table in tables if value in str(db.rows(f'SELECT * FROM "{table}"'))]) == 1, value


def test_erasing_a_person_erases_everything_but_audit_lines_that_name_nobody(
    path: Path, store: Store, given: Given, db: Database
) -> None:
    person = everything(store, given)
    with store.writing():
        store.people.erase(person)
    for table in ("people", "accounts", "contacts", "dossiers", "dossier_communes", "dossier_events", "candidatures",
                  "candidature_events", "messages"):  # fmt: skip
        assert db.value(f"SELECT count(*) FROM {table}") == 0, table
    assert len(store.audit.about(person)) == 1
    store.close()
    left = path.read_bytes()
    for value in ("Mamadou", "Diallo", "0612345678", NUMBER, "m@exemple.fr", "TS004217", "Bonjour"):
        assert value.encode() not in left, value


def test_a_day_of_notice_is_a_day(given: Given, store: Store) -> None:
    assert store.accounts.get(given.person()).notice_shown_on == TODAY
