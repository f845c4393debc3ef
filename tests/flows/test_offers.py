"""« Les offres »: three tabs, what is in them, what an empty one says (R09, R10)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.area import Tab
from kiosk.flows.offers import OfferTabs
from kiosk.flows.page import Page
from kiosk.flows.requests import Later, Open, OpenOffers, Start
from kiosk.flows.said import Said, Tone, plain
from tests.flows.looking import BOBIGNY, LILLE, NOISY, PANTIN, Looking
from tests.flows.reading import button, heard, text, words
from tests.flows.seated import seat

if TYPE_CHECKING:
    from tests.services.world import World

LABELS: Final = ["Communes demandées", "Communes limitrophes", "Autres communes du département"]


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
