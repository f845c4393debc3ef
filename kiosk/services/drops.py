"""Writes the files that people take away, in the one folder that is configured for it."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.actor import Actor, Role
from kiosk.domain.agenda import agenda
from kiosk.domain.drop_errors import DropRefusedError, NoDropFolderError
from kiosk.domain.icalendar import Event, calendar_text
from kiosk.wording.agenda import deadline_summary

if TYPE_CHECKING:
    from kiosk.domain.agenda import Deadline
    from kiosk.services.context import Context


class DropService:
    """What somebody may take away, and where it is put."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def deadlines(self, person: str) -> tuple[Deadline, ...]:
        """Return the dated deadlines of *person* from today on."""
        dossier, active = self._store.dossiers.current(person), self._store.candidatures.active(person)
        return agenda(dossier, active, self._context.today, self._context.settings.monthly_due_day)

    def save_deadlines(self, person: str) -> str:
        """Write the deadlines of *person* as a calendar and return the name of the file, which names nobody.

        Raises:
            NoDropFolderError: If no folder is configured or it is not there.
            DropRefusedError: If it cannot be written in.
        """
        name = f"echeances-{secrets.token_hex(4)}.ics"
        with self._store.writing():
            self._context.audit(Actor(role=Role.CANDIDATE, id=person), "deadlines.save", "person", person)
            self._write(name, calendar_text([_event(each) for each in self.deadlines(person)], self._context.instant))
        return name

    def _write(self, name: str, text: str) -> None:
        configured = self._context.settings.drop_folder
        if not configured or not Path(configured).is_dir():
            raise NoDropFolderError
        try:
            write_whole(Path(configured) / name, text)
        except OSError as error:
            raise DropRefusedError from error


def write_whole(path: Path, text: str) -> None:
    """Write *text* for its owner alone: under another name first, so that nobody finds half a file."""
    part = path.with_name(f".{path.name}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    try:
        with open(os.open(part, flags, 0o600), "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - a descriptor
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _event(deadline: Deadline) -> Event:
    return Event(uid=secrets.token_hex(16), on=deadline.on, summary=deadline_summary(deadline))
