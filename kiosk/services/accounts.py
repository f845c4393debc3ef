"""Accounts: making one, signing in, changing the phrase; one answer for unknown and wrong."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.domain.account import (
    ONE_TIME_VALIDITY,
    Account,
    AccountExistsError,
    OneTimeOverError,
    SecretKind,
    WrongSecretError,
)
from kiosk.domain.actor import Actor, Role
from kiosk.domain.phrases import check_chosen, propose
from kiosk.domain.throttle import Throttle, check_account, check_terminal, terminal_failed
from kiosk.services.context import Context, new_id
from kiosk.services.passphrases import NOBODY, Hasher, secret_text
from kiosk.services.words import french_words

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class SignIn:
    """Somebody has signed in."""

    person: str
    must_change: bool
    """A one-time phrase was used: they choose their own now."""
    previous_visit_at: datetime | None


class AccountService:
    """What a person does about their account, and the staff for them."""

    def __init__(self, context: Context, hasher: Hasher | None = None) -> None:
        self._context = context
        self._store = context.store
        self._hasher = hasher or Hasher()

    def propose_phrase(self) -> str:
        """Return five words by true chance."""
        return propose(french_words(), secrets.choice)

    def check_free(self, matricule: str) -> None:
        """Check that no account has *matricule*.

        Raises:
            AccountExistsError: If one has.
        """
        if self._store.accounts.with_matricule(matricule) is not None:
            raise AccountExistsError

    def create(self, matricule: str, phrase: str, kind: SecretKind, *, notice_version: str) -> str:
        """Make an account and return its person's id.

        Raises:
            AccountExistsError: If there is one with this matricule.
            KioskError: If a phrase of one's own is too weak.
        """
        if kind is SecretKind.CHOSEN:
            check_chosen(phrase, matricule, ())
        secret = self._hasher.hash(secret_text(phrase, kind))
        at = self._context.instant
        account = Account(
            person=new_id(),
            matricule=matricule,
            secret=secret,
            secret_kind=kind,
            secret_at=at,
            notice_version=notice_version,
            notice_shown_on=self._context.today,
            last_visit_at=at,
        )
        with self._store.writing():
            self.check_free(matricule)
            self._store.accounts.add(account)
            self._context.audit(_candidate(account.person), "account.create", "person", account.person)
        return account.person

    def sign_in(self, matricule: str, phrase: str) -> SignIn:
        """Return who signs in with *matricule* and *phrase*.

        Raises:
            LockedError: After ten failures, whether or not the matricule exists.
            WaitError: If the try comes too soon after a failure.
            TerminalPausedError: After too many failures here.
            WrongSecretError: If the two do not go together, whichever is wrong.
            OneTimeOverError: If a one-time phrase is too old.
        """
        self._check_throttles(matricule)
        account = self._store.accounts.with_matricule(matricule)
        kind = account.secret_kind if account else SecretKind.PROPOSED
        fits = self._hasher.verify(account.secret if account else NOBODY, secret_text(phrase, kind))
        if account is None or not fits:
            raise WrongSecretError(left=self._count_failure(matricule))
        return self._enter(account)

    def change_phrase(self, person: str, phrase: str, kind: SecretKind) -> None:
        """Replace the phrase of somebody signed in."""
        account = self._store.accounts.get(person)
        if kind is SecretKind.CHOSEN:
            contact = self._store.contacts.get(person)
            check_chosen(phrase, account.matricule, (contact.first_name, contact.last_name))
        secret = self._hasher.hash(secret_text(phrase, kind))
        with self._store.writing():
            self._store.accounts.save(
                replace(account, secret=secret, secret_kind=kind, secret_at=self._context.instant)
            )
            self._context.audit(_candidate(person), "account.phrase", "person", person)

    def _enter(self, account: Account) -> SignIn:
        at = self._context.instant
        one_time = account.secret_kind is SecretKind.ONE_TIME
        if one_time and at - account.secret_at > ONE_TIME_VALIDITY:
            raise OneTimeOverError
        with self._store.writing():
            self._store.throttles.clear(account_key(account.matricule))
            self._store.throttles.clear(self._terminal_key)
            visited = replace(account, last_visit_at=at, previous_visit_at=account.last_visit_at)
            self._store.accounts.save(replace(visited, secret=NOBODY) if one_time else visited)
            self._context.audit(_candidate(account.person), "session.open", "person", account.person)
        return SignIn(person=account.person, must_change=one_time, previous_visit_at=account.last_visit_at)

    def _check_throttles(self, matricule: str) -> None:
        now = self._context.instant
        check_terminal(self._store.throttles.get(self._terminal_key), now)
        check_account(self._store.throttles.get(account_key(matricule)), now)

    def _count_failure(self, matricule: str) -> int:
        at = self._context.instant
        key = account_key(matricule)
        with self._store.writing():
            failed = self._store.throttles.get(key).failed(at)
            self._store.throttles.save(key, failed)
            here: Throttle = self._store.throttles.get(self._terminal_key)
            self._store.throttles.save(self._terminal_key, terminal_failed(here, at))
        return failed.left

    @property
    def _terminal_key(self) -> str:
        return f"terminal:{self._context.settings.terminal}"


def _candidate(person: str) -> Actor:
    return Actor(role=Role.CANDIDATE, id=person)


def account_key(matricule: str) -> str:
    """Return the key under which the failures for *matricule* are counted, known or not."""
    return f"account:{matricule}"
