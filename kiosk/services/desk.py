"""The desk: what every act of the staff on somebody's dossier goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.account import Account, NoSuchPersonError
from kiosk.services.staff import check_not_own

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor, Role
    from kiosk.domain.dossier import Dossier
    from kiosk.services.context import Context
    from kiosk.services.staff import StaffService
    from kiosk.store.dossiers import DossierLine


class Desk:
    """Finds whose dossier it is, checks who acts on it, keeps what they did; within a transaction of the caller."""

    def __init__(self, context: Context, staff: StaffService) -> None:
        self._context = context
        self._store = context.store
        self._staff = staff

    def account(self, matricule: str) -> Account:
        """Return the account with *matricule*.

        Raises:
            NoSuchPersonError: If there is none.
        """
        account = self._store.accounts.with_matricule(matricule)
        if account is None:
            raise NoSuchPersonError(matricule=matricule)
        return account

    def check(self, actor: Actor, *roles: Role) -> None:
        """Check that *actor* is of the staff and has one of *roles*."""
        self._staff.check(actor, *roles)

    def read(self, matricule: str, actor: Actor, *roles: Role) -> Account:
        """Return the account with *matricule*, for somebody of *roles* who only reads."""
        self._staff.check(actor, *roles)
        return self.account(matricule)

    def act_on(self, matricule: str, actor: Actor, *roles: Role) -> Account:
        """Return the account with *matricule*, for somebody of *roles* who acts on it: never their own."""
        member = self._staff.check(actor, *roles)
        account = self.account(matricule)
        check_not_own(member, account)
        return account

    def dossier(self, account: Account) -> Dossier:
        """Return the open dossier of *account*, else the last closed one.

        Raises:
            NoSuchPersonError: If there never was one.
        """
        dossier = self._store.dossiers.current(account.person)
        if dossier is None:
            raise NoSuchPersonError(matricule=account.matricule)
        return dossier

    def keep(self, before: Dossier, after: Dossier, act: str, actor: Actor, reason: str = "") -> DossierLine:
        """Keep what *actor* made of a dossier, with its history and its audit line."""
        self._store.dossiers.save(after)
        if after.state is not before.state:
            self._store.dossiers.record(
                after, before=before.state, at=self._context.instant, actor=actor, reason=reason
            )
        self._context.audit(actor, act, "dossier", after.id)
        return self.line(after)

    def line(self, dossier: Dossier) -> DossierLine:
        """Return what both roles may see of a dossier."""
        return self._store.dossiers.line(dossier.id, self._context.today)
