"""Amounts of money as French people and their files write them; kept in centimes."""

from __future__ import annotations

import re
from typing import Final

from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import TypedError
from kiosk.text import clean

_CURRENCY: Final = re.compile(r"\s*(?:€|eur|euros?)$", re.IGNORECASE)
_AMOUNT: Final = re.compile(
    r"""(?P<minus>[-\u2212\u2013]\s*)?
    (?P<euros>[0-9]{1,9}|[0-9]{1,3}(?:\s[0-9]{3}){1,2}|[0-9]{1,3}(?:\.[0-9]{3}){1,2}(?=,))
    (?:[.,](?P<decimals>[0-9]+))?""",
    re.VERBOSE,
)


class NotAnAmountError(TypedError, KioskError):
    """This is no amount of money."""


class NegativeAmountError(TypedError, KioskError):
    """An amount is not less than zero."""


class TooManyDecimalsError(TypedError, KioskError):
    """Euros have two decimals."""


def parse_amount(raw: str) -> int:
    """Return the centimes of « 1 234,56 € », « 1234.56 », « 1234,5 », « 1.234,56 »; any space will do.

    Raises:
        AnswerNeededError: If nothing was typed.
        NotAnAmountError: If it is no amount, or a milliard or more.
        NegativeAmountError: If it is less than zero.
        TooManyDecimalsError: If it has more than two decimals.
    """
    typed = clean(raw)
    if not typed:
        raise AnswerNeededError
    found = _AMOUNT.fullmatch(_CURRENCY.sub("", typed))
    if found is None:
        raise NotAnAmountError(typed=typed)
    decimals = found["decimals"] or ""
    if len(decimals) > 2:
        raise TooManyDecimalsError(typed=typed)
    cents = int(re.sub(r"[^0-9]", "", found["euros"]) + decimals.ljust(2, "0"))
    if found["minus"] and cents:
        raise NegativeAmountError(typed=typed)
    return cents
