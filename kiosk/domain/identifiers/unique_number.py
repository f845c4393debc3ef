"""The unique number of a request for social housing (R03, R04): numéro unique, NUR or NUD.

18 characters, `TTT MM AA NNNNNN GGGGG`: territory, month, year, sequence, counter. The shape is a habit, not a
rule (a national number is announced): whatever is unusual is saved, with a warning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import CountedError, TypedError
from kiosk.text import clean

LENGTH: Final = 18
EXAMPLE: Final = "1110124000123GDPUB"
NO_BREAK: Final = "\u00a0"

_IGNORED: Final = re.compile(r"[\s._/\u2010-\u2015-]")
_UNKNOWN: Final = re.compile(r"[^A-Za-z0-9]")
_GROUPS: Final = ((0, 3), (3, 7), (7, 13), (13, 18))
_MONTH: Final = slice(3, 5)
_USUAL: Final = re.compile(r"(?:[0-9]{3}|02[AB]|2[AB]0)(?:0[1-9]|1[0-2])[0-9]{8}[A-Z0-9]{5}")
_ANY_MONTH: Final = re.compile(r"(?:[0-9]{3}|02[AB]|2[AB]0)[0-9]{10}[A-Z0-9]{5}")
_COUNTER_WITH_O: Final = re.compile(r"[A-Z0-9][0-9O]{4}")
_COUNTER_AT: Final = 13


class NoUniqueNumberError(AnswerNeededError):
    """The field of the unique number is empty."""


class UniqueNumberLengthError(CountedError, KioskError):
    """A unique number has 18 characters."""


class UniqueNumberCharacterError(TypedError, KioskError):
    """A unique number has digits and the letters A to Z; `typed` is the first other character."""


class Oddity(StrEnum):
    """What is unusual in a number that is saved all the same."""

    LETTER_O = "LETTER_O"
    MONTH = "MONTH"
    OTHER = "OTHER"


@dataclass(frozen=True, kw_only=True)
class OddShape:
    """An unusual shape: a warning, not an error."""

    oddity: Oddity
    typed: str = ""
    """For MONTH: characters 4 and 5."""
    suggestion: UniqueNumber | None = None
    """For LETTER_O: the number with zeros."""


@dataclass(frozen=True, kw_only=True)
class UniqueNumber:
    """A unique number of 18 characters, as it is stored."""

    value: str

    @property
    def odd(self) -> OddShape | None:
        """What is unusual in its shape, if anything."""
        zeros = _with_zeros(self.value)
        if zeros != self.value:
            return OddShape(oddity=Oddity.LETTER_O, suggestion=UniqueNumber(value=zeros))
        if _USUAL.fullmatch(self.value):
            return None
        if _ANY_MONTH.fullmatch(self.value):
            return OddShape(oddity=Oddity.MONTH, typed=self.value[_MONTH])
        return OddShape(oddity=Oddity.OTHER)

    def grouped(self) -> str:
        """Return it as people read it: « 111 0318 016982 G1104 »."""
        return NO_BREAK.join(self.value[start:end] for start, end in _GROUPS)

    def masked(self) -> str:
        """Return it without its middle, for every place but the field where it is changed."""
        return NO_BREAK.join((self.value[:3], f"{self.value[_MONTH]}**", "*" * 6, self.value[_COUNTER_AT:]))


def parse_unique_number(raw: str) -> UniqueNumber:
    """Return the number typed, put right: without spaces, dots and dashes, in capitals.

    Raises:
        NoUniqueNumberError: If nothing was typed.
        UniqueNumberCharacterError: If a character is neither a digit nor a letter from A to Z.
        UniqueNumberLengthError: If there are not 18 of them.
    """
    kept = _IGNORED.sub("", clean(raw))
    if not kept:
        raise NoUniqueNumberError
    if unknown := _UNKNOWN.search(kept):
        raise UniqueNumberCharacterError(typed=unknown.group())
    if len(kept) != LENGTH:
        raise UniqueNumberLengthError(count=len(kept))
    return UniqueNumber(value=kept.upper())


def _with_zeros(value: str) -> str:
    digits, counter = value[:_COUNTER_AT], value[_COUNTER_AT:]
    if _COUNTER_WITH_O.fullmatch(counter):
        counter = counter[0] + counter[1:].replace("O", "0")
    return digits.replace("O", "0") + counter
