"""Small pieces of text that several pages say."""

from __future__ import annotations

NO_BREAK = "\u00a0"


def group_digits(number: str, size: int = 0) -> str:
    """Return a telephone or company number that stays on one line, in groups of *size* or as it is grouped."""
    if size:
        digits = number.replace(" ", "")
        number = " ".join(digits[at : at + size] for at in range(0, len(digits), size))
    return number.replace(" ", NO_BREAK)
