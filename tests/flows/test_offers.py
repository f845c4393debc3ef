"""« Les offres »: three tabs, what is in them, what an empty one says (R09, R10)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.area import Tab
from kiosk.domain.offer_search import Filters, Sort
from kiosk.flows.offer_filters import filter_flow
from kiosk.flows.offers import OfferTabs
from kiosk.flows.page import Menu, Page
from kiosk.flows.requests import Later, Open, OpenOffers, Start
from kiosk.flows.said import Said, Tone, plain
from tests.flows.reading import button, heard, refusal, text, words
from tests.flows.seated import seat

if TYPE_CHECKING:
    from kiosk.flows.page import Row
    from kiosk.flows.tabs import TabbedList
    from tests.flows.line_by_line import Person
    from tests.services.world import World

BOBIGNY: Final = {"commune": "93008", "commune_name": "Bobigny", "departement": "93"}
PANTIN: Final = {"commune": "93055", "commune_name": "Pantin", "departement": "93"}
NOISY: Final = {"commune": "93051", "commune_name": "Noisy-le-Grand", "departement": "93"}
LILLE: Final = {"commune": "59350", "commune_name": "Lille", "departement": "59"}
LABELS: Final = ["Communes demandées", "Communes limitrophes", "Autres communes du département"]


@dataclass
class Looking:
    """Somebody validated who looks in Bobigny."""

    me: Person
    view: OfferTabs

    @property
    def frame(self) -> TabbedList:
        """What stands around the list."""
        return self.view.frame(self.me.visit)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The offers of the open tab."""
        return self.view.rows(self.me.visit, 0, 20)

    @property
    def references(self) -> list[str]:
        """Which offers they are."""
        return [row.key for row in self.rows]

    @property
    def empty(self) -> str:
        """What is said in place of the offers."""
        return " ".join(words(self.frame.empty))

    def go(self, key: str) -> object:
        """Return where a line of an empty tab leads."""
        menu = next(block for block in self.frame.empty if isinstance(block, Menu))
        return next(row.go for row in menu.rows if row.key == key)

    def flags(self) -> dict[str, object]:
        """Return the last cell of each offer."""
        return {row.key: row.cells[-1] for row in self.rows}

    def at(self, tab: Tab) -> Looking:
        """Return the same at another tab."""
        return Looking(self.me, self.view.at(tab))

    def filtered(self, **typed: str) -> object:
        """Return what came of F6 with these answers."""
        played = self.me.play(filter_flow(self.me.visit, view=self.view), typed)
        return played.then or refusal(played)


@pytest.fixture
def looking(world: World) -> Looking:
    """Return somebody who looks in Bobigny."""
    person = world.validated("P1")
    world.services.dossiers.set_communes(person.id, ("93008",))
    return Looking(seat(world, person), OfferTabs())


def test_r09_the_three_tabs_have_their_exact_labels_in_this_order(looking: Looking) -> None:
    assert [heard(tab.label) for tab in looking.frame.tabs] == LABELS
    assert looking.frame.active == looking.frame.tabs[0].key


def test_r10_each_tab_has_its_own_list_and_its_count(world: World, looking: Looking) -> None:
    for name, place in (("B", BOBIGNY), ("B2", BOBIGNY), ("P", PANTIN), ("N", NOISY)):
        world.offer(name, **place)

    assert [(tab.count, heard(tab.counted)) for tab in looking.frame.tabs] == [
        (2, "2 offres"),
        (1, "1 offre"),
        (1, "1 offre"),
    ]
    assert sorted(looking.references) == ["B", "B2"]
    assert [looking.at(tab).references for tab in list(Tab)[1:]] == [["P"], ["N"]]
    assert looking.at(Tab.DEPARTEMENT).frame.active == str(Tab.DEPARTEMENT)


def test_r10_an_offer_opens_to_its_detail(world: World, looking: Looking) -> None:
    world.offer("B", **BOBIGNY)

    go = looking.rows[0].go

    assert isinstance(go, Open)
    assert heard(looking.me.open(go).aside) == "Offre B"


def test_a_line_says_the_type_the_surface_the_rent_the_commune_and_until_when(world: World, looking: Looking) -> None:
    world.offer("B", **BOBIGNY)

    said = [heard(plain(cell)) for cell in looking.rows[0].cells]

    assert said == ["T2", "51 m²", "528,84 €", "Bobigny", "23 déc.", ""]


