"""Numbers, amounts and areas, as CLDR has them written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.i18n.catalogue import language


@dataclass(frozen=True, kw_only=True)
class _Manner:
    """How one language writes numbers."""

    thousands: str
    decimal: str
    amount: str
    percent: str
    surface: str


_MANNERS: Final = {
    "fr": _Manner(
        thousands="\u202f",
        decimal=",",
        amount="{sign}{euros}\u00a0€",
        percent="{number}\u00a0%",
        surface="{number}\u202fm²",
    ),
    "en": _Manner(
        thousands=",",
        decimal=".",
        amount="{sign}€{euros}",
        percent="{number}%",
        surface="{number}\u00a0m²",
    ),
}


def number(value: int) -> str:
    """Return « 1 000 »."""
    return f"{value:,}".replace(",", _manner().thousands)


def hundredths(value: int) -> str:
    """Return « 50,8 » for 5080, « 51 » for 5100."""
    whole, rest = divmod(abs(value), 100)
    decimals = f"{rest:02}".rstrip("0")
    written = number(whole) + (_manner().decimal + decimals if decimals else "")
    return f"-{written}" if value < 0 else written


def amount(cents: int) -> str:
    """Return « 1 234,50 € » for 123450."""
    euros, rest = divmod(abs(cents), 100)
    written = f"{number(euros)}{_manner().decimal}{rest:02}"
    return _manner().amount.format(sign="-" if cents < 0 else "", euros=written)


def surface(value: int) -> str:
    """Return « 50,8 m² » for 5080 hundredths of a square metre."""
    return _manner().surface.format(number=hundredths(value))


def percent(value: int) -> str:
    """Return « 32 % » for 32."""
    return _manner().percent.format(number=number(value))


def _manner() -> _Manner:
    return _MANNERS[language()]
