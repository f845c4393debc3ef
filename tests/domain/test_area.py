"""The three tabs (R09): requested, neighbouring, elsewhere in the département."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.area import Area, Tab, area_of
from kiosk.domain.commune import Commune, CommuneKind
from tests.domain.places import places

PARIS, PARIS_12, PARIS_13, PARIS_18 = "75056", "75112", "75113", "75118"
SAINT_DENIS, KREMLIN_BICETRE, MONTREUIL, CACHAN = "93066", "94043", "93048", "94016"
CODES = st.lists(st.sampled_from(sorted(places().all)), max_size=8, unique=True)
IN_PARIS = st.lists(
    st.sampled_from([code for code in places().all if code[:2] in {"75", "93", "94"}]), min_size=1, max_size=8
)


def area(*codes: str) -> Area:
    """Return the area of those communes."""
    return area_of([places().all[code] for code in codes], places().children)


def tab(code: str, inside: Area) -> Tab | None:
    """Return the tab of a home in that commune."""
    return inside.tab_of(code, places().all[code].departement)


@pytest.mark.parametrize(
    ("requested", "code", "expected"),
    [
        ([PARIS_13], PARIS_13, Tab.REQUESTED),
        ([PARIS_13], PARIS_12, Tab.NEIGHBOURING),
        ([PARIS_13], PARIS_18, Tab.DEPARTEMENT),
        ([PARIS_13], KREMLIN_BICETRE, Tab.NEIGHBOURING),
        ([PARIS_13], SAINT_DENIS, None),
        ([PARIS_13], CACHAN, None),
        ([SAINT_DENIS], PARIS_18, Tab.NEIGHBOURING),
        ([SAINT_DENIS], MONTREUIL, Tab.DEPARTEMENT),
        ([SAINT_DENIS], "97411", None),
        ([PARIS_13, "94038"], CACHAN, Tab.NEIGHBOURING),
    ],
)
def test_r09_a_home_is_in_the_first_tab_that_fits(requested: list[str], code: str, expected: Tab | None) -> None:
    assert tab(code, area(*requested)) is expected


def test_the_whole_city_covers_its_arrondissements() -> None:
    whole = area(PARIS)
    assert {tab(child.code, whole) for child in places().children[PARIS]} == {Tab.REQUESTED}
    assert tab(SAINT_DENIS, whole) is tab(KREMLIN_BICETRE, whole) is Tab.NEIGHBOURING


def test_a_home_known_only_as_paris_counts_as_requested_with_any_arrondissement() -> None:
    assert tab(PARIS, area(PARIS_13)) is Tab.REQUESTED
    assert tab(PARIS, area(KREMLIN_BICETRE)) is Tab.NEIGHBOURING
    assert tab(PARIS, area(MONTREUIL, PARIS_13)) is Tab.REQUESTED


def test_the_neighbours_of_its_arrondissements_are_the_citys() -> None:
    city = Commune(code="1", name="Ville", kind=CommuneKind.WHOLE_CITY, departement="01")
    part = Commune(code="2", name="Ville 1er", parent="1", departement="01", neighbours=frozenset({"3"}))
    assert area_of([city], {"1": [part]}) == Area(
        requested=frozenset({"1", "2"}), neighbouring=frozenset({"3"}), departements=frozenset({"01"})
    )


def test_the_citys_neighbours_do_not_come_with_one_arrondissement() -> None:
    assert SAINT_DENIS in places().all[PARIS].neighbours
    assert tab(SAINT_DENIS, area(PARIS_13)) is None


def test_a_neighbouring_arrondissement_does_not_make_the_others_neighbours() -> None:
    assert tab(PARIS_13, area(SAINT_DENIS)) is None


def test_nothing_requested_means_nothing_listed() -> None:
    assert tab(PARIS, area()) is None


@given(CODES | IN_PARIS)
def test_every_commune_is_in_one_tab_at_most_and_what_is_requested_in_the_first(codes: list[str]) -> None:
    inside = area(*codes)
    assert not inside.requested & inside.neighbouring
    assert all(tab(code, inside) is Tab.REQUESTED for code in codes)
    for code in inside.neighbouring:
        assert places().all[code].neighbours & inside.requested


@given(CODES | IN_PARIS, st.sampled_from(sorted(places().all)))
def test_asking_for_one_more_commune_never_takes_a_home_to_a_later_tab(codes: list[str], more: str) -> None:
    order = [*Tab, None]
    before, after = area(*codes), area(*codes, more)
    for code in {*before.requested, *before.neighbouring, *sorted(places().all)[::997]}:
        assert order.index(tab(code, after)) <= order.index(tab(code, before))
