"""That a dossier expired is written in its history once, and changes nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.actor import SYSTEM
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import DossierState
from tests.services.contents import contents

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

D = DossierState


def recorded(world: World, person: Person) -> list[tuple[DossierState | None, DossierState]]:
    events = world.store.dossiers.history.of(world.dossier(person).id)
    return [(each.before, each.after) for each in events if each.actor == SYSTEM]


def test_an_expired_dossier_is_listed_and_its_history_says_so(world: World) -> None:
    person = world.expired()
    dossier = world.dossier(person)
    (found,) = world.services.expiry.record()
    assert (found.matricule, found.reference, found.active) == (person.matricule, dossier.reference, False)
    assert found.renewal_due == dossier.request.renewal_due
    assert recorded(world, person) == [(D.VALIDATED, D.EXPIRED)]
    line = world.store.audit.last(1)[0]
    assert (line.actor, line.act, line.thing) == (SYSTEM, "dossier.expire", dossier.id)


def test_nothing_else_changes(world: World) -> None:
    person = world.expired()
    was, dossier = contents(world.store, "audit", "dossier_events"), world.dossier(person)
    world.services.expiry.record()
    assert contents(world.store, "audit", "dossier_events") == was
    assert world.dossier(person) == dossier


def test_a_second_run_does_nothing(world: World) -> None:
    world.expired()
    world.services.expiry.record()
    was = contents(world.store)
    for days in (0, 1, 40):
        assert world.at(days).services.expiry.record() == ()
    assert contents(world.store) == was


def test_a_dry_run_lists_and_writes_nothing(world: World) -> None:
    world.expired()
    was = contents(world.store)
    found = world.services.expiry.record(dry_run=True)
    assert contents(world.store) == was
    assert world.services.expiry.record() == found != ()


def test_the_last_day_of_the_renewal_is_still_in_time(world: World) -> None:
    person = world.validated()
    due = world.dossier(person).request.renewal_due
    assert due is not None
    left = (due - world.clock.today).days
    assert world.at(left).services.expiry.record() == ()
    assert len(world.at(left + 1).services.expiry.record()) == 1


def test_it_is_written_again_a_year_after_a_renewal_in_time(world: World) -> None:
    person = world.expired()
    world.services.expiry.record()
    world.services.dossiers.renew(person.id, world.clock.day(-10))
    assert world.services.expiry.record() == ()
    assert len(world.at(400).services.expiry.record()) == 1
    assert recorded(world, person) == [(D.VALIDATED, D.EXPIRED)] * 2


def test_a_candidature_in_progress_is_said_and_goes_on(world: World) -> None:
    before = world.candidature(CandidatureState.FORWARDED)
    (found,) = world.at(400).services.expiry.record()
    assert found.active
    assert world.store.candidatures.of(before.person) == (before,)


@pytest.mark.parametrize("state", [D.DRAFT, D.SUBMITTED, D.CHANGES_REQUESTED, D.VALIDATED, D.REFUSED])
def test_any_open_dossier_expires_from_where_it_was(world: World, state: DossierState) -> None:
    person = world.in_state(state)
    world.at(400).services.expiry.record()
    assert recorded(world, person) == [(state, D.EXPIRED)]


def test_a_closed_dossier_or_one_without_a_date_never_expires(world: World) -> None:
    world.closed()
    world.newcomer("P8")
    assert world.at(800).services.expiry.record() == ()
