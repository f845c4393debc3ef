"""The company's number (R07): the notice calls a SIRET what is a SIREN, so both are understood.

The last five digits of a SIRET are read on a payslip, never made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kiosk.domain.digits import azerty_digits, is_digits
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.typed import CountedError, TypedError

NO_BREAK: Final = "\u00a0"
SIREN_LENGTH: Final = 9
SIRET_LENGTH: Final = 14

_IGNORED: Final = re.compile(r"[\s._/\u2010-\u2015-]")


class NoCompanyNumberError(AnswerNeededError):
    """The field of the company's number is empty."""


class CompanyCharactersError(TypedError, KioskError):
    """A SIREN or SIRET has only digits."""


class CompanyLengthError(CountedError, KioskError):
    """A SIREN has 9 digits and a SIRET 14."""


class CompanyKeyError(TypedError, KioskError):
    """The check digit is wrong: a digit was mistyped."""


class OtherCompanyError(TypedError, KioskError):
    """The number is another company's; `siren` is what it should begin with."""

    def __init__(self, *, typed: str, siren: str) -> None:
        super().__init__(typed=typed)
        self.siren = siren


@dataclass(frozen=True, kw_only=True)
class CompanyNumber:
    """A company, and one of its establishments when the SIRET is known."""

    siren: str
    siret: str | None = None

    @property
    def value(self) -> str:
        """The most exact of the two, digits only: what is stored and typed."""
        return self.siret or self.siren

    def grouped(self) -> str:
        """Return it as people read it: « 478 951 080 », then the five digits of the establishment."""
        return group_company(self.value)


def group_company(digits: str) -> str:
    """Return the digits of a SIREN or SIRET as people read them."""
    parts = (digits[:3], digits[3:6], digits[6:SIREN_LENGTH], digits[SIREN_LENGTH:])
    return NO_BREAK.join(part for part in parts if part)


def parse_company(raw: str, siren: str) -> CompanyNumber:
    """Return the number typed of the only company accepted: its *siren*, or the SIRET of one of its establishments.

    Raises:
        NoCompanyNumberError: If nothing was typed.
        CompanyCharactersError: If it does not have only digits.
        CompanyLengthError: If it has neither 9 nor 14.
        CompanyKeyError: If its check digit is wrong.
        OtherCompanyError: If it does not begin with *siren*.
    """
    digits = _IGNORED.sub("", azerty_digits(raw))
    if not digits:
        raise NoCompanyNumberError
    if not is_digits(digits):
        raise CompanyCharactersError(typed=raw)
    if len(digits) not in (SIREN_LENGTH, SIRET_LENGTH):
        raise CompanyLengthError(count=len(digits))
    if not _key_is_right(digits):
        raise CompanyKeyError(typed=raw)
    if digits[:SIREN_LENGTH] != siren:
        raise OtherCompanyError(typed=raw, siren=siren)
    return CompanyNumber(siren=siren, siret=digits if len(digits) == SIRET_LENGTH else None)


def _key_is_right(digits: str) -> bool:
    from stdnum.fr import siren, siret

    return bool(siren.is_valid(digits) or siret.is_valid(digits))
