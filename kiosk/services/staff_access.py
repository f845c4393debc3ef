"""How members of staff come in: a name and a phrase; the first phrase is given by the machine, and works once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.account import ONE_TIME_VALIDITY, OneTimeOverError, SecretKind, WrongSecretError
from kiosk.domain.actor import SYSTEM
from kiosk.domain.phrases import check_chosen
from kiosk.domain.staff import StaffMember, StaffReadmission, StaffSecret
from kiosk.services.passphrases import Hasher, secret_text
from kiosk.services.staff import LONGEST_NAME
from kiosk.services.tries import Tries
from kiosk.text import clean

if TYPE_CHECKING:
    from kiosk.services.accounts import AccountService
    from kiosk.services.context import Context
    from kiosk.services.staff import StaffService


class StaffAccess:
    """The sign-in of the staff; tries are counted as those of everybody are."""

    def __init__(self, context: Context, staff: StaffService, accounts: AccountService, hasher: Hasher) -> None:
        self._context = context
        self._store = context.store
        self._staff = staff
        self._accounts = accounts
        self._hasher = hasher
        self._tries = Tries(context)

    def give_phrase(self, name: str) -> str:
        """Give a member a one-time phrase and return it: shown once, it works once within seven days.

        Only who is at the machine itself can do it: there is no default secret. It unlocks, too.

        Raises:
            NoSuchStaffError: If nobody has this name.
        """
        phrase = self._accounts.propose_phrase()
        secret = self._hashed(phrase, SecretKind.ONE_TIME)
        with self._store.writing():
            member = self._staff.named(name)
            self._store.staff_secrets.save(member.id, secret)
            self._tries.forget(_key(member.name))
            self._context.audit(SYSTEM, "staff.phrase", "staff", member.id)
        return phrase

    def sign_in(self, name: str, phrase: str) -> StaffMember | StaffReadmission:
        """Return who signs in; an unknown name and a wrong phrase cost and say the same.

        Raises:
            LockedError: After ten failures, whether or not there is such a member.
            WaitError: If the try comes too soon after a failure.
            TerminalPausedError: After too many failures here.
            WrongSecretError: If the two do not go together.
            OneTimeOverError: If a one-time phrase is too old.
        """
        said = clean(name, limit=LONGEST_NAME)
        left = self._tries.begin(_key(said))
        member = self._store.staff.named(said)
        kept = self._store.staff_secrets.get(member.id) if member else None
        kind = kept.kind if kept else SecretKind.PROPOSED
        secret = kept.secret if kept else self._hasher.nobody()
        if not self._hasher.verify(secret, secret_text(phrase, kind)) or member is None:
            raise WrongSecretError(left=left)
        return self._enter(member, secret, left)

    def choose_phrase(self, readmission: StaffReadmission, phrase: str, kind: SecretKind) -> StaffMember:
        """Let in a member whose one-time phrase is used up, with the phrase they have chosen.

        Raises:
            OneTimeOverError: If another phrase was given since, or chosen already.
            KioskError: If a phrase of one's own is too weak.
        """
        member = readmission.member
        if kind is SecretKind.CHOSEN:
            check_chosen(phrase, member.matricule, member.name.split())
        secret = self._hashed(phrase, kind)
        with self._store.writing():
            kept = self._store.staff_secrets.get(member.id)
            if kept is None or kept.secret != readmission.seal:
                raise OneTimeOverError
            self._store.staff_secrets.save(member.id, secret)
            self._context.audit(member.actor, "staff.choose_phrase", "staff", member.id)
            return self._open(member)

    def _enter(self, member: StaffMember, secret: str, left: int) -> StaffMember | StaffReadmission:
        with self._store.writing():
            kept = self._store.staff_secrets.get(member.id)
            if kept is None or kept.secret != secret:  # changed or used up while it was verified
                raise WrongSecretError(left=left)
            self._tries.succeeded(_key(member.name))
            if kept.kind is not SecretKind.ONE_TIME:
                return self._open(member)
            if self._context.instant - kept.at <= ONE_TIME_VALIDITY:
                return self._readmit(member, kept)
        raise OneTimeOverError

    def _open(self, member: StaffMember) -> StaffMember:
        self._context.audit(member.actor, "session.open", "staff", member.id)
        return member

    def _readmit(self, member: StaffMember, kept: StaffSecret) -> StaffReadmission:
        seal = self._hasher.nobody()
        self._store.staff_secrets.save(member.id, replace(kept, secret=seal))
        self._context.audit(member.actor, "staff.one_time", "staff", member.id)
        return StaffReadmission(member=member, seal=seal)

    def _hashed(self, phrase: str, kind: SecretKind) -> StaffSecret:
        return StaffSecret(secret=self._hasher.hash(secret_text(phrase, kind)), kind=kind, at=self._context.instant)


def _key(name: str) -> str:
    """Return under what the tries of that name are counted: never a matricule, whatever the capitals."""
    return f"staff {name.casefold()}"
