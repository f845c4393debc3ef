"""What the CSE does for people at the desk: unlock an account, give a one-time phrase."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.account import SecretKind
from kiosk.domain.actor import Role
from kiosk.services.passphrases import Hasher, secret_text
from kiosk.services.tries import Tries

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from kiosk.services.accounts import AccountService
    from kiosk.services.context import Context
    from kiosk.services.desk import Desk


class PeopleService:
    """Acts of the CSE on accounts; nobody's phrase can be read."""

    def __init__(self, context: Context, desk: Desk, accounts: AccountService, hasher: Hasher) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk
        self._accounts = accounts
        self._hasher = hasher
        self._tries = Tries(context)

    def unlock(self, matricule: str, actor: Actor) -> None:
        """Forget the failures of an account."""
        with self._store.writing():
            account = self._desk.act_on(matricule, actor, Role.CSE)
            self._tries.forget(matricule)
            self._context.audit(actor, "account.unlock", "person", account.person)

    def reset(self, matricule: str, actor: Actor) -> str:
        """Give a one-time phrase and return it: it is shown once, works once within seven days, and is then replaced.

        The phrase before it works no more, and the account is unlocked.
        """
        phrase, kind = self._accounts.propose_phrase(), SecretKind.ONE_TIME
        secret = self._hasher.hash(secret_text(phrase, kind))
        with self._store.writing():
            account = self._desk.act_on(matricule, actor, Role.CSE)
            changed = replace(account, secret=secret, secret_kind=kind, secret_at=self._context.instant)
            self._store.accounts.save(changed)
            self._tries.forget(matricule)
            self._context.audit(actor, "account.reset", "person", account.person)
        return phrase
