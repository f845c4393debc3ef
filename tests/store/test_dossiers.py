"""Dossiers are kept whole, one open for each person, and never overwritten unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.documents import Document, DocumentKind, DocumentState, Site
from kiosk.domain.dossier import (
    AlinAccount,
    Contact,
    DossierState,
    ItemReason,
    NumberStatus,
    Request,
)
from kiosk.domain.dossier_errors import OtherDossierBegunError
from kiosk.domain.household import Household, Situation
from kiosk.domain.monthly_deposits import Absence, MonthlyDeposit, MonthlyKind, month_of
from kiosk.domain.storage_errors import ChangedElsewhereError, NumberTakenError
from kiosk.store.database import sqlite3
from tests.store.given import NUMBER, Given, closed, save

if TYPE_CHECKING:
    from kiosk.store.database import Database
    from kiosk.store.store import Store

D = DossierState
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))
maybe_days = st.none() | days
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
documents = st.builds(
    Document,
    kind=st.sampled_from(DocumentKind),
    number=st.integers(0, 3),
    state=st.sampled_from([state for state in DocumentState if state is not DocumentState.OUT_OF_DATE]),
    site=st.none() | st.sampled_from(Site),
    deposited_on=maybe_days,
    checked_on=maybe_days,
    reason=texts,
)
monthly = st.builds(
    MonthlyDeposit,
    month=days.map(month_of),
    kind=st.sampled_from(MonthlyKind),
    on=days,
    absence=st.none() | st.sampled_from(Absence),
)
answers = st.fixed_dictionaries(
    {
        "state": st.sampled_from([state for state in D if state not in {D.EXPIRED, D.CLOSED}]),
        "contact": st.builds(Contact, first_name=texts, last_name=texts, phone=texts, email=texts),
        "request": st.builds(
            Request,
            status=st.none() | st.sampled_from(NumberStatus),
            number=st.just("") | st.text("0123456789ABCDEF", min_size=18, max_size=18),
            deposited_on=maybe_days,
            renewed_on=maybe_days,
        ),
        "communes": st.lists(st.sampled_from(["75056", "75113", "94038", "2A004", "97411"]), unique=True).map(tuple),
        "household": st.builds(
            Household,
            adults=st.none() | st.integers(0, 12),
            children=st.none() | st.integers(0, 15),
            situation=st.none() | st.sampled_from(Situation),
            still_paying_rent=st.none() | st.booleans(),
        ),
        "documents": st.lists(documents, unique_by=lambda each: each.key, max_size=6).map(tuple),
        "alin": st.builds(
            AlinAccount,
            created=st.booleans(),
            number_entered=st.booleans(),
            company_entered=st.booleans(),
            updated_on=maybe_days,
            siret=st.sampled_from(["", "47895108000012"]),
        ),
        "monthly": st.lists(monthly, unique_by=lambda each: (each.month, each.kind), max_size=6).map(tuple),
        "reasons": st.lists(st.builds(ItemReason, item=texts, reason=texts, answered=st.booleans()), max_size=3).map(
            tuple
        ),
        "refusal": texts,
        "begun_on": days,
        "sent_at": st.none() | st.datetimes(datetime(2000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        "decided_on": maybe_days,
        "household_changed_on": maybe_days,
    }
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(changes=answers)
def test_every_answer_comes_back_as_it_was(store: Store, changes: dict[str, object]) -> None:
    known = store.accounts.with_matricule("TS1")
    person = known.person if known else Given(store).person()
    before = store.dossiers.current(person) or Given(store).dossier(person)
    after = replace(before, **changes)  # type: ignore[arg-type] # any fields of Dossier
    assert save(store, after) == replace(after, revision=before.revision + 1)


def test_a_person_has_one_open_dossier(store: Store, given: Given) -> None:
    person = given.person()
    first = given.dossier(person)
    with pytest.raises(OtherDossierBegunError):
        given.dossier(person)
    assert store.dossiers.current(person) == first


def test_a_new_dossier_may_follow_a_closed_one_which_stays_as_it_was(store: Store, given: Given, db: Database) -> None:
    person = given.person()
    first = save(store, closed(given.dossier(person)))
    assert not store.dossiers.begun_after(first)
    second = given.dossier(person)
    assert store.dossiers.current(person) == second
    assert store.dossiers.begun_after(first)
    assert not store.dossiers.begun_after(second)
    with pytest.raises(sqlite3.IntegrityError, match="stays as it was"):
        db.execute("UPDATE dossiers SET closing_reason = 'x' WHERE id = ?", [first.id])
    assert store.dossiers.get(first.id) == first


def test_without_an_open_dossier_the_last_closed_one_is_current(store: Store, given: Given) -> None:
    person = given.person()
    save(store, closed(given.dossier(person)))
    second = save(store, closed(given.dossier(person)))
    assert store.dossiers.current(person) == second
    assert store.dossiers.current(given.person("TS2")) is None


def test_a_closing_is_undone_only_while_no_other_dossier_is_open(store: Store, given: Given) -> None:
    person = given.person()
    before = given.dossier(person)
    ended = save(store, closed(before))
    given.dossier(person)
    opened = replace(before, revision=ended.revision)
    with pytest.raises(OtherDossierBegunError):
        save(store, opened)


def test_a_closing_that_was_a_mistake_is_undone(store: Store, given: Given) -> None:
    before = given.dossier(given.person())
    ended = save(store, closed(before))
    again = save(store, replace(before, revision=ended.revision))
    assert again == replace(before, revision=2)


def test_a_dossier_changed_elsewhere_is_not_overwritten(store: Store, given: Given) -> None:
    seen = given.dossier(given.person())
    changed = save(store, replace(seen, contact=Contact(first_name="Awa")))
    with pytest.raises(ChangedElsewhereError):
        save(store, replace(seen, contact=Contact(first_name="Ana")))
    assert store.dossiers.get(seen.id) == changed


def test_a_dossier_that_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(ChangedElsewhereError):
        store.dossiers.get("nothing")


def test_the_number_of_somebody_else_is_refused_open_or_closed(store: Store, given: Given) -> None:
    holder = given.dossier(given.person("TS1"), number=NUMBER)
    other = given.person("TS2")
    assert store.dossiers.held_by_another(NUMBER, other)
    assert not store.dossiers.held_by_another(NUMBER, holder.person)
    with pytest.raises(NumberTakenError):
        given.dossier(other, number=NUMBER)
    mine = given.dossier(other)
    save(store, closed(holder))
    with pytest.raises(NumberTakenError):
        save(store, replace(mine, request=Request(status=NumberStatus.HERE, number=NUMBER)))


def test_one_s_own_number_goes_into_one_s_next_dossier(store: Store, given: Given) -> None:
    person = given.person()
    save(store, closed(given.dossier(person, number=NUMBER)))
    assert given.dossier(person, number=NUMBER).request.number == NUMBER


def test_two_people_without_a_number_do_not_hinder_each_other(given: Given) -> None:
    given.dossier(given.person("TS1"))
    given.dossier(given.person("TS2"))
