"""« Mes candidatures »: what happened, and what ended before (R12, R18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_errors import AlreadyEndedError
from kiosk.domain.candidature_states import CandidatureState
from kiosk.flows.candidature import candidatures_page, more_page
from kiosk.flows.requests import OpenOffers
from tests.flows.followed import LABELS, page
from tests.flows.reading import buttons, row, text
from tests.flows.seated import boxed, labels, press, seat

if TYPE_CHECKING:
    from tests.services.world import World

S = CandidatureState


def test_r12_with_none_yet_it_leads_to_the_offers(world: World) -> None:
    world.validated("P1")
    shown = page(world)

    assert "Pas encore de candidature" in text(shown)
    assert row(shown, "offers").go == OpenOffers()
    assert buttons(shown) == set()


def test_r18_with_none_in_progress_the_archives_are_there(world: World) -> None:
    world.candidature(S.NOT_AWARDED)
    shown = page(world)

    assert "Aucune candidature en cours" in text(shown)
    assert "T2, Paris 13e Non retenue par la commission" in text(shown)


def test_r18_the_archives_are_reached_from_the_one_in_progress(world: World) -> None:
    world.person("P4")
    me = seat(world, world.people["P4"])

    more = press(me, me.page(candidatures_page), "more")

    assert labels(more)[-1] == "Archives (1)"
    assert "Annulée par vous" in text(press(me, more, "archives"))


def test_the_history_says_every_fact_the_latest_first_with_who_recorded_it(world: World) -> None:
    candidature = world.candidature(S.FORWARDED)
    me = seat(world, world.people["P1"])

    said = text(me.page(partial(more_page, candidature=candidature.id))).split("Ce qui s'est passé\n")[1].splitlines()

    assert said == [
        "22 nov. Transmise au bailleur (le CSE) · Bailleur : Toits & Familles",
        "19 nov. Validée par Action Logement, pas encore transmise (le CSE)",
        "16 nov. En cours d'analyse par Action Logement (le CSE)",
        "13 nov. Candidature déposée (vous)",
    ]


def test_the_history_says_a_correction_as_what_it_is(world: World) -> None:
    candidature = world.candidature(S.FORWARDED)
    person = world.people["P1"]
    world.services.progress.correct(person.matricule, reason="mauvaise ligne", actor=world.cse)

    said = text(seat(world, person).page(partial(more_page, candidature=candidature.id)))

    assert "Erreur de saisie corrigée" in said
    assert "Motif : mauvaise ligne" in said
    assert boxed(page(world))[""] == LABELS[S.APPROVED]


def test_nobody_reads_the_candidature_of_somebody_else(world: World) -> None:
    candidature = world.candidature(S.FILED)
    with pytest.raises(AlreadyEndedError):
        seat(world, world.validated("P2")).page(partial(more_page, candidature=candidature.id))
