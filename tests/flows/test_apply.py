"""« Je postule »: asked once, filed once, with its receipt; or every reason why not (R08, R11, R13, R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.domain.candidature_states import ACTIVE, CANCELLABLE, CandidatureState
from kiosk.domain.dossier import DossierState
from kiosk.domain.offer import NoSuchOfferError, OfferStatus
from kiosk.flows.apply import blocked_page, confirm_page
from kiosk.flows.requests import Back, Home, Later, OpenOffers
from tests.flows.reading import button, buttons, heard, row, rows, text
from tests.flows.seated import press, seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.flows.line_by_line import Person
    from tests.services.world import World

S, D = CandidatureState, DossierState
HERE: Final = "AL-75-2026007"
NO_CONTRACT: Final = "Une proposition reste sans valeur contractuelle : elle ne vous garantit pas ce logement."
CHANGED: Final = "La situation a changé depuis l'ouverture de cet écran. Rien n'est déposé."


def confirm(person: Person) -> Page:
    """Return the question."""
    return person.page(partial(confirm_page, reference=HERE))


def blocked(person: Person, reference: str = HERE) -> Page:
    """Return the reasons why not."""
    return person.page(partial(blocked_page, reference=reference))


@pytest.fixture
def me(world: World) -> Person:
    """Return somebody who may apply."""
    world.offer()
    return seat(world, world.validated())


def test_r13_r14_r19_the_question_says_what_applying_means(me: Person) -> None:
    page = confirm(me)

    said = text(page)
    assert page.dialog
    assert "T2, Paris 13e, 528,84 € charges comprises · AL-75-2026007" in said
    assert "Ce sera votre seule candidature active, jusqu'à sa fin ou son annulation." in said
    assert "Vous pourrez l'annuler tant que le dossier n'est pas parti chez le bailleur." in said
    assert NO_CONTRACT in said
    assert button(page, "no") == Back()


def test_r11_once_confirmed_it_is_filed_and_the_receipt_says_reference_day_and_what_follows(me: Person) -> None:
    receipt = press(me, confirm(me), "yes")

    filed = me.services.candidatures.active(me.id)
    assert filed is not None
    assert filed.state is S.FILED
    said = text(receipt)
    assert f"Récépissé de candidature {filed.reference}" in said
    assert f"Déposée le lundi 23 novembre 2026, à 12:00. Gardez cette référence : {filed.reference}." in said
    assert "Le kiosque n'envoie rien lui-même : le CSE remet votre candidature à Action Logement." in said
    assert heard(receipt.aside) == "Candidature, étape 1/7"
    assert heard(me.open(button(receipt, "follow")).title) == "Candidature : T2, Paris 13e"
    assert button(receipt, "home") == Home()


def test_r19_the_receipt_says_that_a_proposal_is_no_contract(me: Person) -> None:
    assert NO_CONTRACT in text(press(me, confirm(me), "yes"))


def test_pressed_twice_it_is_filed_once(me: Person) -> None:
    page = confirm(me)

    first, second = press(me, page, "yes"), press(me, page, "yes")

    assert text(first) == text(second)
    assert len(me.services.candidatures.of(me.id)) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"status": OfferStatus.TAKEN}, "Ce logement est déjà pourvu."),
        ({"status": OfferStatus.WITHDRAWN}, "Cette offre a été retirée."),
        ({"closes_on": -1}, "Cette offre est fermée depuis le dimanche 22 novembre 2026."),
    ],
)
def test_an_offer_taken_withdrawn_or_expired_meanwhile_is_told_with_what_to_do_next(
    world: World, me: Person, change: dict[str, Any], reason: str
) -> None:
    page = confirm(me)
    if "closes_on" in change:
        change = {"closes_on": world.clock.day(change["closes_on"])}
    world.offer(**change)

    refused = press(me, page, "yes")

    assert CHANGED in text(refused)
    assert reason in text(refused)
    assert heard(str(row(refused, "way-1").cells[0])) == "→ Regardez les autres offres."
    assert row(refused, "way-1").go == OpenOffers()
    assert me.services.candidatures.of(me.id) == ()


def test_r22_a_renewal_that_fell_due_meanwhile_is_told(world: World) -> None:
    world.offer()
    person = world.validated("P1", renewed=365)
    me = seat(world, person)
    page = confirm(me)
    world.at(1)

    refused = press(seat(world, person), page, "yes")

    assert CHANGED in text(refused)
    assert "Votre renouvellement annuel est en retard" in text(refused)


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (D.DRAFT, "Mon dossier"),
        (D.SUBMITTED, "Mon dossier"),
        (D.CHANGES_REQUESTED, "Mon dossier"),
        (D.REFUSED, "Mon dossier"),
        (D.CLOSED, "Mon dossier"),
        (D.EXPIRED, "Mise à jour du dossier"),
    ],
)
def test_r08_without_a_validated_dossier_each_reason_leads_to_where_it_is_mended(
    world: World, state: DossierState, title: str
) -> None:
    world.offer()
    me = seat(world, world.in_state(state))

    page = blocked(me)

    assert heard(page.aside) == "Offre AL-75-2026007, 1 raison"
    assert [each.key for each in rows(page)] == ["way-1"]
    assert heard(me.open(row(page, "way-1").go).title) == title


@pytest.mark.parametrize("state", sorted(ACTIVE))
def test_r13_a_second_application_is_refused_with_the_one_there_is(world: World, state: CandidatureState) -> None:
    world.candidature(state)
    world.offer("OTHER")
    me = seat(world, world.people["P1"])

    page = blocked(me, "OTHER")

    assert "Vous avez déjà une candidature active : AL-75-2026007, Paris 13e." in text(page)
    assert ("l'y annuler" in text(page)) == (state in CANCELLABLE)
    assert heard(me.open(row(page, "way-1").go).title) == "Candidature : T2, Paris 13e"


def test_every_reason_is_told_at_once_and_whom_to_ask(world: World) -> None:
    world.offer(closes_on=world.clock.day(-1))
    me = seat(world, world.expired("P1"))

    page = blocked(me)

    assert [each.key for each in rows(page)] == ["way-1", "way-2"]
    assert isinstance(row(page, "way-1").go, Later)
    assert "À qui demander : le CSE, ou 0970 800 800." in text(page)
    assert buttons(page) == set()


def test_an_offer_that_is_gone_is_refused(world: World) -> None:
    with pytest.raises(NoSuchOfferError):
        confirm(seat(world, world.validated()))
