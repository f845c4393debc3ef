"""What the CSE does for people at the desk: unlock an account, give a one-time phrase."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.account import Account, NoSuchPersonError, SecretKind
from kiosk.domain.actor import Role
from kiosk.services.accounts import AccountService, account_key
from kiosk.services.passphrases import Hasher, secret_text
from kiosk.services.staff import check_role

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from kiosk.services.context import Context


class PeopleService:
    """Acts of the CSE on accounts; nobody's phrase can be read."""

    def __init__(self, context: Context, accounts: AccountService, hasher: Hasher | None = None) -> None:
        self._context = context
        self._store = context.store
        self._accounts = accounts
        self._hasher = hasher or Hasher()

    def unlock(self, matricule: str, actor: Actor) -> None:
        """Forget the failures of an account."""
        check_role(actor, Role.CSE)
        account = self.known(matricule)
        with self._store.writing():
            self._store.throttles.clear(account_key(matricule))
            self._context.audit(actor, "account.unlock", "person", account.person)

    def reset(self, matricule: str, actor: Actor) -> str:
        """Give a one-time phrase and return it: it is shown once, and changed at the next sign-in."""
        check_role(actor, Role.CSE)
        account = self.known(matricule)
        phrase = self._accounts.propose_phrase()
        kind = SecretKind.ONE_TIME
        secret = self._hasher.hash(secret_text(phrase, kind))
        with self._store.writing():
            changed = replace(account, secret=secret, secret_kind=kind, secret_at=self._context.instant)
            self._store.accounts.save(changed)
            self._store.throttles.clear(account_key(matricule))
            self._context.audit(actor, "account.reset", "person", account.person)
        return phrase

    def known(self, matricule: str) -> Account:
        """Return the account with *matricule*.

        Raises:
            NoSuchPersonError: If there is none.
        """
        account = self._store.accounts.with_matricule(matricule)
        if account is None:
            raise NoSuchPersonError(matricule=matricule)
        return account
