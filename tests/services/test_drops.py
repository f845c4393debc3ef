"""The file of deadlines: for its owner alone, whole or not at all, and nothing of anybody in it."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.drop_errors import DropRefusedError, NoDropFolderError
from kiosk.services.build import build
from kiosk.services.drops import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.drops import DropService
    from tests.services.world import World


def drops(world: World, folder: Path | str) -> DropService:
    settings = replace(world.settings, drop_folder=str(folder))
    return build(world.store, world.clock, settings).drops


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clé"
    made.mkdir()
    return made


def test_the_file_is_a_calendar_that_its_owner_alone_reads(world: World, folder: Path) -> None:
    person = world.validated("P1")

    name = drops(world, folder).save_deadlines(person.id)

    assert os.listdir(folder) == [name]  # noqa: PTH208 - what begins with a dot too
    assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    said = (folder / name).read_bytes()
    assert said.startswith(b"BEGIN:VCALENDAR\r\n")
    assert said.count(b"BEGIN:VEVENT") == len(world.services.drops.deadlines(person.id)) > 0


def test_neither_the_name_of_the_file_nor_what_is_in_it_says_who(world: World, folder: Path) -> None:
    person = world.validated("P1")
    dossier = world.services.dossiers.current(person.id)
    assert dossier is not None
    name = drops(world, folder).save_deadlines(person.id)
    said = name + (folder / name).read_text(encoding="utf-8")
    contact = dossier.contact
    for known in (person.id, person.matricule, dossier.id, dossier.reference, dossier.request.number):
        assert known
        assert known not in said
    for known in (contact.first_name, contact.last_name, contact.phone):
        assert known
        assert known not in said


def test_each_file_and_each_event_has_a_name_drawn_anew(world: World, folder: Path) -> None:
    person, service = world.validated("P1"), drops(world, folder)
    names = {service.save_deadlines(person.id) for _ in range(2)}
    uids = [
        line for name in names for line in (folder / name).read_text("utf-8").splitlines() if line.startswith("UID:")
    ]
    assert len(names) == 2
    assert len(set(uids)) == len(uids)


def test_it_leaves_its_line_in_the_audit_and_none_when_nothing_was_written(world: World, folder: Path) -> None:
    person = world.validated("P1")

    with pytest.raises(NoDropFolderError):
        drops(world, folder / "absent").save_deadlines(person.id)
    assert "deadlines.save" not in _acts(world)
    drops(world, folder).save_deadlines(person.id)
    assert _acts(world).count("deadlines.save") == 1


def test_no_folder_at_all_is_refused(world: World) -> None:
    with pytest.raises(NoDropFolderError):
        drops(world, "").save_deadlines(world.validated("P1").id)


def test_a_folder_that_takes_nothing_is_refused_whoever_runs_the_kiosk(world: World) -> None:
    with pytest.raises(DropRefusedError):
        drops(world, "/proc").save_deadlines(world.validated("P1").id)
    assert "deadlines.save" not in _acts(world)


def test_a_file_that_cannot_be_put_in_its_place_leaves_no_half(folder: Path) -> None:
    (folder / "a.ics").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(folder / "a.ics", "BEGIN")
    assert [each.name for each in folder.iterdir()] == ["a.ics"]


def _acts(world: World) -> list[str]:
    return [each.act for each in world.store.audit.last(50)]
