"""What each state of a candidature means: who acts, when to worry, what one can do (R14 to R20)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from kiosk.i18n import _
from kiosk.text import safe
from kiosk.wording import candidature_landlord as landlord
from kiosk.wording.candidature_case import Case, StateWords, commission_decides
from kiosk.wording.candidature_ends import ENDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.domain.candidature import Candidature

S = CandidatureState


def state_words(candidature: Candidature, *, today: date, worry_days: int, phone: str) -> StateWords:
    """Return what the state *candidature* is in means to the person on *today*.

    Args:
        candidature: The one shown.
        today: The day it is.
        worry_days: Days without news after which one should ask.
        phone: Whom to call, as it is shown.
    """
    case = Case(candidature=candidature, today=today, worry_days=worry_days, phone=phone)
    return WORDS[candidature.state](case)


def _filed(case: Case) -> StateWords:
    return StateWords(
        meaning=_("Your application is recorded. The CSE hands it to Action Logement."),
        who=_("The CSE, which hands your application to Action Logement."),
        worry=case.ask_cse(),
        can=(_("Keep your documents up to date. You can still cancel."),),
    )


def _under_review(case: Case) -> StateWords:
    return StateWords(
        meaning=_("Action Logement is studying your file."),
        who=_("Action Logement."),
        worry=case.ask_cse(),
        can=(_("Answer quickly if a document is asked for. You can still cancel."),),
    )


def _provisionally_rejected(case: Case) -> StateWords:
    reason = _("Reason: {reason}").format(reason=safe(case.details.reason))
    return StateWords(
        meaning=" ".join((_("After its study, Action Logement did not accept your application."), reason)),
        who=_("You: two ways are open to you."),
        worry=_("Nothing goes forward until you choose. Talk to the CSE if need be."),
        can=(_("Choose: another home, or wait for the definitive answer."),),
    )


def _awaiting(case: Case) -> StateWords:
    return StateWords(
        meaning=_("You chose to wait. Action Logement has still to give its definitive answer."),
        who=_("Action Logement, which has to answer."),
        worry=case.ask_cse(),
        can=(_("You can change your mind. While you wait, no other application is possible."),),
    )


def _approved(case: Case) -> StateWords:
    return StateWords(
        meaning=_("Action Logement said yes. Your file has not left for the landlord yet."),
        who=_("Action Logement: it has to pass your file on."),
        worry=case.ask_cse(),
        can=(_("It is your last chance to cancel here."),),
        legal=commission_decides(),
    )


WORDS: Final[dict[CandidatureState, Callable[[Case], StateWords]]] = {
    S.FILED: _filed,
    S.UNDER_REVIEW: _under_review,
    S.PROVISIONALLY_REJECTED: _provisionally_rejected,
    S.AWAITING_FINAL_ANSWER: _awaiting,
    S.APPROVED: _approved,
    S.FORWARDED: landlord.forwarded,
    S.LANDLORD_CONTACT: landlord.contacted,
    S.COMMISSION: landlord.commission,
    S.AWARDED: landlord.awarded,
    S.AWARDED_RANKED: landlord.ranked,
    S.AWARDED_CONDITIONALLY: landlord.conditional,
    S.ACCEPTED: landlord.accepted,
    S.LEASE_SIGNED: landlord.signed,
    **ENDS,
}
