"""« Les offres »: in which order (F5), and which are kept (F6)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.area import Tab
from kiosk.domain.offer_search import Filters, Sort
from kiosk.flows.offer_filters import filter_flow
from kiosk.flows.offers import OfferTabs
from kiosk.flows.requests import OpenOffers
from tests.flows.looking import BOBIGNY, Looking
from tests.flows.reading import heard

if TYPE_CHECKING:
    from tests.services.world import World


def test_f5_goes_from_the_latest_to_the_cheapest_to_the_largest_and_back(world: World, looking: Looking) -> None:
    day = world.clock.day
    world.offer("LARGE", surface=9000, total_cents=90_000, published_on=day(-3), **BOBIGNY)
    world.offer("CHEAP", surface=3000, total_cents=30_000, published_on=day(-2), **BOBIGNY)
    world.offer("LATEST", surface=5000, total_cents=60_000, published_on=day(-1), **BOBIGNY)

    seen, view = [], looking.view
    for _ in range(4):
        seen.append(Looking(looking.me, view).references)
        request = view.frame(looking.me.visit).sort
        assert isinstance(request, OpenOffers)
        assert isinstance(request.view, OfferTabs)
        view = request.view

    assert [order[0] for order in seen] == ["LATEST", "CHEAP", "LARGE", "LATEST"]
    assert "Tri : publiée récemment" in heard(looking.frame.aside)


def test_f6_keeps_what_fits_and_says_what_it_hides(world: World, looking: Looking) -> None:
    world.offer("SMALL", typology="T1", total_cents=40_000, **BOBIGNY)
    world.offer("FITS", typology="T3", total_cents=70_000, accessible=True, **BOBIGNY)
    world.offer("DEAR", typology="T4", total_cents=90_000, accessible=True, **BOBIGNY)

    then = looking.filtered(typology="T2", rent="700", access="accessible")

    assert isinstance(then, OpenOffers)
    assert isinstance(then.view, OfferTabs)
    kept = Looking(looking.me, then.view)
    assert then.view.filters == Filters(typology="T2", rent_cents=70_000, accessible=True)
    assert kept.references == ["FITS"]
    assert "Filtre : T2 et plus, jusqu'à 700,00 €, accès fauteuil" in heard(kept.frame.aside)
    assert "2 offres masquées par vos filtres" in " ".join(map(heard, kept.frame.below))


def test_filters_that_leave_nothing_are_cleared_by_a_line(world: World, looking: Looking) -> None:
    world.offer("B", **BOBIGNY)

    nothing = Looking(looking.me, replace(looking.view, filters=Filters(rent_cents=1)))

    assert "Aucune offre ne" in nothing.empty
    assert nothing.go("clear") == OpenOffers(tab=str(Tab.REQUESTED))


def test_a_rent_that_is_no_amount_is_refused_with_a_sentence(looking: Looking) -> None:
    assert isinstance(looking.filtered(rent="beaucoup"), str)


def test_the_questions_of_f6_know_the_filters_there_are(looking: Looking) -> None:
    view = replace(looking.view, filters=Filters(typology="T3", rent_cents=70_050))

    assert filter_flow(looking.me.visit, view=view).start == {"typology": "T3", "rent": 70_050, "access": ()}


def test_filters_and_order_stay_from_tab_to_tab(looking: Looking) -> None:
    view = OfferTabs(sort=Sort.RENT, filters=Filters(accessible=True))

    assert view.at(Tab.DEPARTEMENT) == replace(view, tab=Tab.DEPARTEMENT)
    assert view.at(Tab.DEPARTEMENT).frame(looking.me.visit).active == str(Tab.DEPARTEMENT)
