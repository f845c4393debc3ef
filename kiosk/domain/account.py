"""An account: a matricule and the hash of a secret phrase (CNIL 2022: a short code is too weak here)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from kiosk.domain.errors import KioskError

ONE_TIME_VALIDITY: Final = timedelta(days=7)
"""How long a one-time phrase waits for its person."""


class SecretKind(StrEnum):
    """How a phrase was made, hence how it is compared."""

    PROPOSED = "proposed"
    """By the kiosk: the first four letters of each word tell."""
    CHOSEN = "chosen"
    """By the person: compared whole."""
    ONE_TIME = "one_time"
    """By the staff, used once: words of the kiosk's list too."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """What signs a person in."""

    person: str
    matricule: str
    secret: str
    """argon2id hash."""
    secret_kind: SecretKind
    secret_at: datetime
    notice_version: str
    notice_shown_on: date
    last_visit_at: datetime | None = None
    """Of the session that is open, or the last one."""
    previous_visit_at: datetime | None = None
    """Of the one before: what came since is new."""


@dataclass(frozen=True, kw_only=True)
class SignIn:
    """Somebody has signed in."""

    person: str
    previous_visit_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Readmission:
    """A one-time phrase fitted, and is used up: its person may choose a phrase, and nothing else before."""

    person: str
    matricule: str
    seal: str
    """What stands in the account in place of the used phrase; void once the CSE gives another one."""


class AccountExistsError(KioskError):
    """There is an account with this matricule already."""


class WrongSecretError(KioskError):
    """The matricule and the phrase do not go together; the same whether the account exists or not."""

    def __init__(self, *, left: int) -> None:
        super().__init__(left)
        self.left = left
        """Tries left before the account locks."""


class OneTimeOverError(KioskError):
    """The one-time phrase is too old."""


class DifferentWordsError(KioskError):
    """The words typed to check are not the five that were proposed."""


class DifferentPhrasesError(KioskError):
    """The phrase was not typed the same twice."""


class NotSignedInError(KioskError):
    """The act needs somebody signed in."""


class NoSuchPersonError(KioskError):
    """No account has this matricule."""

    def __init__(self, *, matricule: str) -> None:
        super().__init__(matricule)
        self.matricule = matricule
