"""The statistics of a database: what is counted, what is hidden, and that the reading is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import ACTIVE, CandidatureState
from kiosk.domain.statistics import OTHERS, Counted
from kiosk.services.statistics import OUTCOMES
from tests.services.contents import contents

if TYPE_CHECKING:
    from kiosk.domain.statistics import Table
    from tests.services.world import World

S = CandidatureState
FIVE = ("P1", "P2", "P3", "P4", "P5")


def table(world: World, counted: Counted) -> Table:
    return next(each for each in world.services.statistics.read(world.employer).tables if each.counted is counted)


def counts(world: World, counted: Counted) -> dict[str, int | None]:
    return {cell.code: cell.count for cell in table(world, counted).cells}


def test_dossiers_are_counted_as_they_stand_today_and_fewer_than_five_are_hidden(world: World) -> None:
    for key in FIVE:
        world.validated(key)
    world.closed("P6")
    found = counts(world, Counted.DOSSIERS)
    assert (found["VALIDATED"], found["CLOSED"], found["DRAFT"]) == (5, None, 0)
    world.at(400)
    assert counts(world, Counted.DOSSIERS)["EXPIRED"] == 5
    assert counts(world, Counted.OVERDUE)["RENEWAL_OVERDUE"] == 5


def test_the_time_to_validate_is_told_from_five_dossiers_on(world: World) -> None:
    for key in FIVE[:4]:
        world.validated(key)
    world.sent("P6")
    assert world.services.statistics.read(world.cse).validation_days is None
    world.validated("P5")
    assert world.services.statistics.read(world.cse).validation_days == 2


def test_candidatures_are_in_progress_by_stage_or_ended_by_outcome_never_both(world: World) -> None:
    for key in FIVE:
        world.candidature(S.FORWARDED, key)
    assert counts(world, Counted.STAGES) == {"1": 0, "2": 0, "3": 5, "4": 0, "5": 0, "6": 0, "7": 0}
    for key in FIVE:
        world.record(world.people[key], S.NOT_AWARDED)
    assert set(counts(world, Counted.STAGES).values()) == {0}
    ended = counts(world, Counted.OUTCOMES)
    assert ended == dict.fromkeys(ended, 0) | {"NOT_AWARDED": 5}


def test_every_state_is_counted_in_one_of_the_two_tables(world: World) -> None:

    assert set(counts(world, Counted.OUTCOMES)) == set(OUTCOMES)
    assert set(OUTCOMES) | ACTIVE == set(S)
    assert not set(OUTCOMES) & ACTIVE


def test_a_reason_is_told_when_five_people_were_told_it_and_the_fact_stands(world: World) -> None:
    for key in FIVE:
        world.candidature(S.PROVISIONALLY_REJECTED, key)
    (told,) = set(counts(world, Counted.REASONS)) - {OTHERS}
    assert counts(world, Counted.REASONS) == {told: 5, OTHERS: 0}
    world.services.progress.correct(world.people["P1"].matricule, reason="mauvaise personne", actor=world.cse)
    assert counts(world, Counted.REASONS) == {OTHERS: None}


def test_offers_are_those_that_are_open_by_departement_then_by_typology_if_that_tells_nothing(world: World) -> None:
    for number in range(5):
        world.offer(f"AL-75-{number}", typology="T3")
    world.offer("AL-75-9", closes_on=world.clock.day(-1))
    assert counts(world, Counted.DEPARTEMENTS) == {"75 Paris": 5}
    assert counts(world, Counted.TYPOLOGIES)["T3"] == 5
    world.offer("AL-75-5", typology="T2")
    assert counts(world, Counted.DEPARTEMENTS) == {"75 Paris": 6}
    assert table(world, Counted.TYPOLOGIES).withheld


def test_reading_leaves_its_line_and_changes_nothing_else(world: World) -> None:
    world.candidature(S.COMMISSION)
    before = contents(world.store)
    world.services.statistics.read(world.employer)
    after = contents(world.store)
    assert {name for name in after if after[name] != before[name]} == {"audit"}
    (line,) = world.store.audit.last(1)
    assert (line.act, line.actor) == ("statistics.read", world.employer)
