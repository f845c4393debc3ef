"""The employer's staff number, with which one signs in."""

from __future__ import annotations

import re
from typing import Final

from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import CountedError, TypedError
from kiosk.text import clean

MAX_LENGTH: Final = 20

_IGNORED: Final = re.compile(r"\s")
_DASHES: Final = re.compile(r"[\u2010-\u2015]")
_ALLOWED: Final = re.compile(r"[A-Za-z0-9-]+")


class NoMatriculeError(AnswerNeededError):
    """The field of the matricule is empty."""


class MatriculeCharactersError(TypedError, KioskError):
    """A matricule has letters A to Z, digits and hyphens."""


class MatriculeLengthError(CountedError, KioskError):
    """A matricule has 20 characters at most."""


class MatriculePatternError(TypedError, KioskError):
    """This is none of the employer's; `example` shows one, or is empty."""

    def __init__(self, *, typed: str, example: str) -> None:
        super().__init__(typed=typed)
        self.example = example


def parse_matricule(raw: str, pattern: str, *, example: str = "") -> str:
    """Return the matricule typed, in capitals and without spaces.

    Args:
        raw: What was typed.
        pattern: A full match of this is a matricule of the employer (`Settings.matricule_pattern`).
        example: Shown when it is not (`Settings.matricule_example`).

    Raises:
        NoMatriculeError: If nothing was typed.
        MatriculeCharactersError: If a character has no place in it.
        MatriculeLengthError: If it has more than 20.
        MatriculePatternError: If it does not fit *pattern*.
    """
    kept = _DASHES.sub("-", _IGNORED.sub("", clean(raw)))
    if not kept:
        raise NoMatriculeError
    if not _ALLOWED.fullmatch(kept):
        raise MatriculeCharactersError(typed=raw)
    if len(kept) > MAX_LENGTH:
        raise MatriculeLengthError(count=len(kept))
    if not re.fullmatch(pattern, kept.upper()):
        raise MatriculePatternError(typed=raw, example=example)
    return kept.upper()
