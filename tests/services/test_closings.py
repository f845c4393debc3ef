"""A dossier and its candidature close together and reopen together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_errors import FactRefusedError
from kiosk.domain.candidature_states import ACTIVE, CandidatureState
from kiosk.domain.dates import FutureDateError
from kiosk.domain.dossier import Closing, DossierState
from kiosk.domain.dossier_errors import (
    ClosedByLeaseError,
    DossierLockedError,
    DossierMoveError,
    OtherDossierBegunError,
    ReasonNeededError,
    TooLateToReopenError,
)
from tests.services.personas import answer_everything

if TYPE_CHECKING:
    from tests.services.world import World

S, D = CandidatureState, DossierState
MATRICULE = "TS004217"


def close(world: World, reason: str = "radiée") -> None:
    world.services.decisions.close(MATRICULE, world.clock.today, reason, world.cse)


def reopen(world: World) -> None:
    world.services.decisions.reopen(MATRICULE, "erreur de saisie", world.cse)


def correct(world: World) -> None:
    world.services.progress.correct(MATRICULE, reason="erreur de saisie", actor=world.cse)


def standing(world: World) -> tuple[DossierState, CandidatureState]:
    person = world.people["P1"]
    return world.dossier(person).state, world.services.candidatures.of(person.id)[0].state


@pytest.mark.parametrize("state", sorted(ACTIVE))
def test_closing_ends_the_active_candidature_and_reopening_brings_both_back(
    world: World, state: CandidatureState
) -> None:
    before = world.candidature(state)
    close(world)
    assert standing(world) == (D.CLOSED, S.DOSSIER_CLOSED)
    reopen(world)
    assert standing(world) == (D.VALIDATED, state)
    assert world.services.candidatures.active(before.person) is not None


def test_correcting_the_closed_candidature_reopens_its_dossier(world: World) -> None:
    world.candidature(S.FORWARDED)
    close(world)
    correct(world)
    assert standing(world) == (D.VALIDATED, S.FORWARDED)


def test_correcting_the_signature_of_a_lease_reopens_the_dossier(world: World) -> None:
    world.candidature(S.LEASE_SIGNED)
    assert world.dossier(world.people["P1"]).closing is Closing.LEASE_SIGNED
    with pytest.raises(ClosedByLeaseError):
        reopen(world)
    correct(world)
    assert standing(world) == (D.VALIDATED, S.ACCEPTED)


def test_what_had_ended_before_the_closing_is_not_made_active_again_in_a_closed_dossier(world: World) -> None:
    world.candidature(S.NOT_AWARDED)
    close(world)
    with pytest.raises(DossierLockedError):
        correct(world)
    assert standing(world) == (D.CLOSED, S.NOT_AWARDED)


def test_what_had_ended_before_the_closing_stays_ended(world: World) -> None:
    before = world.candidature(S.NOT_AWARDED)
    close(world)
    assert standing(world) == (D.CLOSED, S.NOT_AWARDED)
    reopen(world)
    assert world.services.candidatures.of(before.person) == (before,)


@pytest.mark.parametrize("state", [D.DRAFT, D.SUBMITTED, D.CHANGES_REQUESTED, D.REFUSED, D.VALIDATED, D.EXPIRED])
def test_any_dossier_is_closed_and_comes_back_as_it_was(world: World, state: DossierState) -> None:
    person = world.in_state(state)
    close(world)
    assert world.dossier(person).state is D.CLOSED
    reopen(world)
    assert world.dossier(person).state_on(world.clock.today) is state


def test_a_closing_needs_a_reason_and_a_day_that_has_come(world: World) -> None:
    world.candidature(S.FILED)
    with pytest.raises(ReasonNeededError):
        close(world, " ")
    with pytest.raises(FutureDateError):
        world.services.decisions.close(MATRICULE, world.clock.day(1), "radiée", world.cse)
    close(world)
    with pytest.raises(ReasonNeededError):
        world.services.decisions.reopen(MATRICULE, "", world.cse)
    assert standing(world) == (D.CLOSED, S.DOSSIER_CLOSED)
    with pytest.raises(DossierMoveError):
        close(world)


def test_a_closing_dated_before_the_last_fact_ends_the_candidature_on_that_facts_day(world: World) -> None:
    world.candidature(S.FORWARDED)
    world.services.decisions.close(MATRICULE, world.clock.day(-20), "radiée", world.cse)
    ended = world.services.candidatures.of(world.people["P1"].id)[0]
    assert ended.since == world.clock.day(-1)


def test_a_closing_is_undone_within_thirty_days_to_the_last_minute(world: World) -> None:
    world.candidature(S.FORWARDED)
    close(world)
    world.at(31)
    with pytest.raises(TooLateToReopenError):
        reopen(world)
    world.at(30).clock.pass_by(hours=11, minutes=59)
    reopen(world)
    assert standing(world) == (D.VALIDATED, S.FORWARDED)


def test_once_another_dossier_is_begun_the_closing_stays(world: World) -> None:
    world.candidature(S.LEASE_SIGNED)
    world.services.dossiers.begin(world.people["P1"].id)
    with pytest.raises(OtherDossierBegunError):
        correct(world)
    with pytest.raises(OtherDossierBegunError):
        reopen(world)
    assert standing(world) == (D.DRAFT, S.LEASE_SIGNED)


def test_a_candidature_of_a_closed_dossier_is_not_reopened_once_another_dossier_is_begun(world: World) -> None:
    world.candidature(S.FORWARDED)
    close(world)
    world.services.dossiers.begin(world.people["P1"].id)
    for act in (correct, reopen):
        with pytest.raises(OtherDossierBegunError):
            act(world)
    assert standing(world) == (D.DRAFT, S.DOSSIER_CLOSED)


def test_what_closed_a_dossier_stays_even_if_the_one_begun_since_is_closed_too(world: World) -> None:
    world.candidature(S.LEASE_SIGNED)
    world.services.dossiers.begin(world.people["P1"].id)
    close(world)
    with pytest.raises(OtherDossierBegunError):
        correct(world)
    assert standing(world) == (D.CLOSED, S.LEASE_SIGNED)


def test_reopening_a_dossier_leaves_the_candidature_of_an_older_one_ended(world: World) -> None:
    world.candidature(S.FORWARDED)
    close(world)
    world.services.dossiers.begin(world.people["P1"].id)
    close(world)
    reopen(world)
    assert standing(world) == (D.DRAFT, S.DOSSIER_CLOSED)


def test_a_refused_dossier_is_given_back_also_when_there_was_one_before(world: World) -> None:
    person = world.closed()
    world.services.dossiers.begin(person.id)
    answer_everything(world.services.dossiers, person, world.clock.today, deposited_on=world.clock.day(-9))
    world.services.dossiers.send(person.id, declared=True)
    world.services.decisions.refuse(MATRICULE, "contrat terminé", world.employer)
    reopen(world)
    assert world.dossier(person).state is D.DRAFT


def test_a_dossier_that_is_neither_refused_nor_closed_is_not_reopened(world: World) -> None:
    world.validated()
    with pytest.raises(DossierMoveError):
        reopen(world)


def test_staff_never_record_the_closing_as_a_fact(world: World) -> None:
    world.candidature(S.FORWARDED)
    with pytest.raises(FactRefusedError):
        world.services.progress.record(MATRICULE, S.DOSSIER_CLOSED, actor=world.cse, dated=world.clock.today)