@pytest.mark.parametrize("tab", list(Tab))
def test_r10_an_empty_tab_invites_to_the_two_others_with_their_counts_and_to_widen(
    world: World, looking: Looking, tab: Tab
) -> None:
    places = dict(zip(Tab, (BOBIGNY, PANTIN, NOISY), strict=True))
    for other, place in places.items():
        if other is not tab:
            world.offer(str(other), **place)

    here = looking.at(tab)

    assert "C'est fréquent : les offres changent chaque jour. Vous pouvez :" in here.empty
    for other in Tab:
        if other is not tab:
            assert f"{LABELS[list(Tab).index(other)]} 1 offre" in here.empty
            assert here.go(f"see-{other}") == OpenOffers(tab=str(other))
    assert "Ajouter des communes à mon dossier" in here.empty
    widen = here.go("widen")
    assert isinstance(widen, Later)
    assert isinstance(widen.make(), Start)


def test_r10_a_tab_with_offers_is_not_called_empty(world: World, looking: Looking) -> None:
    world.offer("B", **BOBIGNY)

    assert looking.frame.empty == ()


def test_r10_one_is_advised_to_ask_for_more_communes(looking: Looking) -> None:
    assert any("ajoutez des communes" in line for line in looking.frame.below)


def test_who_has_asked_for_no_commune_is_told_to_add_one(world: World) -> None:
    looking = Looking(seat(world, world.newcomer()), OfferTabs())

    assert "Vous n'avez" in looking.empty
    assert isinstance(looking.go("widen"), Later)


def test_offers_of_other_departements_are_said_and_not_listed(world: World, looking: Looking) -> None:
    world.offer("L", **LILLE)
    assert "1 offre est dans un autre département" in " ".join(map(heard, looking.frame.below))

    world.offer("L2", **LILLE)

    assert "2 offres" in " ".join(map(heard, looking.frame.below))
    assert [looking.at(tab).references for tab in Tab] == [[], [], []]


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


@pytest.mark.parametrize(("left", "said"), [(0, "ce jour"), (1, "1 jour"), (7, "7 jours"), (8, ""), (None, "")])
def test_an_offer_about_to_close_says_how_many_days_are_left(
    world: World, looking: Looking, left: int | None, said: str
) -> None:
    world.offer("B", closes_on=world.clock.day(left) if left is not None else None, **BOBIGNY)

    flag = looking.flags()["B"]

    assert heard(flag.text if isinstance(flag, Said) else str(flag)) == said
    assert not said or (isinstance(flag, Said) and flag.tone is Tone.SOON)


def test_what_came_since_the_last_visit_is_new(world: World, looking: Looking) -> None:
    offer = world.offer("OLD", **BOBIGNY)
    person = world.people["P1"]
    world.services.accounts.sign_in(person.matricule, person.phrase)
    world.clock.pass_by(days=1)
    with world.store.writing():
        world.store.offers.put([replace(offer, reference="NEW")], world.clock())
    world.services.accounts.sign_in(person.matricule, person.phrase)

    assert looking.flags() == {"NEW": Said("nouveau", Tone.NEW), "OLD": ""}


def test_beside_the_list_a_wide_screen_shows_the_offer_with_je_postule_and_r19(world: World, looking: Looking) -> None:
    world.offer("B", **BOBIGNY)

    beside = looking.view.beside(looking.me.visit, "B")

    said = " ".join(words(beside))
    assert "Je postule" in said
    assert "sans valeur contractuelle" in said
    assert looking.view.beside(looking.me.visit, "GONE") == ()


def test_beside_the_list_je_postule_says_why_not_when_one_may_not(world: World) -> None:
    looking = Looking(seat(world, world.draft("P1")), OfferTabs())
    world.offer("B", **BOBIGNY)

    page = looking.me.open(_apply(looking))

    assert "Vous ne pouvez pas postuler à ce logement maintenant" in text(page)


def _apply(looking: Looking) -> Open:
    request = button(Page(title="", blocks=looking.view.beside(looking.me.visit, "B")), "apply")
    assert isinstance(request, Open)
    return request
