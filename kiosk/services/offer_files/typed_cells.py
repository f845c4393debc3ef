"""Values that a spreadsheet or JSON gives a type, as the texts a person would have typed."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from typing import Final

_DECIMALS: Final = 6
"""Enough for any amount or surface, and too few for the noise of binary fractions (528.8399999999999)."""


def text_of(value: object) -> str:
    """Return *value* as text: oui or non, a number with a point, a date as 2026-11-22; nothing for a list."""
    if value is None or isinstance(value, (list, dict)):
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return (value.date() if value.time() == time.min else value).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        return str(value)
    return f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
