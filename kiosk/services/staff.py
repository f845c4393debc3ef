"""Staff: who they are, and what their role lets them do (domain rules §9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import STAFF_ROLES, SYSTEM, Actor, Role
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError, StaffMember
from kiosk.services.context import Context, new_id
from kiosk.text import clean

if TYPE_CHECKING:
    from kiosk.domain.account import Account

LONGEST_NAME: Final = 60


def check_role(actor: Actor, *roles: Role) -> None:
    """Check that *actor* has one of *roles*.

    Raises:
        NotForRoleError: If the act is not theirs.
    """
    if actor.role not in roles:
        raise NotForRoleError(role=actor.role)


def check_not_own(member: StaffMember, account: Account) -> None:
    """Check that *member* does not act on what is their own.

    Raises:
        OwnDossierError: If they do.
    """
    if member.matricule and member.matricule == account.matricule:
        raise OwnDossierError


class StaffService:
    """The members of staff."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def add(self, name: str, role: Role, matricule: str = "") -> StaffMember:
        """Add a member of staff.

        Raises:
            NotForRoleError: If *role* is none of the staff's.
            AnswerNeededError: If there is no name.
            StaffExistsError: If the name is taken.
        """
        if role not in STAFF_ROLES:
            raise NotForRoleError(role=role)
        said = clean(name, limit=LONGEST_NAME)
        if not said:
            raise AnswerNeededError
        member = StaffMember(id=new_id(), name=said, role=role, matricule=matricule)
        with self._store.writing():
            self._store.staff.add(member)
            self._context.audit(SYSTEM, "staff.add", "staff", member.id)
        return member

    def named(self, name: str) -> StaffMember:
        """Return the member of staff called *name*.

        Raises:
            NoSuchStaffError: If there is none.
        """
        member = self._store.staff.named(clean(name, limit=LONGEST_NAME))
        if member is None:
            raise NoSuchStaffError(name=name)
        return member

    def everyone(self) -> tuple[StaffMember, ...]:
        """Return the members of staff, by name."""
        return self._store.staff.everyone()

    def check(self, actor: Actor, *roles: Role) -> StaffMember:
        """Return the member of staff who acts, if that is an act of theirs.

        Raises:
            NotForRoleError: If they have none of *roles*, or are not of the staff.
        """
        check_role(actor, *roles)
        member = self._store.staff.get(actor.id)
        if member is None or member.role is not actor.role:
            raise NotForRoleError(role=actor.role)
        return member
