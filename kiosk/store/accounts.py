"""The accounts that people sign in with."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kiosk.domain.account import Account, AccountExistsError, NotSignedInError, SecretKind
from kiosk.store.refusals import refused_as
from kiosk.store.values import instant_of, instant_text

if TYPE_CHECKING:
    from kiosk.store.database import Database

PERSON = "INSERT INTO people (id, created_at) VALUES (:person, :secret_at)"
ADD = """
INSERT INTO accounts (person, matricule, secret, secret_kind, secret_at, notice_version, notice_shown_on,
    last_visit_at, previous_visit_at)
VALUES (:person, :matricule, :secret, :secret_kind, :secret_at, :notice_version, :notice_shown_on,
    :last_visit_at, :previous_visit_at)
"""
SAVE = """
UPDATE accounts
SET secret = :secret, secret_kind = :secret_kind, secret_at = :secret_at, notice_version = :notice_version,
    notice_shown_on = :notice_shown_on, last_visit_at = :last_visit_at, previous_visit_at = :previous_visit_at
WHERE person = :person
"""


class Accounts:
    """The accounts, one a person."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, account: Account) -> None:
        """Keep a new account and its person.

        Raises:
            AccountExistsError: If one has this matricule.
        """
        values = _values(account)
        with refused_as(AccountExistsError, "accounts.matricule"):
            self._db.execute(PERSON, values)
            self._db.execute(ADD, values)

    def save(self, account: Account) -> None:
        """Keep what changes in an account: everything but whose it is and its matricule."""
        self._db.execute(SAVE, _values(account))

    def get(self, person: str) -> Account:
        """Return the account of *person*.

        Raises:
            NotSignedInError: If there is none any more: it was erased meanwhile.
        """
        row = self._db.row("SELECT * FROM accounts WHERE person = ?", [person])
        if row is None:
            raise NotSignedInError
        return _account(row)

    def with_matricule(self, matricule: str) -> Account | None:
        """Return the account with *matricule*."""
        row = self._db.row("SELECT * FROM accounts WHERE matricule = ?", [matricule])
        return _account(row) if row else None


def _values(account: Account) -> dict[str, Any]:
    return {
        "person": account.person,
        "matricule": account.matricule,
        "secret": account.secret,
        "secret_kind": account.secret_kind,
        "secret_at": instant_text(account.secret_at),
        "notice_version": account.notice_version,
        "notice_shown_on": account.notice_shown_on.isoformat(),
        "last_visit_at": instant_text(account.last_visit_at),
        "previous_visit_at": instant_text(account.previous_visit_at),
    }


def _account(row: dict[str, Any]) -> Account:
    return Account(
        person=row["person"],
        matricule=row["matricule"],
        secret=row["secret"],
        secret_kind=SecretKind(row["secret_kind"]),
        secret_at=datetime.fromisoformat(row["secret_at"]),
        notice_version=row["notice_version"],
        notice_shown_on=date.fromisoformat(row["notice_shown_on"]),
        last_visit_at=instant_of(row["last_visit_at"]),
        previous_visit_at=instant_of(row["previous_visit_at"]),
    )
