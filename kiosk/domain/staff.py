"""Staff of the CSE and of the employer."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.actor import Actor, Role
from kiosk.domain.errors import KioskError


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
