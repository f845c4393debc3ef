"""What a person does with candidatures: apply, cancel, choose, answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_errors import (
    AlreadyEndedError,
    AlreadyForwardedError,
    CannotApplyError,
    MovedMeanwhileError,
)
from kiosk.domain.candidature_states import ACTIVE, CANCELLABLE, CandidatureState
from kiosk.domain.conditions import Obstacle, ObstacleKind
from kiosk.domain.dossier import DossierState
from kiosk.domain.offer import NoSuchOfferError, OfferStatus
from kiosk.services.candidatures import CandidatureService

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

S, Why = CandidatureState, ObstacleKind
HERE = "AL-75-2026007"


def refused(world: World, person: Person, reference: str = HERE) -> list[ObstacleKind]:
    before = world.services.candidatures.of(person.id)
    with pytest.raises(CannotApplyError) as error:
        world.services.candidatures.apply(person.id, reference, "token")
    assert world.services.candidatures.of(person.id) == before
    return [obstacle.kind for obstacle in error.value.obstacles]


def test_r11_applying_files_a_candidature_with_the_offer_as_it_is(world: World) -> None:
    person, offer = world.validated(), world.offer()
    filed = world.services.candidatures.apply(person.id, offer.reference, "token")
    assert (filed.state, filed.offer, filed.filed_on) == (S.FILED, offer, world.clock.today)
    assert filed.reference.startswith("C-2026-")
    world.offer(total_cents=99_999)
    assert world.services.candidatures.of(person.id) == (filed,)


def test_r11_the_same_token_again_returns_what_it_filed(world: World) -> None:
    """As after a commit whose answer was lost: the person presses again, another process answers."""
    person = world.validated()
    world.offer()
    filed = world.services.candidatures.apply(person.id, HERE, "token")
    assert world.terminal().candidatures.apply(person.id, HERE, "token") == filed
    assert world.services.candidatures.of(person.id) == (filed,)


def test_a_token_still_finds_what_it_filed_once_that_was_cancelled(world: World) -> None:
    person = world.validated()
    world.offer()
    filed = world.services.candidatures.apply(person.id, HERE, "token")
    cancelled = world.services.candidatures.cancel(person.id, filed.id)
    assert world.services.candidatures.apply(person.id, HERE, "token") == cancelled


def test_the_token_of_somebody_else_finds_nothing_of_theirs(world: World) -> None:
    first, second = world.validated("P1"), world.validated("P2")
    world.offer()
    theirs = world.services.candidatures.apply(first.id, HERE, "token")
    mine = world.services.candidatures.apply(second.id, HERE, "token")
    assert (mine.person, theirs.person) == (second.id, first.id)
    assert mine.id != theirs.id


def test_r13_one_active_candidature_at_a_time(world: World) -> None:
    person = world.validated()
    world.offer()
    world.offer("OTHER")
    world.apply(person, HERE)
    assert refused(world, person, "OTHER") == [Why.ACTIVE_CANCELLABLE]


@pytest.mark.parametrize("state", sorted(ACTIVE))
def test_r13_whatever_stage_the_active_one_is_at(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    world.offer("OTHER")
    kind = Why.ACTIVE_CANCELLABLE if state in CANCELLABLE else Why.ACTIVE_WITH_LANDLORD
    with pytest.raises(CannotApplyError) as error:
        world.services.candidatures.apply(candidature.person, "OTHER", "token")
    assert [obstacle.kind for obstacle in error.value.obstacles] == [kind]


@pytest.mark.parametrize("state", sorted(set(S) - ACTIVE - {S.LEASE_SIGNED, S.DOSSIER_CLOSED}))
def test_r18_after_an_end_one_may_apply_again(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    world.offer("OTHER")
    again = world.services.candidatures.apply(candidature.person, "OTHER", "token")
    assert world.services.candidatures.of(candidature.person) == (again, candidature)


class Blind(CandidatureService):
    """Sees no obstacle before it files: as if another process had slipped in after the look."""

    looked = 0

    def obstacles(self, person: str, reference: str) -> tuple[Obstacle, ...]:
        self.looked += 1
        return () if self.looked == 1 else super().obstacles(person, reference)


def test_r13_what_only_the_index_refuses_is_told_like_the_rest(world: World) -> None:
    person = world.validated()
    world.offer()
    world.offer("OTHER")
    filed = world.apply(person, HERE)
    blind = Blind(world.services.candidatures._context)
    with pytest.raises(CannotApplyError) as error:
        blind.apply(person.id, "OTHER", "token")
    assert [(each.kind, each.candidature) for each in error.value.obstacles] == [(Why.ACTIVE_CANCELLABLE, filed.id)]
    assert world.services.candidatures.of(person.id) == (filed,)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (DossierState.DRAFT, Why.UNFINISHED),
        (DossierState.SUBMITTED, Why.AWAITING_VALIDATION),
        (DossierState.CHANGES_REQUESTED, Why.CHANGES_REQUESTED),
        (DossierState.REFUSED, Why.REFUSED),
        (DossierState.CLOSED, Why.CLOSED),
        (DossierState.EXPIRED, Why.RENEWAL_OVERDUE),
    ],
)
def test_r08_only_a_validated_dossier_applies(world: World, state: DossierState, kind: ObstacleKind) -> None:
    world.offer()
    assert refused(world, world.in_state(state)) == [kind]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"status": OfferStatus.TAKEN}, Why.OFFER_TAKEN),
        ({"status": OfferStatus.WITHDRAWN}, Why.OFFER_WITHDRAWN),
    ],
)
def test_an_offer_gone_meanwhile_is_told_and_nothing_is_filed(
    world: World, change: dict[str, OfferStatus], kind: ObstacleKind
) -> None:
    person = world.validated()
    world.offer()
    assert world.services.candidatures.obstacles(person.id, HERE) == ()
    world.offer(**change)
    assert refused(world, person) == [kind]


def test_an_offer_past_its_limit_and_one_to_come_are_told(world: World) -> None:
    person = world.validated()
    world.offer("PAST", closes_on=world.clock.day(-1))
    world.offer("TO-COME", published_on=world.clock.day(1))
    assert refused(world, person, "PAST") == [Why.OFFER_CLOSED]
    assert refused(world, person, "TO-COME") == [Why.OFFER_NOT_YET_OPEN]


def test_every_reason_is_told_at_once(world: World) -> None:
    candidature = world.candidature(S.FORWARDED)
    world.offer("GONE", status=OfferStatus.TAKEN)
    world.clock.pass_by(days=366)
    with pytest.raises(CannotApplyError) as error:
        world.services.candidatures.apply(candidature.person, "GONE", "token")
    kinds = [obstacle.kind for obstacle in error.value.obstacles]
    assert kinds == [Why.RENEWAL_OVERDUE, Why.ACTIVE_WITH_LANDLORD, Why.OFFER_TAKEN]


def test_there_is_no_applying_for_an_unknown_offer(world: World) -> None:
    with pytest.raises(NoSuchOfferError):
        world.services.candidatures.apply(world.validated().id, "NONE", "token")


@pytest.mark.parametrize("state", sorted(CANCELLABLE))
def test_r14_a_candidature_is_cancelled_before_it_goes_to_the_landlord(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    cancelled = world.services.candidatures.cancel(candidature.person, candidature.id)
    assert cancelled.state is S.CANCELLED
    assert world.services.candidatures.active(candidature.person) is None


@pytest.mark.parametrize("state", sorted(ACTIVE - CANCELLABLE))
def test_r14_not_afterwards_and_the_date_is_told(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    with pytest.raises(AlreadyForwardedError) as error:
        world.services.candidatures.cancel(candidature.person, candidature.id)
    forwarded = candidature.latest(S.FORWARDED)
    assert forwarded is not None
    assert (error.value.on, error.value.landlord) == (forwarded.dated, "Toits & Familles")


def test_r14_a_file_forwarded_meanwhile_is_not_cancelled(world: World) -> None:
    """The screen offered to cancel; the CSE recorded the rest at another terminal."""
    candidature = world.candidature(S.APPROVED)
    assert candidature.cancellable
    with world.clock.ago(0):
        world.record(world.people["P1"], S.FORWARDED)
    with pytest.raises(AlreadyForwardedError):
        world.services.candidatures.cancel(candidature.person, candidature.id)
    assert world.services.candidatures.of(candidature.person)[0].state is S.FORWARDED


def test_cancelling_twice_cancels_once(world: World) -> None:
    candidature = world.candidature(S.FILED)
    cancelled = world.services.candidatures.cancel(candidature.person, candidature.id)
    assert world.terminal().candidatures.cancel(candidature.person, candidature.id) == cancelled


@pytest.mark.parametrize("state", sorted(set(S) - ACTIVE - {S.CANCELLED}))
def test_what_has_ended_is_not_cancelled(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    with pytest.raises(AlreadyEndedError):
        world.services.candidatures.cancel(candidature.person, candidature.id)


def test_r16_after_a_first_no_one_waits_and_the_place_stays_taken(world: World) -> None:
    candidature = world.candidature(S.PROVISIONALLY_REJECTED)
    waiting = world.services.candidatures.wait(candidature.person, candidature.id)
    assert (waiting.state, waiting.active) == (S.AWAITING_FINAL_ANSWER, True)


@pytest.mark.parametrize("state", [S.PROVISIONALLY_REJECTED, S.AWAITING_FINAL_ANSWER])
def test_r16_or_applies_elsewhere(world: World, state: CandidatureState) -> None:
    candidature = world.candidature(state)
    assert world.services.candidatures.give_up(candidature.person, candidature.id).state is S.REJECTED
    world.offer("OTHER")
    assert world.apply(world.people["P1"], "OTHER").active


def test_the_answer_to_an_award_is_declared(world: World) -> None:
    accepted, declined = world.candidature(S.AWARDED, "P1"), world.candidature(S.AWARDED, "P2")
    candidatures = world.services.candidatures
    assert candidatures.accept(accepted.person, accepted.id).state is S.ACCEPTED
    assert candidatures.decline(declined.person, declined.id).state is S.DECLINED


def test_a_person_records_no_more_than_what_is_theirs(world: World) -> None:
    candidature = world.candidature(S.FILED)
    for act in ("give_up", "wait", "accept", "decline"):
        with pytest.raises(MovedMeanwhileError):
            getattr(world.services.candidatures, act)(candidature.person, candidature.id)


def test_nobody_sees_or_touches_the_candidature_of_somebody_else(world: World) -> None:
    candidature, other = world.candidature(S.FILED, "P1"), world.validated("P2")
    for act in ("get", "cancel", "wait", "accept", "decline", "give_up"):
        with pytest.raises(AlreadyEndedError):
            getattr(world.services.candidatures, act)(other.id, candidature.id)
    assert world.services.candidatures.of(other.id) == ()
