"""Sentences about accounts, signing in, and tries that come too often; unknown and wrong are told alike."""

from __future__ import annotations

from typing import Final

from kiosk.domain.account import (
    AccountExistsError,
    DifferentPhrasesError,
    DifferentWordsError,
    NotSignedInError,
    OneTimeOverError,
    WrongSecretError,
)
from kiosk.domain.rights import ErasureForCseError
from kiosk.domain.throttle import LockedError, TerminalPausedError, WaitError
from kiosk.i18n import N_, _, ngettext
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

FEW: Final = 3
"""Tries left from which they are counted aloud."""
LOCKED: Final = N_("Too many tries. Access with this matricule is locked. The CSE can unlock it.")

say_plainly(
    {
        AccountExistsError: N_("No account can be made with this matricule. If it is yours, see the CSE."),
        DifferentWordsError: N_("These are not your five words. Press Escape to see them, then type them again."),
        DifferentPhrasesError: N_("The two phrases are not the same. Type them both again, slowly."),
        OneTimeOverError: N_("This one-time phrase is no longer valid. Ask the CSE for another."),
        NotSignedInError: N_("Your session is over. Sign in again to go on."),
        LockedError: LOCKED,
        ErasureForCseError: N_("A file of yours has gone to a landlord. The CSE does the erasure, within one month."),
    }
)


@sentence.register(WrongSecretError)
def _wrong_secret(error: WrongSecretError) -> str:
    words = _("This matricule and this phrase do not go together. Check both, then try again.")
    if error.left == 0:
        return f"{words} {_(LOCKED)}"
    return f"{words} {_tries_left(error.left)}" if error.left <= FEW else words


def _tries_left(left: int) -> str:
    return ngettext(
        "{n} try left before this account is locked.",
        "{n} tries left before this account is locked.",
        left,
    ).format(n=left)


@sentence.register(WaitError)
def _wait(error: WaitError) -> str:
    return ngettext(
        "Wait {n} second before you try again.",
        "Wait {n} seconds before you try again.",
        error.seconds,
    ).format(n=error.seconds)


@sentence.register(TerminalPausedError)
def _terminal_paused(error: TerminalPausedError) -> str:
    return ngettext(
        "This keyboard is on pause after too many tries. Try again in {n} minute.",
        "This keyboard is on pause after too many tries. Try again in {n} minutes.",
        error.minutes,
    ).format(n=error.minutes)
