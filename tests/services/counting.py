"""A hasher that counts, as cheap as tests want it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.services.passphrases import Hasher


@dataclass(frozen=True, kw_only=True)
class CountingHasher(Hasher):
    """Counts what costs a tenth of a second in truth."""

    time_cost: int = 1
    memory_kib: int = 8
    calls: list[str] = field(default_factory=list)

    def hash(self, text: str) -> str:
        self.calls.append("hash")
        return super().hash(text)

    def verify(self, kept: str, text: str) -> bool:
        self.calls.append("verify")
        return super().verify(kept, text)
