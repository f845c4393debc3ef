"""Accounts: making one, signing in, choosing another phrase; one answer for unknown and wrong."""

from __future__ import annotations

import secrets
from dataclasses import replace

from kiosk.domain.account import (
    ONE_TIME_VALIDITY,
    Account,
    AccountExistsError,
    OneTimeOverError,
    Readmission,
    SecretKind,
    SignIn,
    WrongSecretError,
)
from kiosk.domain.actor import Actor, Role
from kiosk.domain.phrases import check_chosen, propose
from kiosk.services.context import Context, new_id
from kiosk.services.passphrases import Hasher, secret_text
from kiosk.services.tries import Tries
from kiosk.services.words import french_words


class AccountService:
    """What a person does about their account."""

    def __init__(self, context: Context, hasher: Hasher) -> None:
        self._context = context
        self._store = context.store
        self._hasher = hasher
        self._tries = Tries(context)

    def propose_phrase(self) -> str:
        """Return five words by true chance."""
        return propose(french_words(), secrets.choice)

    def matricule(self, person: str) -> str:
        """Return the matricule of *person*."""
        return self._store.accounts.get(person).matricule

    def check_free(self, matricule: str) -> None:
        """Check that no account has *matricule*; checked again in the transaction that makes it.

        Raises:
            AccountExistsError: If one has.
        """
        if self._store.accounts.with_matricule(matricule) is not None:
            raise AccountExistsError

    def create(self, matricule: str, phrase: str, kind: SecretKind, *, notice_version: str, person: str = "") -> str:
        """Make an account and return its person's id; after a doubt it is asked for again with the same *person*.

        The id is by chance when it is not given; *notice_version* is that of the information notice shown.

        Raises:
            AccountExistsError: If there is one with this matricule.
            KioskError: If a phrase of one's own is too weak.
        """
        if kind is SecretKind.CHOSEN:
            check_chosen(phrase, matricule, ())
        at = self._context.instant
        account = Account(
            person=person or new_id(),
            matricule=matricule,
            secret=self._hasher.hash(secret_text(phrase, kind)),
            secret_kind=kind,
            secret_at=at,
            notice_version=notice_version,
            notice_shown_on=self._context.today,
            last_visit_at=at,
        )
        with self._store.writing():
            self._keep(account)
        return account.person

    def sign_in(self, matricule: str, phrase: str) -> SignIn | Readmission:
        """Return who signs in with *matricule* and *phrase*; unknown and wrong cost and say the same.

        Raises:
            LockedError: After ten failures, whether or not the matricule exists.
            WaitError: If the try comes too soon after a failure.
            TerminalPausedError: After too many failures here.
            WrongSecretError: If the two do not go together, whichever is wrong.
            OneTimeOverError: If a one-time phrase is too old.
        """
        left = self._tries.begin(matricule)
        account = self._store.accounts.with_matricule(matricule)
        kind = account.secret_kind if account else SecretKind.PROPOSED
        secret = account.secret if account else self._hasher.nobody()
        if not self._hasher.verify(secret, secret_text(phrase, kind)):
            raise WrongSecretError(left=left)
        return self._enter(matricule, secret, left)

    def choose_phrase(self, readmission: Readmission, phrase: str, kind: SecretKind) -> SignIn:
        """Let in somebody whose one-time phrase is used up, with the phrase they have chosen.

        Raises:
            OneTimeOverError: If the CSE has given another one since, or they have chosen already.
            KioskError: If a phrase of one's own is too weak.
        """
        secret = self._new_secret(readmission.person, phrase, kind)
        with self._store.writing():
            account = self._store.accounts.get(readmission.person)
            if account.secret != readmission.seal:
                raise OneTimeOverError
            return self._open(self._with_secret(account, secret, kind))

    def change_phrase(self, person: str, phrase: str, kind: SecretKind) -> None:
        """Replace the phrase of somebody signed in."""
        secret = self._new_secret(person, phrase, kind)
        with self._store.writing():
            self._with_secret(self._store.accounts.get(person), secret, kind)

    def _keep(self, account: Account) -> None:
        made = self._store.accounts.with_matricule(account.matricule)
        if made is not None and made.person == account.person:  # it was kept, though nobody knew
            self._with_secret(made, account.secret, account.secret_kind)
            return
        self.check_free(account.matricule)
        self._store.accounts.add(account)
        self._tries.forget(account.matricule)  # tried before there was one: nothing was guessed
        self._audit("account.create", account.person)

    def _new_secret(self, person: str, phrase: str, kind: SecretKind) -> str:
        if kind is SecretKind.CHOSEN:
            account, contact = self._store.accounts.get(person), self._store.contacts.get(person)
            check_chosen(phrase, account.matricule, (contact.first_name, contact.last_name))
        return self._hasher.hash(secret_text(phrase, kind))

    def _with_secret(self, account: Account, secret: str, kind: SecretKind) -> Account:
        changed = replace(account, secret=secret, secret_kind=kind, secret_at=self._context.instant)
        self._store.accounts.save(changed)
        self._audit("account.phrase", account.person)
        return changed

    def _enter(self, matricule: str, secret: str, left: int) -> SignIn | Readmission:
        with self._store.writing():
            account = self._store.accounts.with_matricule(matricule)
            if account is None or account.secret != secret:  # changed or used up while it was verified
                raise WrongSecretError(left=left)
            self._tries.succeeded(matricule)
            if account.secret_kind is not SecretKind.ONE_TIME:
                return self._open(account)
            if self._context.instant - account.secret_at <= ONE_TIME_VALIDITY:
                return self._readmit(account)
        raise OneTimeOverError

    def _open(self, account: Account) -> SignIn:
        previous = account.last_visit_at
        visited = replace(account, last_visit_at=self._context.instant, previous_visit_at=previous)
        self._store.accounts.save(visited)
        self._audit("session.open", account.person)
        return SignIn(person=account.person, previous_visit_at=previous)

    def _readmit(self, account: Account) -> Readmission:
        seal = self._hasher.nobody()
        self._store.accounts.save(replace(account, secret=seal))
        self._audit("account.one_time", account.person)
        return Readmission(person=account.person, matricule=account.matricule, seal=seal)

    def _audit(self, act: str, person: str) -> None:
        self._context.audit(Actor(role=Role.CANDIDATE, id=person), act, "person", person)
