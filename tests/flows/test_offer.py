"""One offer: all that is known, « Je postule », or why not (R10, R11, R19)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.domain.dossier import DossierState
from kiosk.domain.offer import NoSuchOfferError
from kiosk.flows.offer import explanation_page, offer_page
from tests.flows.reading import buttons, heard, text, words
from tests.flows.seated import labels, press, seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World

HERE: Final = "AL-75-2026007"
WHOLE: Final[dict[str, Any]] = {
    "postcode": "75013",
    "residence": "Les Tilleuls",
    "address": "3 rue Nationale",
    "kind": "Appartement",
    "floor": 0,
    "lift": True,
    "balcony": True,
    "accessible": True,
    "parking": "box en sous-sol",
    "heating": "collectif",
    "energy_class": "C",
    "gas_class": "D",
    "financing": "PLUS",
    "rent_cents": 48_000,
    "charges_cents": 4_884,
    "deposit_cents": 48_000,
    "available_on": date(2026, 12, 1),
    "applications": 4,
    "description": "Calme, sur cour.",
}


def page(person: Person, reference: str = HERE) -> Page:
    """Return the page of an offer."""
    return person.page(partial(offer_page, reference=reference))


def test_everything_known_is_said(world: World) -> None:
    world.offer(**WHOLE)
    said = text(page(seat(world, world.validated())))

    for fact in (
        "Logement Appartement T2 50,8 m², rez-de-chaussée",
        "3 rue Nationale, Les Tilleuls",
        "Paris 13e (75013)",
        "balcon ou terrasse",
        "box en sous-sol",
        "chauffage : collectif",
        "DPE C",
        "Toits & Familles, PLUS",
        "mardi 1er décembre 2026",
        "Date limite mercredi 23 décembre 2026",
        "480,00 €",
        "48,84 €",
        "528,84 €",
        "Calme, sur cour.",
    ):
        assert fact in said


def test_what_is_not_known_is_left_out(world: World) -> None:
    world.offer(closes_on=None)
    said = text(page(seat(world, world.validated())))

    assert not any(word in said for word in ("Adresse", "Énergie", "Confort", "Date limite", "None", "Disponible"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"floor": 3}, "étage 3"),
        ({"floor": 3, "floors": 5}, "étage 3 sur 5"),
        ({"floor": 3, "lift": False}, "sans ascenseur"),
        ({"floor": 0, "lift": False}, "rez-de-chaussée"),
    ],
)
def test_the_floor_and_the_lift_are_said_in_words(world: World, changes: dict[str, Any], said: str) -> None:
    world.offer(**changes)

    assert said in text(page(seat(world, world.validated())))


def test_r11_who_may_apply_has_je_postule_with_the_keyboard_on_it(world: World) -> None:
    world.offer()
    me = seat(world, world.validated())

    shown = page(me)

    assert shown.focus == "apply"
    assert labels(shown)[0] == "Je postule"
    assert "Dossier validé, pas de candidature en cours : vous pouvez postuler." in text(shown)
    assert heard(press(me, shown, "apply").title) == "Postuler à ce logement ?"


def test_r19_the_offer_says_that_a_proposal_is_no_contract_and_who_decides(world: World) -> None:
    world.offer()
    said = text(page(seat(world, world.validated())))

    assert "Une proposition reste sans valeur contractuelle : elle ne vous garantit pas ce logement." in said
    assert "Seule la commission du bailleur décide à qui va le logement." in said


def test_r08_who_may_not_reads_every_reason_and_what_to_do(world: World) -> None:
    world.offer(closes_on=world.clock.day(-1))
    me = seat(world, world.in_state(DossierState.EXPIRED, "P1"))

    shown = page(me)

    assert "Vous ne pouvez pas encore postuler. Voici pourquoi :" in text(shown)
    assert "Votre renouvellement annuel est en retard" in text(shown)
    assert "Je postule" not in labels(shown)
    assert heard(press(me, shown, "apply").aside) == "Offre AL-75-2026007, 2 raisons"


def test_the_words_of_an_offer_are_explained(world: World) -> None:
    world.offer(**WHOLE)
    me = seat(world, world.validated())

    said = text(press(me, page(me), "words"))

    assert "PLUS : le logement social le plus courant." in said
    assert "CC : charges comprises. HC : hors charges." in said
    assert words(page(me).beside)
    assert buttons(page(me)) == {"apply", "words", "back"}


def test_a_financing_nobody_knows_is_shown_as_it_is_written(world: World) -> None:
    world.offer(financing="ANRU+")

    said = text(seat(world, world.validated()).page(partial(explanation_page, reference=HERE)))

    assert "ANRU+ :" in said


def test_an_offer_that_is_gone_is_refused_with_a_sentence(world: World) -> None:
    with pytest.raises(NoSuchOfferError):
        page(seat(world, world.validated()), "GONE")
