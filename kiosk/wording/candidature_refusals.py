"""Sentences about facts of a candidature that are refused, corrections, and not being able to apply."""

from __future__ import annotations

from typing import Final

from kiosk.domain.candidature_errors import (
    AlreadyEndedError,
    AlreadyForwardedError,
    CannotApplyError,
    CorrectionNotStaffsError,
    CorrectionTooLateError,
    DetailNeededError,
    FactDateError,
    FactRefusedError,
    MovedMeanwhileError,
    NothingToCorrectError,
    OtherActiveError,
    PlannedDateError,
    RankError,
    TooEarlyToCloseError,
)
from kiosk.domain.candidature_states import CandidatureState
from kiosk.i18n import N_, _, long_date
from kiosk.wording.base import sentence
from kiosk.wording.obstacles import obstacle_words
from kiosk.wording.plain import say_plainly
from kiosk.wording.states import fact_label

say_plainly(
    {
        AlreadyEndedError: N_("This application is already finished: nothing in it can change any more."),
        RankError: N_('The rank is 2 or more. For rank 1, record "Home awarded".'),
        NothingToCorrectError: N_("There is nothing to correct: only the filing is left."),
        CorrectionTooLateError: N_("This correction is no longer possible: more than 30 days have passed."),
        CorrectionNotStaffsError: N_("The person ended this application: it is no entry error."),
        OtherActiveError: N_("This correction is not possible: another application is active."),
    }
)

NEEDED: Final = {
    "reason": N_("Give a reason: the person will read it."),
    "landlord": N_("Say which landlord the file was passed to."),
    "document": N_("Say which document the landlord asks for."),
    "due_on": N_("Say by which date the document has to be given."),
    "visit_time": N_("Say at what time the visit is."),
    "visit_place": N_("Say where the visit is."),
    "commission_on": N_("Give the new date of the commission, or say that it has met."),
    "rank": N_("Say at which rank the person is."),
}
"""By field of `Details`."""
CONTACT: Final = N_("Say which document the landlord asks for, or when the visit is.")


@sentence.register(FactRefusedError)
def _refused(error: FactRefusedError) -> str:
    words = _("This fact does not fit the present state: {state}. Check the stage.")
    return words.format(state=fact_label(error.state))


@sentence.register(MovedMeanwhileError)
def _moved(error: MovedMeanwhileError) -> str:
    words = _("Your application has moved on meanwhile: {state}. Look at it.")
    return words.format(state=fact_label(error.state))


@sentence.register(AlreadyForwardedError)
def _forwarded(error: AlreadyForwardedError) -> str:
    words = _("It can no longer be cancelled here: your file went to the landlord on {date}.")
    return words.format(date=long_date(error.on))


@sentence.register(FactDateError)
def _fact_date(error: FactDateError) -> str:
    return _("The date cannot be before the previous fact, {date}.").format(date=long_date(error.earliest))


@sentence.register(DetailNeededError)
def _detail(error: DetailNeededError) -> str:
    contact = error.fact is CandidatureState.LANDLORD_CONTACT and error.detail == "document"
    return _(CONTACT if contact else NEEDED[error.detail])


@sentence.register(PlannedDateError)
def _planned(error: PlannedDateError) -> str:
    words = _("This date lies before the fact itself: {date}. Type a later one.")
    return words.format(date=long_date(error.day))


@sentence.register(TooEarlyToCloseError)
def _too_early(error: TooEarlyToCloseError) -> str:
    if error.limit is None:
        return _("Nobody noted when the offer was received. Correct the award first, with that date.")
    return _("There is still time to answer: the last day is {date}.").format(date=long_date(error.limit))


@sentence.register(CannotApplyError)
def _cannot_apply(error: CannotApplyError) -> str:
    reasons = (obstacle_words(each).reason for each in error.obstacles)
    return " ".join((_("You cannot apply yet. Here is why:"), *reasons))
