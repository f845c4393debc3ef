"""Staff: who they are, and what their role lets them do (domain rules §9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.actor import STAFF_ROLES, SYSTEM, Actor, Role
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError, StaffExistsError, StaffMember
from kiosk.services.context import Context, new_id

if TYPE_CHECKING:
    from kiosk.domain.account import Account


def check_role(actor: Actor, *roles: Role) -> None:
    """Check that *actor* has one of *roles*.

    Raises:
        NotForRoleError: If the act is not theirs.
    """
    if actor.role not in roles:
        raise NotForRoleError(role=actor.role)


class StaffService:
    """The members of staff."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def add(self, name: str, role: Role, matricule: str = "") -> StaffMember:
        """Add a member of staff.

        Raises:
            StaffExistsError: If the name is taken.
        """
        if role not in STAFF_ROLES:
            raise NotForRoleError(role=role)
        member = StaffMember(id=new_id(), name=name, role=role, matricule=matricule)
        with self._store.writing():
            if self._store.staff.named(name) is not None:
                raise StaffExistsError(name=name)
            self._store.staff.add(member)
            self._context.audit(SYSTEM, "staff.add", "staff", member.id)
        return member

    def named(self, name: str) -> StaffMember:
        """Return the member of staff called *name*.

        Raises:
            NoSuchStaffError: If there is none.
        """
        member = self._store.staff.named(name)
        if member is None:
            raise NoSuchStaffError(name=name)
        return member

    def everyone(self) -> tuple[StaffMember, ...]:
        """Return the members of staff, by name."""
        return self._store.staff.everyone()

    def check_not_own(self, actor: Actor, account: Account) -> None:
        """Check that *actor* does not act on their own dossier.

        Raises:
            OwnDossierError: If they do.
        """
        member = self._store.staff.get(actor.id)
        if member is not None and member.matricule and member.matricule == account.matricule:
            raise OwnDossierError
