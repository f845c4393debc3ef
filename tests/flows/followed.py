"""« Mes candidatures » of somebody: what the tests of it share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from kiosk.flows.candidature import candidatures_page
from tests.flows.seated import seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.services.world import World

S = CandidatureState
LABELS: Final = {
    S.FILED: "Candidature déposée",
    S.UNDER_REVIEW: "En cours d'analyse par Action Logement",
    S.PROVISIONALLY_REJECTED: "Invalidée – à vous de choisir",
    S.AWAITING_FINAL_ANSWER: "En attente de la réponse définitive d'Action Logement",
    S.APPROVED: "Validée par Action Logement, pas encore transmise",
    S.FORWARDED: "Transmise au bailleur",
    S.LANDLORD_CONTACT: "Le bailleur vous a contacté",
    S.COMMISSION: "Commission (CALEOL) prévue le 25 novembre 2026",
    S.AWARDED: "Logement attribué – répondez au plus tard le 2 décembre 2026",
    S.AWARDED_RANKED: "Attribué au rang 2 – en attente des candidats précédents",
    S.AWARDED_CONDITIONALLY: "Attribué sous condition – pièce à fournir d'ici au 4 décembre 2026",
    S.ACCEPTED: "Vous avez accepté – visite et bail à organiser",
    S.LEASE_SIGNED: "Bail signé",
}


def page(world: World, key: str = "P1") -> Page:
    """Return « Mes candidatures » of a persona."""
    return seat(world, world.people[key]).page(candidatures_page)


def walk(world: World, *facts: CandidatureState) -> None:
    """File and record those facts today."""
    person = world.validated("P1")
    world.offer()
    world.apply(person, "AL-75-2026007")
    for fact in facts:
        world.step(person, fact)
