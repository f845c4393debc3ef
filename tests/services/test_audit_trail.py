"""The audit as the CSE reads it: which days, which acts, under which names."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.clock import paris_day
from kiosk.domain.actor import Actor, Role
from kiosk.domain.period import PeriodReversedError
from tests.services.world import world_in

if TYPE_CHECKING:
    from kiosk.services.audit_trail import TrailLine
    from tests.services.world import World

SUMMER: Final = date(2026, 3, 29)
"""The day of 23 hours; that of 25 is below."""
WINTER: Final = date(2026, 10, 25)
SOMEBODY: Final = Actor(role=Role.CANDIDATE, id="0123456789abcdef")


def leave(world: World, *instants: datetime, act: str = "dossier.send", actor: Actor = SOMEBODY) -> None:
    with world.store.writing():
        for at in instants:
            world.store.audit.add(at=at, actor=actor, terminal="poste 2", act=act, kind="dossier", thing="abc")


def read(world: World, since: date, until: date | None = None, acts: str = "") -> tuple[TrailLine, ...]:
    return world.services.audit.read(world.cse, since=since, until=until, acts=acts)


def utc(day: int, month: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_a_person_goes_by_their_id_and_a_member_of_staff_by_their_name(world: World) -> None:
    person = world.sent()
    world.services.decisions.validate(person.matricule, world.employer)
    found = read(world, world.clock.day(-90))
    assert {(line.role, line.actor) for line in found if line.act.startswith("dossier.")} == {
        (Role.CANDIDATE, person.id),
        (Role.EMPLOYER, "Marc"),
    }
    assert [line.actor for line in found if line.act == "staff.add"] == ["kiosk", "kiosk"]
    assert person.matricule not in repr(found)


def test_a_line_says_all_that_was_kept(world: World) -> None:
    leave(world, utc(1, 7, 8))
    (line,) = read(world, date(2026, 7, 1), date(2026, 7, 1))
    assert (line.at, line.role, line.actor, line.terminal) == (utc(1, 7, 8), Role.CANDIDATE, SOMEBODY.id, "poste 2")
    assert (line.act, line.kind, line.thing) == ("dossier.send", "dossier", "abc")


def test_the_oldest_comes_first(world: World) -> None:
    days = [world.clock.day(-each) for each in (3, 2, 1)]
    leave(world, *(world.clock() - timedelta(days=each) for each in (3, 2, 1)))
    assert [paris_day(line.at) for line in read(world, days[0], days[-1])] == days


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 7, 1), utc(30, 6, 22), utc(1, 7, 21, 59)),
        (date(2026, 12, 1), utc(30, 11, 23), utc(1, 12, 22, 59)),
        (SUMMER, utc(28, 3, 23), utc(29, 3, 21, 59)),
        (WINTER, utc(24, 10, 22), utc(25, 10, 22, 59)),
    ],
    ids=["summer", "winter", "23 hours", "25 hours"],
)
def test_a_day_goes_from_midnight_to_midnight_in_paris(
    world: World, day: date, first: datetime, last: datetime
) -> None:
    instant = timedelta(microseconds=1)
    leave(world, first - instant, first, last, last + timedelta(minutes=1) - instant, last + timedelta(minutes=1))
    assert [line.at for line in read(world, day, day)] == [first, last, last + timedelta(minutes=1) - instant]


@given(
    minutes=st.lists(st.integers(0, 60 * 24 * 365), max_size=20),
    first=st.integers(0, 364),
    days=st.integers(0, 40),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
def test_what_is_read_is_what_happened_on_these_days_in_paris(
    tmp_path_factory: pytest.TempPathFactory, minutes: list[int], first: int, days: int
) -> None:
    start = datetime(2025, 1, 1, tzinfo=UTC)
    since = start.date() + timedelta(days=first)
    until = since + timedelta(days=days)
    instants = [start + timedelta(minutes=each) for each in minutes]
    with world_in(tmp_path_factory.mktemp("world")) as world:
        leave(world, *instants)
        assert [line.at for line in read(world, since, until)] == [
            at for at in instants if since <= paris_day(at) <= until
        ]


def test_without_a_last_day_it_is_read_to_today(world: World) -> None:
    now = world.clock()
    leave(world, now, now + timedelta(days=1), act="dossier.read")
    assert [line.at for line in read(world, world.clock.today, acts="dossier.")] == [now]


@pytest.mark.parametrize(
    ("acts", "found"),
    [
        ("dossier", ["dossier.send", "dossier.read"]),
        ("DOSSIER.R", ["dossier.read"]),
        ("monthly.tick", ["monthly.tick"]),
        ("tick", []),
        ("%", []),
        ("dossier_", []),
        ("", ["dossier.send", "dossier.read", "monthly.tick"]),
    ],
)
def test_acts_are_chosen_by_how_their_code_begins(world: World, acts: str, found: list[str]) -> None:
    for act in ("dossier.send", "dossier.read", "monthly.tick"):
        leave(world, utc(1, 7, 8), act=act)
    assert [line.act for line in read(world, date(2026, 7, 1), date(2026, 7, 1), acts)] == found


def test_the_reading_is_written_down_and_shows_in_the_next_one(world: World) -> None:
    today = world.clock.today
    assert read(world, today, acts="audit") == ()
    (line,) = read(world, world.clock.day(-1), today, "audit")
    assert (line.role, line.actor, line.terminal) == (Role.CSE, "Claire", "poste 1")
    assert (line.act, line.kind, line.thing) == ("audit.read", "audit", f"{today}/{today}")


def test_days_that_are_turned_round_are_refused_and_nothing_is_written(world: World) -> None:
    before = world.store.audit.last(1)
    with pytest.raises(PeriodReversedError) as refused:
        read(world, date(2026, 7, 2), date(2026, 7, 1))
    assert (refused.value.since, refused.value.until) == (date(2026, 7, 2), date(2026, 7, 1))
    assert world.store.audit.last(1) == before
