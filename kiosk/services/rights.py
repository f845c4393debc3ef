"""Rights: everything kept of a person, given to them; and erased, to the last byte (RGPD art. 15, 17 and 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.domain.actor import Actor, Role
from kiosk.domain.rights import check_erasable
from kiosk.domain.staff import NotForRoleError
from kiosk.services.tries import Tries

if TYPE_CHECKING:
    from kiosk.domain.account import Account
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk


class RightsService:
    """What people may have of what is kept of them, by themselves or at the desk of the CSE."""

    def __init__(self, context: Context, desk: Desk) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk
        self._tries = Tries(context)

    def export(self, person: str) -> dict[str, Any]:
        """Return all that is kept of *person*, but the hash of their phrase, ready for JSON.

        Raises:
            NotSignedInError: If they were erased meanwhile.
        """
        with self._store.writing():
            return self._given(self._store.accounts.get(person), Actor(role=Role.CANDIDATE, id=person))

    def export_for(self, matricule: str, actor: Actor) -> dict[str, Any]:
        """Return the same for the CSE, who hands it to the person."""
        with self._store.writing():
            return self._given(self._desk.read(matricule, actor, Role.CSE), actor)

    def erase(self, person: str, actor: Actor) -> bool:
        """Erase *person* and all that is kept of them, and return whether their last byte has left the files.

        It has not while somebody else goes on reading; the next erasure sees to it then.

        Raises:
            ErasureForCseError: If a candidature has gone to a landlord: only the CSE erases then.
            NotForRoleError: If *actor* is neither the person nor of the CSE.
            OwnDossierError: If somebody of the CSE would erase their own.
            NotSignedInError: If they were erased meanwhile.
        """
        with self._store.writing():
            account = self._store.accounts.get(person)
            self._check(account, actor)
            self._erase(account, actor)
        return self._store.tidy()

    def erase_for(self, matricule: str, actor: Actor) -> bool:
        """Erase whoever has *matricule*, as `erase` does, for the CSE."""
        with self._store.writing():
            self._erase(self._desk.act_on(matricule, actor, Role.CSE), actor)
        return self._store.tidy()

    def check_desk(self, matricule: str, actor: Actor) -> None:
        """Check that *actor* may erase whoever has *matricule*, before they are asked whether they are sure."""
        self._desk.act_on(matricule, actor, Role.CSE)

    def _check(self, account: Account, actor: Actor) -> None:
        if actor.role is not Role.CANDIDATE:
            self._desk.act_on(account.matricule, actor, Role.CSE)
            return
        if actor.id != account.person:
            raise NotForRoleError(role=actor.role)
        check_erasable(self._store.candidatures.of(account.person))

    def _given(self, account: Account, actor: Actor) -> dict[str, Any]:
        self._context.audit(actor, "person.export", "person", account.person)
        also = {"failures": self._tries.counted(account.matricule), "staff": self._as_staff(account.matricule)}
        return self._store.holdings.of(account.person) | also

    def _as_staff(self, matricule: str) -> list[dict[str, str]]:
        members = (each for each in self._store.staff.everyone() if each.matricule == matricule)
        return [{"name": each.name, "role": each.role} for each in members]

    def _erase(self, account: Account, actor: Actor) -> None:
        self._store.people.erase(account.person)
        self._tries.forget(account.matricule)
        self._context.audit(actor, "person.erase", "person", account.person)
