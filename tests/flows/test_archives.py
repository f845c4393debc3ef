"""The archives: what ended, why, what next; they never change (R17, R18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.candidature_states import ARCHIVED, CandidatureState
from kiosk.flows.archives import archive_page, archives_page
from kiosk.flows.candidature import candidatures_page
from kiosk.flows.page import Mark
from kiosk.flows.requests import OpenOffers
from tests.flows.reading import button, heard, row, rows, text
from tests.flows.seated import boxed, press, seat, stage_rows

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.services.world import World

S = CandidatureState
OUTCOMES: Final = {
    S.CANCELLED: ("Annulée par vous", ""),
    S.REJECTED: ("Non validée par Action Logement", "revenus au-dessus du plafond"),
    S.NOT_AWARDED: ("Non retenue par la commission", "un autre dossier était prioritaire"),
    S.INADMISSIBLE: ("Demande irrecevable", "plafond dépassé"),
    S.DECLINED: ("Vous avez refusé le logement", ""),
    S.UNANSWERED: ("Sans réponse dans le délai", ""),
    S.OFFER_WITHDRAWN: ("Logement retiré ou pourvu", "logement pourvu"),
    S.WITHDRAWN_LATE: ("Désistement enregistré par le CSE", "la personne renonce"),
    S.DOSSIER_CLOSED: ("Dossier clos", ""),
}


def opened(world: World, state: CandidatureState) -> Page:
    """Return an archived candidature, opened."""
    candidature = world.candidature(state)
    return seat(world, world.people["P1"]).page(partial(archive_page, candidature=candidature.id))


def test_every_end_is_tried() -> None:
    assert set(OUTCOMES) == ARCHIVED


@pytest.mark.parametrize("state", OUTCOMES)
def test_r18_each_end_says_its_outcome_and_its_reason(world: World, state: CandidatureState) -> None:
    box = boxed(opened(world, state))

    assert (box[""], box.get("Motif", "")) == OUTCOMES[state]


@pytest.mark.parametrize("state", OUTCOMES)
def test_r15_no_stage_of_what_has_ended_is_shown_as_going_on(world: World, state: CandidatureState) -> None:
    marks = {each.mark for each in stage_rows(opened(world, state))}

    assert marks <= {Mark.DONE, Mark.TODO}


def test_r18_not_chosen_a_letter_comes_and_one_may_apply_again(world: World) -> None:
    page = opened(world, S.NOT_AWARDED)

    said = text(page)
    assert "La commission ne vous attribue pas ce logement. Le bailleur vous envoie un courrier." in said
    assert "Vous pouvez maintenant postuler à un autre logement adapté à votre situation." in said
    assert button(page, "offers") == OpenOffers()


@pytest.mark.parametrize("state", [S.NOT_AWARDED, S.INADMISSIBLE])
def test_r17_alin_shows_the_result_too(world: World, state: CandidatureState) -> None:
    assert "AL'in montre aussi ce résultat." in text(opened(world, state))


def test_r18_they_are_listed_with_their_outcome_and_never_change(world: World) -> None:
    world.candidature(S.CANCELLED)
    world.candidature(S.NOT_AWARDED, offer="OTHER")
    me = seat(world, world.people["P1"])

    page = me.page(archives_page)

    assert [heard(str(each.cells[1])) for each in rows(page)] == ["Non retenue par la commission", "Annulée par vous"]
    assert "Une candidature archivée se relit, mais ne change plus." in text(page)
    assert not any(each.tick or each.remove for each in rows(page))


def test_the_history_of_what_has_ended_is_read_from_its_page(world: World) -> None:
    candidature = world.candidature(S.REJECTED)
    me = seat(world, world.people["P1"])
    page = me.open(row(me.page(candidatures_page), candidature.id).go)

    history = press(me, page, "history")

    assert heard(history.aside) == f"Candidature {candidature.reference}"
    assert text(history).splitlines()[-1].endswith("Candidature déposée (vous)")
    assert "Non validée par Action Logement (le CSE) · Motif : revenus au-dessus du plafond" in text(history)


def test_without_any_the_list_is_empty(world: World) -> None:
    assert list(rows(seat(world, world.validated()).page(archives_page))) == []
