"""Secret phrases: five words proposed, or a phrase of one's own.

Five words out of 2,048 are 55 bits, more than the 50 that are asked for where an account locks (CNIL, 2022).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.domain.common_phrases import is_common
from kiosk.domain.commune import without_accents
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import CountedError
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WORDS: Final = 5
LETTERS: Final = 4
"""Letters that tell the words of the list apart."""
LEAST_CHARACTERS: Final = 12

_SHORT: Final = 3
"""A name of three letters may be a part of an innocent word: it is looked for as a word; a shorter one not at all."""
_PARTICLES: Final = frozenset({"des", "les"})
_BETWEEN_WORDS: Final = re.compile(r"[\W\d_]+")
_NOT_PLAIN: Final = re.compile(r"[^a-z0-9]+")


class NoPhraseError(AnswerNeededError):
    """The field of the phrase is empty."""


class PhraseTooShortError(CountedError, KioskError):
    """A phrase of one's own has 12 characters at least."""


class PhraseHoldsNameError(KioskError):
    """The phrase holds the matricule or the name."""


class CommonPhraseError(KioskError):
    """The phrase is one that many people choose."""


def propose(words: Sequence[str], choose: Callable[[Sequence[str]], str]) -> str:
    """Return a phrase of five words.

    Args:
        words: The published list.
        choose: Picks one, by true chance (`secrets.choice`).
    """
    return " ".join(choose(words) for _ in range(WORDS))


def fingerprint(phrase: str) -> str:
    """Return what tells a proposed phrase: four letters a word, without accents, case or what stands between words."""
    return " ".join(word[:LETTERS] for word in _BETWEEN_WORDS.split(without_accents(phrase)) if word)


def whole(phrase: str) -> str:
    """Return what tells a phrase of one's own: all of it, but for spaces around and doubled."""
    return clean(phrase)


def check_chosen(phrase: str, matricule: str, names: Iterable[str]) -> str:
    """Return the phrase of one's own as it is to be compared (`whole`).

    Raises:
        NoPhraseError: If there is none.
        PhraseTooShortError: If it has fewer than 12 characters.
        PhraseHoldsNameError: If the matricule or one of *names* is in it.
        CommonPhraseError: If it is easily guessed.
    """
    kept = whole(phrase)
    if not kept:
        raise NoPhraseError
    if len(kept) < LEAST_CHARACTERS:
        raise PhraseTooShortError(count=len(kept))
    if _holds(kept, (matricule, *names)):
        raise PhraseHoldsNameError
    if is_common(_NOT_PLAIN.sub("", without_accents(kept))):
        raise CommonPhraseError
    return kept


def _holds(phrase: str, secrets: Iterable[str]) -> bool:
    words = _NOT_PLAIN.sub(" ", without_accents(phrase)).split()
    joined = "".join(words)
    parts = {part for secret in secrets for part in _NOT_PLAIN.sub(" ", without_accents(secret)).split()}
    return any(
        part in words if len(part) == _SHORT else len(part) > _SHORT and part in joined for part in parts - _PARTICLES
    )
