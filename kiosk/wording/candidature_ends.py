"""What each outcome of an archived candidature means, and what next (R17, R18)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.i18n import _, long_date
from kiosk.wording.candidature_case import Case, StateWords, nobody, right_to_reasons, shown_on_alin

if TYPE_CHECKING:
    from collections.abc import Callable

S = CandidatureState


def _cancelled(case: Case) -> StateWords:
    words = _("You cancelled it on {date}. You can apply for another home.")
    return _ended(words.format(date=long_date(case.candidature.since)))


def _rejected(case: Case) -> StateWords:
    if case.candidature.last_fact.actor.role is Role.CANDIDATE:
        return _ended(_("Action Logement said no, and you chose to apply for another home."))
    return _ended(_("Action Logement said no. Read the reason, then look at the other offers."))


def _not_awarded(_case: Case) -> StateWords:
    return StateWords(
        meaning=_("The commission does not give you this home. The landlord sends you a letter."),
        who=nobody(),
        can=(_("You can now apply for another home that suits your situation."), shown_on_alin()),
        legal=right_to_reasons(),
    )


def _inadmissible(_case: Case) -> StateWords:
    return StateWords(
        meaning=_("The commission found that your request does not meet the rules. See the CSE quickly."),
        who=_("You: the CSE helps you understand and put it right."),
        can=(_("You can now apply for another home that suits your situation."), shown_on_alin()),
        legal=right_to_reasons(),
    )


def _declined(_case: Case) -> StateWords:
    return _ended(_("You said no to this home. You can apply for another one."))


def _unanswered(_case: Case) -> StateWords:
    return _ended(_("No answer was received in time: it counts as a refusal. You did answer? See the CSE."))


def _withdrawn(_case: Case) -> StateWords:
    return _ended(_("This home is no longer on offer. It is not your doing: apply for another."))


def _given_up(_case: Case) -> StateWords:
    return _ended(_("The CSE recorded that you gave this home up. You can apply for another."))


def _closed(_case: Case) -> StateWords:
    return _ended(_("Your file was closed, so this application stopped. Questions? See the CSE."))


def _ended(meaning: str) -> StateWords:
    return StateWords(meaning=meaning, who=nobody())


ENDS: Final[dict[CandidatureState, Callable[[Case], StateWords]]] = {
    S.CANCELLED: _cancelled,
    S.REJECTED: _rejected,
    S.NOT_AWARDED: _not_awarded,
    S.INADMISSIBLE: _inadmissible,
    S.DECLINED: _declined,
    S.UNANSWERED: _unanswered,
    S.OFFER_WITHDRAWN: _withdrawn,
    S.WITHDRAWN_LATE: _given_up,
    S.DOSSIER_CLOSED: _closed,
}
