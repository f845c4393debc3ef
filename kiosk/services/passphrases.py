"""Secret phrases, hashed with argon2id; one call and one answer whether the account exists or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.domain.account import SecretKind
from kiosk.domain.phrases import fingerprint, whole

if TYPE_CHECKING:
    from argon2 import PasswordHasher


NOBODY: Final = "$argon2id$v=19$m=19456,t=2,p=1$EpMyzuIGpcEsz0Ec0i7mtQ$IqHq/dsAky0w3VU9b0tczkdhzx9Vkszv/MZwcFtfUnE"
"""A hash that no phrase fits: verified for unknown matricules, so that they cost the same."""


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

        return PasswordHasher(time_cost=self.time_cost, memory_cost=self.memory_kib, parallelism=1)
