"""Why one may not apply, each reason with what to do (R08, R13, R14, R22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.conditions import ObstacleKind
from kiosk.i18n import N_, _, long_date
from kiosk.text import safe

if TYPE_CHECKING:
    from kiosk.domain.conditions import Obstacle

K = ObstacleKind

REASONS: Final = {
    K.NO_DOSSIER: N_("You have no file yet."),
    K.UNFINISHED: N_("Your file is not finished."),
    K.AWAITING_VALIDATION: N_("Your file has been waiting for validation by TRIOMPHE SECURITE since {date}."),
    K.CHANGES_REQUESTED: N_("Your file has points to correct."),
    K.REFUSED: N_("TRIOMPHE SECURITE did not validate your file."),
    K.CLOSED: N_("Your file is closed."),
    K.RENEWAL_OVERDUE: N_("Your yearly renewal is late: it was due on {date}."),
    K.ACTIVE_CANCELLABLE: N_("You already have an active application: {reference}, {commune}."),
    K.ACTIVE_WITH_LANDLORD: N_("You already have an active application: {reference}, {commune}."),
    K.OFFER_NOT_YET_OPEN: N_("This offer opens on {date}."),
    K.OFFER_CLOSED: N_("This offer closed on {date}."),
    K.OFFER_TAKEN: N_("This home has been given to someone else."),
    K.OFFER_WITHDRAWN: N_("This offer has been withdrawn."),
}
ACTIONS: Final = {
    K.NO_DOSSIER: N_('Open "My file" and fill it in.'),
    K.UNFINISHED: N_('Open "My file" and finish the tasks left.'),
    K.AWAITING_VALIDATION: N_("Wait for the answer. No news? Ask the CSE."),
    K.CHANGES_REQUESTED: N_('Correct them in "My file", then send it again.'),
    K.REFUSED: N_("See the CSE about the reason: it may reopen your file."),
    K.CLOSED: N_("To start again, open a new file here."),
    K.RENEWAL_OVERDUE: N_('Renew, then enter the new date under "Update".'),
    K.ACTIVE_CANCELLABLE: N_('Follow it under "My applications". You can still cancel it there.'),
    K.ACTIVE_WITH_LANDLORD: N_("The landlord has the file: wait for the end. To give up: the landlord and the CSE."),
    K.OFFER_NOT_YET_OPEN: N_("Come back from that day on."),
    K.OFFER_CLOSED: N_("Look at the other offers."),
    K.OFFER_TAKEN: N_("Look at the other offers."),
    K.OFFER_WITHDRAWN: N_("Look at the other offers."),
}


@dataclass(frozen=True, kw_only=True)
class ObstacleWords:
    """A reason, and the way out."""

    reason: str
    action: str


def obstacle_words(obstacle: Obstacle) -> ObstacleWords:
    """Return why one may not apply, and what to do."""
    reason = _(REASONS[obstacle.kind]).format(
        date=long_date(obstacle.on) if obstacle.on else "",
        reference=safe(obstacle.reference),
        commune=safe(obstacle.commune),
    )
    return ObstacleWords(reason=reason, action=_(ACTIONS[obstacle.kind]))
