"""Small whole numbers: adults, children, days."""

from __future__ import annotations

from typing import Final

from kiosk.domain.digits import azerty_digits, is_digits
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import TypedError

_MOST_DIGITS: Final = 9


class NotACountError(TypedError, KioskError):
    """This is no whole number."""


class CountRangeError(TypedError):
    """Mixed into the two errors below: the bounds that were passed."""

    def __init__(self, *, typed: str, low: int, high: int) -> None:
        super().__init__(typed=typed)
        self.low = low
        self.high = high


class TooSmallError(CountRangeError, KioskError):
    """The number is less than the least possible."""


class TooLargeError(CountRangeError, KioskError):
    """The number is more than can be believed."""


class NoAdultError(AnswerNeededError):
    """There is at least one adult: the person."""


def parse_count(raw: str, low: int, high: int) -> int:
    """Return a whole number from *low* to *high*.

    Raises:
        AnswerNeededError: If nothing was typed.
        NotACountError: If it is no whole number.
        TooSmallError: If it is less than *low*.
        TooLargeError: If it is more than *high*.
    """
    typed = azerty_digits(raw)
    if not typed:
        raise AnswerNeededError
    if not is_digits(typed):
        raise NotACountError(typed=raw)
    number = int(typed[-_MOST_DIGITS:]) if len(typed.lstrip("0")) <= _MOST_DIGITS else high + 1
    if number < low:
        raise TooSmallError(typed=typed, low=low, high=high)
    if number > high:
        raise TooLargeError(typed=typed, low=low, high=high)
    return number


def parse_adults(raw: str, high: int) -> int:
    """Return the number of adults of a household, the person among them.

    Raises:
        NoAdultError: If it is zero.
        KioskError: As `parse_count`.
    """
    adults = parse_count(raw, 0, high)
    if not adults:
        raise NoAdultError
    return adults
