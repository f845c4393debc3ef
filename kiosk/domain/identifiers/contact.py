"""How to reach somebody: name, telephone, e-mail."""

from __future__ import annotations

import re
from typing import Final

from kiosk.domain.digits import azerty_digits, is_digits
from kiosk.domain.errors import AnswerNeededError, KioskError, TooLongError
from kiosk.domain.typed import CountedError, TypedError
from kiosk.text import clean

NO_BREAK: Final = "\u00a0"
MAX_NAME: Final = 60
MAX_EMAIL: Final = 254
PHONE_LENGTH: Final = 10

_PHONE_IGNORED: Final = re.compile(r"[\s./()\u2010-\u2015-]")
_FRANCE: Final = re.compile(r"(?:\+33|0033)0?|33(?=0?[1-9][0-9]{8}$)0?")
_FRENCH: Final = re.compile(r"0[1-9][0-9]{8}")
_EMAIL: Final = re.compile(r"[^@\s]+@(?:[^@\s.]+\.)+[^@\s.]{2,}")


class NoLetterError(TypedError, KioskError):
    """A name has letters."""


class NoFirstNameError(AnswerNeededError):
    """The field of the first name is empty."""


class NoLastNameError(AnswerNeededError):
    """The field of the last name is empty."""


class PhoneLengthError(CountedError, KioskError):
    """A French telephone number has ten digits."""


class NotAPhoneError(TypedError, KioskError):
    """This is no French telephone number."""


class NotAnEmailError(TypedError, KioskError):
    """This is no e-mail address."""


def parse_name(raw: str) -> str:
    """Return a name, without the spaces around it.

    Raises:
        AnswerNeededError: If nothing was typed.
        NoLetterError: If there is no letter in it.
        TooLongError: If it has more than 60 characters.
    """
    name = clean(raw)
    if not name:
        raise AnswerNeededError
    if not any(char.isalpha() for char in name):
        raise NoLetterError(typed=name)
    if len(name) > MAX_NAME:
        raise TooLongError(limit=MAX_NAME)
    return name


def parse_first_name(raw: str) -> str:
    """Return a first name; as `parse_name`, but an empty one raises NoFirstNameError."""
    if not clean(raw):
        raise NoFirstNameError
    return parse_name(raw)


def parse_last_name(raw: str) -> str:
    """Return a last name; as `parse_name`, but an empty one raises NoLastNameError."""
    if not clean(raw):
        raise NoLastNameError
    return parse_name(raw)


def parse_phone(raw: str) -> str:
    """Return the ten digits of a French telephone number; +33 and 0033 are understood.

    Raises:
        AnswerNeededError: If nothing was typed.
        PhoneLengthError: If there are not ten digits.
        NotAPhoneError: If it is no French number.
    """
    typed = _PHONE_IGNORED.sub("", azerty_digits(raw))
    if not typed:
        raise AnswerNeededError
    abroad = _FRANCE.match(typed)
    digits = f"0{typed[abroad.end() :]}" if abroad else typed
    if not is_digits(digits):
        raise NotAPhoneError(typed=raw)
    if len(digits) != PHONE_LENGTH:
        raise PhoneLengthError(count=len(digits))
    if not _FRENCH.fullmatch(digits):
        raise NotAPhoneError(typed=raw)
    return digits


def show_phone(digits: str) -> str:
    """Return a telephone number by twos: « 06 12 34 56 78 »."""
    return NO_BREAK.join(digits[start : start + 2] for start in range(0, len(digits), 2))


def parse_email(raw: str) -> str:
    """Return an e-mail address, its domain in small letters.

    Raises:
        AnswerNeededError: If nothing was typed.
        NotAnEmailError: If it has not one @ between a name and a domain.
        TooLongError: If it has more than 254 characters.
    """
    email = clean(raw)
    if not email:
        raise AnswerNeededError
    if len(email) > MAX_EMAIL:
        raise TooLongError(limit=MAX_EMAIL)
    if not _EMAIL.fullmatch(email):
        raise NotAnEmailError(typed=raw)
    name, _, domain = email.partition("@")
    return f"{name}@{domain.lower()}"
