"""Candidatures are moved by their history alone, one active at a time, and the tables see to it, whoever writes."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_errors import OtherActiveError
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.storage_errors import ChangedElsewhereError
from kiosk.store.candidature_rows import details_json, details_of_json
from kiosk.store.store import open_store
from tests.store.given import corrected, moved, new_candidature

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.domain.candidature import Candidature
    from kiosk.store.store import Store
    from tests.store.given import Given

S = CandidatureState


def append(store: Store, candidature: Candidature) -> None:
    with store.writing():
        store.candidatures.append(candidature)


def test_a_candidature_is_kept_whole(store: Store, given: Given) -> None:
    details = Details(landlord="Valophis")
    filed = given.filed()
    candidature = given.moved(filed, S.UNDER_REVIEW, S.APPROVED)
    candidature = moved(candidature, S.FORWARDED, details)
    append(store, candidature)
    assert store.candidatures.get(candidature.id) == candidature
    assert store.candidatures.active(candidature.person) == candidature
    assert store.candidatures.of(candidature.person) == (candidature,)


def test_the_offer_stays_as_it_was_when_the_person_applied(store: Store, given: Given) -> None:
    candidature = given.filed()
    given.offer(candidature.offer.reference, total_cents=99_999)
    kept = store.candidatures.get(candidature.id)
    assert kept is not None
    assert kept.offer.total_cents == 64_968


def test_details_are_kept_as_they_are() -> None:
    every = Details(
        reason="r",
        landlord="l",
        document="d",
        due_on=date(2026, 12, 1),
        visit_on=date(2026, 12, 2),
        visit_time="14 h",
        visit_place="p",
        commission_on=date(2026, 12, 3),
        met=True,
        received_on=date(2026, 12, 4),
        answer_days=10,
        rank=2,
    )
    assert details_of_json(details_json(every)) == every
    assert details_of_json(details_json(Details())) == Details()


def test_the_latest_comes_first(store: Store, given: Given) -> None:
    first = given.moved(given.filed(), S.CANCELLED)
    second = given.candidature(first.person, store.dossiers.get(first.dossier), given.offer("ALIN-2"))
    assert store.candidatures.of(first.person) == (second, first)
    assert store.candidatures.active(first.person) == second


def test_what_a_token_filed_is_found_again(store: Store, given: Given) -> None:
    person = given.person()
    candidature = given.candidature(person, given.dossier(person), given.offer(), token="once")
    assert store.candidatures.with_token("once") == candidature
    assert store.candidatures.with_token("twice") is None


def test_the_longest_without_news_comes_first(store: Store, given: Given) -> None:
    first, second, third = (given.filed(f"TS{number}") for number in (1, 2, 3))
    early = replace(third.events[0], dated=date(2026, 11, 1))
    older = replace(third, id="older", reference="C-older", person=given.person("TS4"), events=(early,))
    older = replace(older, dossier=given.dossier(older.person).id)
    with store.writing():
        store.candidatures.add(older)
    given.moved(first, S.CANCELLED)
    assert store.candidatures.all() == (older, second, third)
    assert [each.id for each in store.candidatures.all(S.CANCELLED)] == [first.id]


def test_the_active_candidatures_for_an_offer_are_found(store: Store, given: Given) -> None:
    candidature = given.filed()
    given.filed("TS2")
    assert store.candidatures.for_offer(candidature.offer.reference) == (candidature,)
    given.moved(candidature, S.CANCELLED)
    assert store.candidatures.for_offer(candidature.offer.reference) == ()


def test_r13_the_refusal_of_the_table_is_that_of_the_rules(store: Store, given: Given) -> None:
    first = given.filed()
    second = new_candidature(first.person, store.dossiers.get(first.dossier), given.offer("ALIN-2"))
    with pytest.raises(OtherActiveError), store.writing():
        store.candidatures.add(second)
    assert store.candidatures.of(first.person) == (first,)


def test_a_candidature_is_not_corrected_back_while_another_is_active(store: Store, given: Given) -> None:
    first = given.moved(given.filed(), S.UNDER_REVIEW)
    withdrawn = moved(first, S.OFFER_WITHDRAWN, Details(reason="vendu"))
    append(store, withdrawn)
    given.candidature(first.person, store.dossiers.get(first.dossier), given.offer("ALIN-2"))
    with pytest.raises(OtherActiveError):
        append(store, corrected(withdrawn))


def test_a_candidature_that_staff_ended_is_corrected_back(store: Store, given: Given) -> None:
    withdrawn = moved(given.filed(), S.OFFER_WITHDRAWN, Details(reason="vendu"))
    append(store, withdrawn)
    back = corrected(withdrawn)
    append(store, back)
    kept = store.candidatures.active(back.person)
    assert kept == back
    assert kept.state is S.FILED
    append(store, moved(back, S.UNDER_REVIEW))


def test_a_fact_decided_on_an_older_state_is_refused(store: Store, given: Given, path: Path) -> None:
    seen = given.filed()
    with closing(open_store(path)) as other:
        append(other, moved(seen, S.UNDER_REVIEW))
    with pytest.raises(ChangedElsewhereError):
        append(store, moved(seen, S.CANCELLED))
