"""The rights of people over what is kept of them (RGPD art. 15, 17 and 20): when erasing is theirs to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import REACHED, CandidatureState
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.domain.candidature import Candidature

FORWARDED: Final = REACHED[CandidatureState.FORWARDED]


class ErasureForCseError(KioskError):
    """A candidature has gone to a landlord, who has a file too: the CSE erases, within a month."""


def check_erasable(candidatures: Iterable[Candidature]) -> None:
    """Check that a person may erase all by themselves.

    Raises:
        ErasureForCseError: If one of the *candidatures* was ever with a landlord, even if that was corrected since.
    """
    events = (event for each in candidatures for event in each.events)
    if any(REACHED.get(event.fact, 0) >= FORWARDED for event in events):
        raise ErasureForCseError
