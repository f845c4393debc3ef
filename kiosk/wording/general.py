"""Sentences that fit any question."""

from __future__ import annotations

from kiosk.domain.errors import AnswerNeededError, NotInListError, TooLongError
from kiosk.i18n import _, number
from kiosk.wording.base import sentence


@sentence.register(AnswerNeededError)
def _answer_needed(_error: AnswerNeededError) -> str:
    return _("An answer is needed here.")


@sentence.register(NotInListError)
def _not_in_list(_error: NotInListError) -> str:
    return _("Choose one of the answers in the list.")


@sentence.register(TooLongError)
def _too_long(error: TooLongError) -> str:
    return _("Too long: {max} characters at most.").format(max=number(error.limit))
