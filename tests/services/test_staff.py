"""The members of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.actor import Role
from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError, StaffExistsError

if TYPE_CHECKING:
    from tests.services.world import World


def test_members_are_found_by_name_whatever_the_capitals(world: World) -> None:
    added = world.services.staff.add("  Anne  Morel ", Role.CSE, "TS000001")
    assert added.name == "Anne Morel"
    assert world.services.staff.named("anne morel") == added
    assert [each.name for each in world.services.staff.everyone()] == ["Anne Morel", "Claire", "Marc"]


def test_a_name_is_one_members(world: World) -> None:
    with pytest.raises(StaffExistsError) as refused:
        world.services.staff.add("CLAIRE", Role.EMPLOYER)
    assert refused.value.name == "CLAIRE"


def test_a_member_has_a_name_and_a_role_of_the_staff(world: World) -> None:
    with pytest.raises(AnswerNeededError):
        world.services.staff.add(" ", Role.CSE)
    for role in (Role.CANDIDATE, Role.SYSTEM):
        with pytest.raises(NotForRoleError):
            world.services.staff.add("Anne", role)


def test_nobody_is_found_by_a_wrong_name(world: World) -> None:
    with pytest.raises(NoSuchStaffError) as refused:
        world.services.staff.named("Zoé")
    assert refused.value.name == "Zoé"


def test_names_are_made_safe(world: World) -> None:
    assert world.services.staff.add("An\x1b[2Jne", Role.CSE).name.isprintable()
