"""What a tab lists is exactly what the rules say, sorted, page after page."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.area import Area, Tab, area_of
from kiosk.domain.offer import TYPOLOGIES, Offer, OfferStatus
from kiosk.domain.offer_search import Filters, OfferQuery, Sort
from kiosk.store.offer_rows import offer_json, offer_of_json
from kiosk.store.values import first_instant
from tests.store.given import NOW, TODAY, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.store.database import Database
    from kiosk.store.store import Store
    from tests.store.given import Given

PLACES = ("94038", "94016", "94033", "94028", "75113", "75056", "75114", "92007", "92002", "91027", "2A004")
days = st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3))
homes = st.fixed_dictionaries(
    {
        "commune": st.sampled_from(PLACES),
        "published_on": days,
        "closes_on": st.none() | days,
        "status": st.sampled_from([*OfferStatus, OfferStatus.PUBLISHED, OfferStatus.PUBLISHED]),
        "typology": st.sampled_from(TYPOLOGIES),
        "surface": st.integers(9, 20).map(lambda metres: metres * 100),
        "total_cents": st.integers(1, 9).map(lambda hundreds: hundreds * 10_000),
        "accessible": st.none() | st.booleans(),
    }
)
filters = st.builds(
    Filters,
    typology=st.sampled_from(["", *TYPOLOGIES]),
    rent_cents=st.none() | st.integers(0, 10).map(lambda hundreds: hundreds * 10_000),
    accessible=st.booleans(),
)
requests = st.lists(st.sampled_from(PLACES), min_size=0, max_size=4, unique=True)
KEYS = {
    Sort.PUBLISHED: lambda home: (-home.published_on.toordinal(), home.reference),
    Sort.RENT: lambda home: (home.total_cents, home.reference),
    Sort.SURFACE: lambda home: (-home.surface, home.reference),
}


def area(store: Store, codes: Sequence[str]) -> Area:
    requested = store.gazetteer.communes(codes)
    return area_of(requested, {code: store.gazetteer.arrondissements(code) for code in codes})


def listed(offers: Sequence[Offer], query: OfferQuery) -> list[Offer]:
    """Return what the rules say, offer by offer."""
    found = [
        home
        for home in offers
        if query.area.tab_of(home.commune, home.departement) is query.tab
        and home.is_open(TODAY)
        and query.filters.lets_through(home)
    ]
    return sorted(found, key=KEYS[query.sort])


def replace_offers(store: Store, db: Database, facts: Sequence[dict[str, object]]) -> list[Offer]:
    places = {commune.code: commune for commune in store.gazetteer.communes(PLACES)}
    offers = [
        replace(offer(f"R{number:03}"), **fact, departement=places[str(fact["commune"])].departement)  # type: ignore[arg-type] # fields of Offer
        for number, fact in enumerate(facts)
    ]
    with store.writing():
        db.execute("DELETE FROM offers")
        store.offers.put(offers, NOW)
    return offers


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(facts=st.lists(homes, max_size=40), asked=st.tuples(requests, filters, st.sampled_from(Sort)))
def test_each_tab_lists_what_the_rules_say(
    store: Store, db: Database, facts: list[dict[str, object]], asked: tuple[list[str], Filters, Sort]
) -> None:
    offers = replace_offers(store, db, facts)
    codes, let, sort = asked
    where = area(store, codes)
    for tab in Tab:
        query = OfferQuery(area=where, tab=tab, sort=sort, filters=let)
        expected = listed(offers, query)
        pages = [store.offers.page(query, TODAY, offset=offset, limit=3) for offset in range(0, len(expected) + 3, 3)]
        assert [home for page in pages for home in page] == expected
        assert store.offers.counts(where, let, TODAY)[tab] == len(expected)
    assert store.offers.open_count(TODAY) == sum(home.is_open(TODAY) for home in offers)


@pytest.mark.parametrize(
    ("let", "listed"),
    [
        (Filters(rent_cents=64_968), True),
        (Filters(rent_cents=64_967), False),
        (Filters(typology="T3"), True),
        (Filters(typology="T4"), False),
        (Filters(typology="T1"), True),
        (Filters(accessible=True), False),
    ],
)
def test_filters_let_through_to_the_last_centime(store: Store, given: Given, let: Filters, *, listed: bool) -> None:
    given.offer(accessible=None)
    assert store.offers.counts(area(store, ["94038"]), let, TODAY)[Tab.REQUESTED] == int(listed)


def test_every_field_of_an_offer_has_its_column(db: Database) -> None:
    columns = [row["name"] for row in db.rows("PRAGMA table_info(offers)")]
    assert columns == [*(field.name for field in fields(Offer)), "first_seen_at", "listed_at"]


@given(facts=homes, text=st.text(max_size=40), flag=st.none() | st.booleans())
def test_a_snapshot_comes_back_as_it_was(facts: dict[str, object], text: str, *, flag: bool | None) -> None:
    home = replace(offer(text), **facts, description=text, lift=flag)  # type: ignore[arg-type] # fields of Offer
    assert offer_of_json(offer_json(home)) == home


def test_an_offer_is_found_open_or_not(store: Store, given: Given) -> None:
    home = given.offer(status=OfferStatus.WITHDRAWN, closes_on=TODAY, lift=True, balcony=False, floor=0)
    assert store.offers.get(home.reference) == home
    assert store.offers.known([home.reference, "other"]) == {home.reference: home}
    assert store.offers.get("other") is None


def test_an_offer_taken_meanwhile_leaves_the_list_at_once(store: Store, given: Given) -> None:
    home = given.offer()
    where = area(store, ["94038"])
    assert store.offers.counts(where, Filters(), TODAY)[Tab.REQUESTED] == 1
    given.offer(status=OfferStatus.TAKEN)
    assert store.offers.counts(where, Filters(), TODAY)[Tab.REQUESTED] == 0
    assert store.offers.get(home.reference) is not None


def test_an_offer_is_listed_from_its_publication_to_its_limit(store: Store, given: Given) -> None:
    given.offer(published_on=TODAY, closes_on=TODAY + timedelta(days=2))
    where = area(store, ["94038"])
    counts = [store.offers.counts(where, Filters(), TODAY + timedelta(days=n))[Tab.REQUESTED] for n in range(-1, 4)]
    assert counts == [0, 1, 1, 1, 0]


@pytest.mark.parametrize(
    ("published", "came", "since"),
    [
        (TODAY - timedelta(days=9), NOW, NOW),
        (TODAY, NOW, NOW),
        (TODAY + timedelta(days=2), NOW, first_instant(TODAY + timedelta(days=2))),
    ],
)
def test_an_offer_is_new_since_it_came_here_or_since_it_is_published(
    store: Store, published: date, came: datetime, since: datetime
) -> None:
    with store.writing():
        store.offers.put([offer(published_on=published)], came)
    assert store.offers.first_seen(["ALIN-1", "other"]) == {"ALIN-1": since}


def test_importing_an_offer_again_does_not_make_it_new(store: Store) -> None:
    with store.writing():
        store.offers.put([offer()], NOW)
        store.offers.put([offer(total_cents=1)], NOW + timedelta(days=5))
    assert store.offers.first_seen(["ALIN-1"]) == {"ALIN-1": NOW}


def test_what_is_new_is_counted_in_the_three_tabs(store: Store) -> None:
    where = area(store, ["94038"])
    homes_by_tab = [
        offer("old"),
        offer("requested"),
        offer("neighbouring", commune="94016"),
        offer("departement", commune="94028"),
        offer("elsewhere", commune="2A004", departement="2A"),
        offer("later", published_on=TODAY + timedelta(days=1)),
    ]
    with store.writing():
        store.offers.put(homes_by_tab[:1], NOW - timedelta(days=2))
        store.offers.put(homes_by_tab[1:], NOW)
    assert store.offers.new_count(where, NOW - timedelta(days=1), TODAY) == 3
    assert store.offers.new_count(where, NOW, TODAY) == 0
    assert store.offers.new_count(where, NOW, TODAY + timedelta(days=1)) == 1


@pytest.mark.parametrize("tab", Tab)
@pytest.mark.parametrize("sort", Sort)
def test_a_page_is_picked_in_one_covering_index(store: Store, db: Database, tab: Tab, sort: Sort) -> None:
    from kiosk.store.offer_listing import listing

    found = listing(OfferQuery(area=area(store, ["94038"]), tab=tab, sort=sort), TODAY, offset=0, limit=20)
    plan = [row["detail"] for row in db.rows(f"EXPLAIN QUERY PLAN {found.sql}", found.values)]
    assert any("COVERING INDEX offers_by_" in step for step in plan), plan
    assert not any(step.startswith("SCAN offers") for step in plan), plan
