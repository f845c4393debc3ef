"""What waits for each role, and since when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.waiting import LATE_AFTER, WaitingKind
from tests.services.personas import deposit_everything

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from tests.services.world import World

S, K = CandidatureState, WaitingKind


def kinds(world: World, actor: Actor) -> list[WaitingKind]:
    return [each.kind for each in world.services.queue.waiting(actor)]


def test_the_employer_has_the_dossiers_to_validate_the_oldest_first(world: World) -> None:
    world.sent("P2")
    with world.clock.ago(-3):
        world.sent("P1")
        waiting = world.services.queue.waiting(world.employer)
    assert [(each.kind, each.matricule) for each in waiting] == [
        (K.TO_VALIDATE, "TS005102"),
        (K.TO_VALIDATE, "TS004217"),
    ]
    assert kinds(world, world.cse) == []


def test_a_correction_says_that_it_is_one(world: World) -> None:
    person = world.changes_requested("P2", DocumentKind.HOSTING)
    assert kinds(world, world.employer) == []
    deposit_everything(world.services.dossiers, person, world.clock.today)
    world.services.dossiers.send(person.id, declared=True)
    assert kinds(world, world.employer) == [K.CORRECTED]


def test_who_decides_nothing_has_nothing_of_it(world: World) -> None:
    world.refused("P1")
    world.expired("P9")
    assert set(kinds(world, world.cse)) == {K.REFUSED, K.EXPIRED}
    assert kinds(world, world.employer) == []


@pytest.mark.parametrize(
    ("state", "kind"), [(S.FILED, K.TO_HAND_ON), (S.APPROVED, K.TO_FORWARD), (S.AWARDED, None), (S.COMMISSION, None)]
)
def test_a_candidature_waits_for_the_cse_when_it_is_its_turn(
    world: World, state: CandidatureState, kind: WaitingKind | None
) -> None:
    world.candidature(state)
    assert kinds(world, world.cse) == ([kind] if kind else [])


def test_the_day_after_the_limit_the_cse_has_to_ask_the_landlord(world: World) -> None:
    found = world.candidature(S.AWARDED)
    assert found.answer_by is not None
    left = (found.answer_by - world.clock.today).days
    world.at(left)
    assert kinds(world, world.cse) == []
    world.at(left + 1)
    waiting = world.services.queue.waiting(world.cse)
    assert [(each.kind, each.since) for each in waiting] == [(K.UNANSWERED, found.answer_by)]


def test_thirty_days_without_news_wait_for_the_cse(world: World) -> None:
    known = (world.clock.today - world.candidature(S.UNDER_REVIEW).since).days
    world.at(world.settings.worry_days - known)
    assert kinds(world, world.cse) == []
    world.at(world.settings.worry_days - known + 1)
    assert kinds(world, world.cse) == [K.NO_NEWS]


def test_a_line_is_late_after_ten_days(world: World) -> None:
    world.sent("P1")
    (line,) = world.services.queue.waiting(world.employer)
    late = [line.late(line.since + timedelta(days)) for days in (0, LATE_AFTER, LATE_AFTER + 1)]
    assert late == [False, False, True]


def test_an_expired_dossier_waits_since_its_renewal_was_due(world: World) -> None:
    person = world.expired("P9")
    dossier = world.services.dossiers.current(person.id)
    (line,) = world.services.queue.waiting(world.cse)
    assert dossier is not None
    assert line.since == dossier.request.renewal_due
