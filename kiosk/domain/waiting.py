"""What waits for the staff: one line a dossier or a candidature, and from when it is late."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import DossierState

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature

S, D = CandidatureState, DossierState
LATE_AFTER: Final = 10
"""Days after which a line is late."""


class WaitingKind(StrEnum):
    """What is to be done."""

    TO_VALIDATE = "TO_VALIDATE"
    CORRECTED = "CORRECTED"
    """Sent again after changes were asked for."""
    CHANGED = "CHANGED"
    """The number or the company changed after validation."""
    REFUSED = "REFUSED"
    """The CSE may reopen it."""
    EXPIRED = "EXPIRED"
    TO_HAND_ON = "TO_HAND_ON"
    """Filed here; Action Logement does not know yet."""
    TO_FORWARD = "TO_FORWARD"
    UNANSWERED = "UNANSWERED"
    """The time to answer an award has passed."""
    NO_NEWS = "NO_NEWS"


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One line of the queue: nothing that both roles may not see."""

    kind: WaitingKind
    matricule: str
    name: str
    since: date

    def days(self, today: date) -> int:
        """Return how many days it has waited."""
        return (today - self.since).days

    def late(self, today: date) -> bool:
        """Say whether it has waited for too long."""
        return self.days(today) > LATE_AFTER


SENT_FROM: Final = {D.CHANGES_REQUESTED: WaitingKind.CORRECTED, D.VALIDATED: WaitingKind.CHANGED}
"""By the state before it was sent; anything else is a first time."""


def candidature_wait(found: Candidature, today: date, worry_days: int) -> WaitingKind | None:
    """Return what the CSE has to do about a candidature in progress; `None` when there is nothing."""
    at_once = {S.FILED: WaitingKind.TO_HAND_ON, S.APPROVED: WaitingKind.TO_FORWARD}
    if found.state in at_once:
        return at_once[found.state]
    if found.state is S.AWARDED and found.answer_by is not None:
        return WaitingKind.UNANSWERED if today > found.answer_by else None
    if found.state in {S.AWARDED, S.AWARDED_RANKED, S.AWARDED_CONDITIONALLY, S.ACCEPTED}:
        return None
    return WaitingKind.NO_NEWS if (today - found.since).days > worry_days else None
