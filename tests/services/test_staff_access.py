"""How members of staff come in: no default secret, a one-time phrase, then their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import ONE_TIME_VALIDITY, OneTimeOverError, SecretKind, WrongSecretError
from kiosk.domain.phrases import PhraseHoldsNameError
from kiosk.domain.staff import NoSuchStaffError, StaffMember, StaffReadmission
from kiosk.domain.throttle import TRIES, LockedError

if TYPE_CHECKING:
    from tests.services.world import World

OWN = "le chat dort sur le toit"


def readmitted(world: World, name: str = "Claire") -> StaffReadmission:
    access = world.services.staff_access
    entered = access.sign_in(name, access.give_phrase(name))
    assert isinstance(entered, StaffReadmission)
    return entered


def test_a_new_member_cannot_come_in_by_any_phrase(world: World) -> None:
    for phrase in ("", "Claire", "admin", OWN):
        world.clock.pass_by(days=1)
        with pytest.raises(WrongSecretError):
            world.services.staff_access.sign_in("Claire", phrase)


def test_the_phrase_given_by_the_machine_lets_choose_ones_own_and_then_in(world: World) -> None:
    access = world.services.staff_access
    chosen = access.choose_phrase(readmitted(world), OWN, SecretKind.CHOSEN)
    assert chosen.actor == world.cse
    assert access.sign_in("CLAIRE", OWN) == chosen


def test_a_one_time_phrase_works_once_and_for_seven_days(world: World) -> None:
    access = world.services.staff_access
    given = access.give_phrase("Claire")
    assert isinstance(access.sign_in("Claire", given), StaffReadmission)
    with pytest.raises(WrongSecretError):
        access.sign_in("Claire", given)
    given = access.give_phrase("Claire")
    world.clock.pass_by(days=ONE_TIME_VALIDITY.days + 1)
    with pytest.raises(OneTimeOverError):
        access.sign_in("Claire", given)


def test_a_phrase_given_meanwhile_makes_the_choice_void(world: World) -> None:
    entered = readmitted(world)
    world.services.staff_access.give_phrase("Claire")
    with pytest.raises(OneTimeOverError):
        world.services.staff_access.choose_phrase(entered, OWN, SecretKind.CHOSEN)


def test_an_unknown_name_and_a_wrong_phrase_are_refused_alike(world: World) -> None:
    access = world.services.staff_access
    access.choose_phrase(readmitted(world), OWN, SecretKind.CHOSEN)
    refused = []
    for name in ("Claire", "Zoé"):
        with pytest.raises(WrongSecretError) as error:
            access.sign_in(name, "un deux trois quatre")
        refused.append(error.value.args)
    assert refused == [(TRIES - 1,)] * 2


def test_ten_failures_lock_and_a_new_phrase_opens(world: World) -> None:
    access = world.services.staff_access
    access.choose_phrase(readmitted(world), OWN, SecretKind.CHOSEN)
    for _ in range(TRIES):
        world.clock.pass_by(days=1)
        with pytest.raises(WrongSecretError):
            access.sign_in("claire", "un deux trois quatre")
    world.clock.pass_by(days=1)
    with pytest.raises(LockedError):
        access.sign_in("Claire", OWN)
    assert isinstance(access.sign_in("Claire", access.give_phrase("Claire")), StaffReadmission)


def test_the_phrase_of_ones_own_may_not_hold_ones_name(world: World) -> None:
    with pytest.raises(PhraseHoldsNameError):
        world.services.staff_access.choose_phrase(readmitted(world), "claire dort sur le toit", SecretKind.CHOSEN)


def test_nobody_is_given_a_phrase_by_a_wrong_name(world: World) -> None:
    with pytest.raises(NoSuchStaffError):
        world.services.staff_access.give_phrase("Zoé")


def test_each_coming_in_leaves_its_line_and_no_secret(world: World) -> None:
    access = world.services.staff_access
    entered = access.choose_phrase(readmitted(world), OWN, SecretKind.CHOSEN)
    assert isinstance(entered, StaffMember)
    acts = [line.act for line in world.store.audit.about(world.cse.id)]
    assert acts[-4:] == ["staff.phrase", "staff.one_time", "staff.choose_phrase", "session.open"]
