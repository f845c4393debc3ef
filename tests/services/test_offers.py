"""The offers a person sees: three tabs, their counts, what is new (R09, R10)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.account import SignIn
from kiosk.domain.area import Tab
from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_search import Filters, OfferQuery
from tests.services.personas import PHRASE

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

BOBIGNY = {"commune": "93008", "commune_name": "Bobigny", "departement": "93"}
PANTIN = {"commune": "93055", "commune_name": "Pantin", "departement": "93"}
NOISY_LE_GRAND = {"commune": "93051", "commune_name": "Noisy-le-Grand", "departement": "93"}
LILLE = {"commune": "59350", "commune_name": "Lille", "departement": "59"}


def looking_in_bobigny(world: World) -> Person:
    person = world.validated()
    world.services.dossiers.set_communes(person.id, ("93008",))
    return person


def test_r09_each_offer_is_in_one_of_three_tabs_or_in_another_departement(world: World) -> None:
    person = looking_in_bobigny(world)
    for name, place in (("B", BOBIGNY), ("P", PANTIN), ("N", NOISY_LE_GRAND), ("L", LILLE)):
        world.offer(name, **place)
    area = world.services.offers.area(person.id)
    counts = world.services.offers.counts(area, Filters())
    assert counts.tabs == {Tab.REQUESTED: 1, Tab.NEIGHBOURING: 1, Tab.DEPARTEMENT: 1}
    assert (counts.elsewhere, counts.hidden) == (1, dict.fromkeys(Tab, 0))
    listed = [world.services.offers.page(OfferQuery(area=area, tab=tab), offset=0, limit=9) for tab in Tab]
    assert [[offer.reference for offer in page] for page in listed] == [["B"], ["P"], ["N"]]


def test_who_has_asked_for_nothing_is_shown_nothing(world: World) -> None:
    world.offer("B", **BOBIGNY)
    counts = world.services.offers.counts(world.services.offers.area(world.newcomer().id), Filters())
    assert (sum(counts.tabs.values()), counts.elsewhere) == (0, 1)


def test_filters_say_how_many_they_hide(world: World) -> None:
    person = looking_in_bobigny(world)
    world.offer("CHEAP", total_cents=40_000, **BOBIGNY)
    world.offer("DEAR", total_cents=90_000, **BOBIGNY)
    area = world.services.offers.area(person.id)
    counts = world.services.offers.counts(area, Filters(rent_cents=50_000))
    assert (counts.tabs[Tab.REQUESTED], counts.hidden[Tab.REQUESTED], counts.elsewhere) == (1, 1, 0)


def test_only_open_offers_are_counted(world: World) -> None:
    person = looking_in_bobigny(world)
    world.offer("TAKEN", status=OfferStatus.TAKEN, **BOBIGNY)
    world.offer("PAST", closes_on=world.clock.day(-1), **BOBIGNY)
    world.offer("TO-COME", published_on=world.clock.day(1), **BOBIGNY)
    world.offer("LAST-DAY", closes_on=world.clock.today, **BOBIGNY)
    counts = world.services.offers.counts(world.services.offers.area(person.id), Filters())
    assert counts.tabs[Tab.REQUESTED] == 1


def test_what_came_since_the_visit_before_is_new(world: World) -> None:
    person = looking_in_bobigny(world)
    with world.clock.ago(3):
        world.services.accounts.sign_in(person.matricule, PHRASE)
    world.offer("OLD", **BOBIGNY)
    with world.clock.ago(2), world.store.writing():
        new = world.store.offers.get("OLD")
        assert new is not None
        world.store.offers.put([replace(new, reference="NEW")], world.clock())
    entered = world.services.accounts.sign_in(person.matricule, PHRASE)
    assert isinstance(entered, SignIn)
    since = world.services.offers.previous_visit(person.id)
    assert since == entered.previous_visit_at
    counts = world.services.offers.counts(world.services.offers.area(person.id), Filters(), since)
    assert (counts.tabs[Tab.REQUESTED], counts.new) == (2, 1)
    assert set(world.services.offers.first_seen(["OLD", "NEW", "NONE"])) == {"OLD", "NEW"}


def test_an_offer_is_read_open_or_not(world: World) -> None:
    taken = world.offer("TAKEN", status=OfferStatus.TAKEN)
    assert world.services.offers.get("TAKEN") == taken
    assert world.services.offers.get("NONE") is None
