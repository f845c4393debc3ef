"""Who will live in the home, as counts, and where the person lives now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MAX_ADULTS = 12
MAX_CHILDREN = 15


class Situation(StrEnum):
    """Housing today: it decides which documents apply."""

    TENANT_PRIVATE = "TENANT_PRIVATE"
    TENANT_SOCIAL = "TENANT_SOCIAL"
    RESIDENCE = "RESIDENCE"
    HOSTED = "HOSTED"
    LEASE_ENDED = "LEASE_ENDED"
    OWNER = "OWNER"
    EMPLOYER_HOUSING = "EMPLOYER_HOUSING"
    NO_HOME = "NO_HOME"


TENANTS = frozenset({Situation.TENANT_PRIVATE, Situation.TENANT_SOCIAL, Situation.RESIDENCE})


@dataclass(frozen=True, kw_only=True)
class Household:
    """Counts and a situation; `None` is not answered yet."""

    adults: int | None = None
    children: int | None = None
    situation: Situation | None = None
    still_paying_rent: bool | None = None
    """Asked only when the lease has ended."""

    @property
    def complete(self) -> bool:
        """Whether every question that applies is answered."""
        answered = None not in (self.adults, self.children, self.situation)
        return answered and (self.situation is not Situation.LEASE_ENDED or self.still_paying_rent is not None)

    @property
    def pays_rent(self) -> bool:
        """Whether a rent receipt applies, then one every month (R23)."""
        if self.situation is Situation.LEASE_ENDED:
            return bool(self.still_paying_rent)
        return self.situation in TENANTS
