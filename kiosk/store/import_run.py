"""An import as it is kept: an act with a state, so that one that was cut can be resumed or undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.domain.actor import Actor, Role
from kiosk.store.values import instant_of, instant_text


class ImportState(StrEnum):
    """Where an import stands."""

    STAGING = "STAGING"
    """Its rows are being put aside; nothing can be seen yet."""
    TAKING = "TAKING"
    """All are there, and are taken batch by batch."""
    DONE = "DONE"
    """Acknowledged."""
    UNDOING = "UNDOING"
    UNDONE = "UNDONE"


@dataclass(frozen=True, kw_only=True)
class ImportRun:
    """One import of one file."""

    id: str
    file: str
    """Its name, without the folder."""
    complete: bool
    """Whether what is absent from the file is withdrawn."""
    actor: Actor
    begun_at: datetime
    state: ImportState = ImportState.STAGING
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ImportCounts:
    """What an import has done so far."""

    new: int = 0
    changed: int = 0
    same: int = 0
    withdrawn: int = 0
    """Absent from a complete file."""
    left: int = 0
    """Put aside, not taken yet."""


def run_values(run: ImportRun) -> dict[str, Any]:
    """Return the columns of *run*."""
    return {
        "id": run.id,
        "file": run.file,
        "complete": run.complete,
        "state": run.state,
        "role": run.actor.role,
        "actor": run.actor.id,
        "begun_at": instant_text(run.begun_at),
        "ended_at": instant_text(run.ended_at),
    }


def run_of(row: dict[str, Any]) -> ImportRun:
    """Return the import of its row."""
    return ImportRun(
        id=row["id"],
        file=row["file"],
        complete=bool(row["complete"]),
        actor=Actor(role=Role(row["role"]), id=row["actor"]),
        begun_at=datetime.fromisoformat(row["begun_at"]),
        state=ImportState(row["state"]),
        ended_at=instant_of(row["ended_at"]),
    )
