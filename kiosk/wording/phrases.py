"""Sentences about secret phrases; none of them repeats what was typed."""

from __future__ import annotations

from kiosk.domain.phrases import CommonPhraseError, NoPhraseError, PhraseHoldsNameError, PhraseTooShortError
from kiosk.i18n import _, ngettext
from kiosk.wording.base import sentence


@sentence.register(NoPhraseError)
def _no_phrase(_error: NoPhraseError) -> str:
    return _("Type your secret phrase.")


@sentence.register(PhraseTooShortError)
def _phrase_too_short(error: PhraseTooShortError) -> str:
    return ngettext(
        "Your phrase has {n} character. 12 or more are needed: add a word.",
        "Your phrase has {n} characters. 12 or more are needed: add a word.",
        error.count,
    ).format(n=error.count)


@sentence.register(PhraseHoldsNameError)
def _phrase_holds_name(_error: PhraseHoldsNameError) -> str:
    return _("Your phrase contains your matricule or your name. Choose another one.")


@sentence.register(CommonPhraseError)
def _common_phrase(_error: CommonPhraseError) -> str:
    return _("This phrase is too easy to guess. Choose another one, or our five words.")
