"""Who acts: the candidate, somebody of the staff, or the kiosk itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do, as the table of roles says."""

    CANDIDATE = "candidate"
    CSE = "cse"
    EMPLOYER = "employer"
    SYSTEM = "system"


STAFF_ROLES = frozenset({Role.CSE, Role.EMPLOYER})


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Somebody, by their internal id only: no name goes into history or audit."""

    role: Role
    id: str


SYSTEM = Actor(role=Role.SYSTEM, id="kiosk")
