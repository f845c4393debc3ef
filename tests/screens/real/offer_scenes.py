"""The offers, applying, and a candidature in every state."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.area import Tab
from kiosk.domain.candidature_states import STAGES, CandidatureState
from kiosk.domain.offer_search import Filters
from kiosk.flows.apply import blocked_page, confirm_page
from kiosk.flows.archives import archive_page, archives_page, history_page, snapshot
from kiosk.flows.award import accept_question, award_page, decline_question, how_page
from kiosk.flows.cancel import first_question, second_question
from kiosk.flows.candidature import candidatures_page, more_page
from kiosk.flows.choice import choice_page, stop_question, wait_question
from kiosk.flows.offer import explanation_page, offer_page
from kiosk.flows.offer_filters import filter_flow
from kiosk.flows.offers import OfferTabs
from kiosk.flows.requests import Open, OpenOffers, Start
from tests.screens.real.scene import Scene, about_candidature

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.page import Page
    from kiosk.flows.visit import Visit
    from tests.services.personas import Person
    from tests.services.world import World

S = CandidatureState
NEAR: Final = "AL-75-2026007"


def in_state(world: World, state: CandidatureState) -> Person:
    """Return somebody whose candidature is in *state*."""
    world.candidature(state)
    return world.people["P1"]


def without_offers(world: World) -> Person:
    """Return somebody who may apply where nothing is offered; there is one home elsewhere in the département."""
    person = world.validated("P6")
    world.offer("AL-93-1", commune="78646", commune_name="Versailles", departement="78")
    return person


def of_state(name: str, state: CandidatureState, page: Callable[..., Page]) -> Scene:
    """Return the scene of *page* for a candidature in *state*."""
    return Scene(name=name, made=partial(in_state, state=state), go=(about_candidature(page),))


def _page_of(state: CandidatureState) -> Callable[..., Page]:
    """Return the page on which a candidature is read: among the archives once it has ended."""
    return _in_progress if state in STAGES else archive_page


def _in_progress(visit: Visit, *, candidature: str) -> Page:
    del candidature
    return candidatures_page(visit)


OFFERS: Final = (
    Scene(name="offers", who="P6", go=(OpenOffers(),)),
    Scene(name="offers-second", who="P6", go=(OpenOffers(), "down")),
    *(Scene(name=f"offers-{tab.lower()}", who="P6", go=(OpenOffers(tab=str(tab)),)) for tab in list(Tab)[1:]),
    Scene(
        name="offers-filtered",
        who="P6",
        go=(OpenOffers(view=OfferTabs(filters=Filters(typology="T3", rent_cents=90000))),),
    ),
    Scene(name="offers-none-fits", who="P6", go=(OpenOffers(view=OfferTabs(filters=Filters(rent_cents=10000))),)),
    Scene(name="offers-empty", made=without_offers, go=(OpenOffers(),)),
    Scene(name="offers-no-commune", made=lambda world: world.newcomer(), go=(OpenOffers(),)),
    Scene(name="filters", who="P6", go=(Start(partial(filter_flow, view=OfferTabs())),)),
    Scene(name="offer", who="P6", go=(Open(partial(offer_page, reference=NEAR)),)),
    Scene(name="offer-not-yet", who="P8", go=(Open(partial(offer_page, reference=NEAR)),)),
    Scene(name="offer-words", who="P6", go=(Open(partial(explanation_page, reference=NEAR)),)),
    Scene(name="apply", who="P6", go=(Open(partial(confirm_page, reference=NEAR)),)),
    Scene(name="applied", who="P6", go=(Open(partial(confirm_page, reference=NEAR)), "enter")),
    Scene(name="blocked", who="P8", go=(Open(partial(blocked_page, reference=NEAR)),)),
    Scene(name="blocked-active", who="P1", go=(Open(partial(blocked_page, reference=NEAR)),)),
)
CANDIDATURES: Final = (
    Scene(name="candidatures-none", made=lambda world: world.validated(), go=(Open(candidatures_page),)),
    *(of_state(f"candidature-{state.lower().replace('_', '-')}", state, _page_of(state)) for state in S),
    *(Scene(name=f"candidature-p{each}", who=f"P{each}", go=(Open(candidatures_page),)) for each in (1, 3, 4, 5, 7)),
    of_state("candidature-more", S.COMMISSION, more_page),
    of_state("candidature-home", S.COMMISSION, snapshot),
    of_state("cancel-1", S.UNDER_REVIEW, first_question),
    of_state("cancel-2", S.UNDER_REVIEW, second_question),
    Scene(
        name="cancelled",
        made=partial(in_state, state=S.UNDER_REVIEW),
        go=(about_candidature(second_question), "right", "enter"),
    ),
    of_state("choice", S.PROVISIONALLY_REJECTED, choice_page),
    of_state("choice-waiting", S.AWAITING_FINAL_ANSWER, choice_page),
    of_state("choice-stop", S.PROVISIONALLY_REJECTED, stop_question),
    of_state("choice-wait", S.PROVISIONALLY_REJECTED, wait_question),
    *(
        of_state(f"award-{state.lower().replace('_', '-')}", state, award_page)
        for state in (S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY)
    ),
    of_state("award-accept", S.AWARDED, accept_question),
    of_state("award-decline", S.AWARDED, decline_question),
    of_state("award-how", S.AWARDED, how_page),
    Scene(
        name="award-accepted",
        made=partial(in_state, state=S.AWARDED),
        go=(about_candidature(accept_question), "right", "enter"),
    ),
    Scene(name="archives", who="P4", go=(Open(archives_page),)),
    of_state("history", S.AWARDED, history_page),
)
SCENES: Final = (*OFFERS, *CANDIDATURES)
