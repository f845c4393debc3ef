"""Secret phrases, hashed with argon2id; one call and one answer whether the account exists or not."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from secrets import token_bytes
from typing import TYPE_CHECKING, Final

from kiosk.domain.account import SecretKind
from kiosk.domain.phrases import fingerprint, whole

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SALT_BYTES: Final = 16
HASH_BYTES: Final = 32


def secret_text(phrase: str, kind: SecretKind) -> str:
    """Return what is hashed of *phrase*."""
    return whole(phrase) if kind is SecretKind.CHOSEN else fingerprint(phrase)


@dataclass(frozen=True, kw_only=True)
class Hasher:
    """argon2id with the parameters of the OWASP sheet: 19 MiB, two passes, one lane; about 0.1 s."""

    time_cost: int = 2
    memory_kib: int = 19_456

    def hash(self, text: str) -> str:
        """Return the hash to keep."""
        return self._argon.hash(text)

    def nobody(self) -> str:
        """Return a hash by chance, that no phrase fits: to verify it costs what another one costs."""
        salt, digest = (b64encode(token_bytes(size)).decode().rstrip("=") for size in (SALT_BYTES, HASH_BYTES))
        return f"$argon2id$v=19$m={self.memory_kib},t={self.time_cost},p=1${salt}${digest}"

    def verify(self, kept: str, text: str) -> bool:
        """Return whether *text* is what *kept* was made of."""
        from argon2.exceptions import VerifyMismatchError

        try:
            return self._argon.verify(kept, text)
        except VerifyMismatchError:
            return False

    @cached_property
    def _argon(self) -> PasswordHasher:
        from argon2 import PasswordHasher

        return PasswordHasher(
            time_cost=self.time_cost,
            memory_cost=self.memory_kib,
            parallelism=1,
            hash_len=HASH_BYTES,
            salt_len=SALT_BYTES,
        )
