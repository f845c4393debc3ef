"""Staff of the CSE and of the employer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.actor import Actor, Role
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.domain.account import SecretKind


@dataclass(frozen=True, kw_only=True)
class StaffMember:
    """Who keeps offers and progress up to date (cse), or validates dossiers (employer)."""

    id: str
    name: str
    role: Role
    matricule: str = ""
    """Of the owner of the account, when they are an employee: nobody decides on their own dossier."""

    @property
    def actor(self) -> Actor:
        """As history and audit name them."""
        return Actor(role=self.role, id=self.id)


@dataclass(frozen=True, kw_only=True)
class StaffSecret:
    """What a member of staff signs in with, as it is kept."""

    secret: str
    """argon2id hash."""
    kind: SecretKind
    at: datetime


@dataclass(frozen=True, kw_only=True)
class StaffReadmission:
    """A one-time phrase fitted, and is used up: its member may choose a phrase, and nothing else before."""

    member: StaffMember
    seal: str
    """What stands in place of the used phrase; void once another one is given."""


class NoSuchStaffError(KioskError):
    """No member of staff has this name."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name)
        self.name = name


class StaffExistsError(KioskError):
    """A member of staff has this name already."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name)
        self.name = name


class NotForRoleError(KioskError):
    """The act is not that role's."""

    def __init__(self, *, role: Role) -> None:
        super().__init__(role)
        self.role = role
