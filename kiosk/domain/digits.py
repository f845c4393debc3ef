"""Digits typed on a French keyboard, where the top row gives them only with Shift."""

from __future__ import annotations

from typing import Final

from kiosk.text import clean

_TOP_ROW: Final = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
_SEPARATORS: Final = {" ": " ", "/": "/", ".": ".", ",": ",", ":": "/", ";": "."}
"""The keys of « / » and « . » give « : » and « ; » without Shift."""
_TABLE: Final = str.maketrans(_TOP_ROW | _SEPARATORS)
_ALLOWED: Final = frozenset(_TOP_ROW) | frozenset(_SEPARATORS)


def azerty_digits(raw: str) -> str:
    """Return *raw* as if Shift had been held, when it holds nothing but that row; only where digits alone fit.

    A dash alone stays a dash: it says « nothing » more often than six.
    """
    typed = clean(raw).lower()
    if typed.strip("-") and _ALLOWED.issuperset(typed):
        return typed.translate(_TABLE)
    return clean(raw)


def is_digits(text: str) -> bool:
    """Return whether *text* is made of the ten ordinary digits, which `str.isdigit` alone does not say."""
    return text.isascii() and text.isdigit()
