"""The one door from errors to sentences; each theme registers its own."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.errors import KioskError


@singledispatch
def sentence(error: KioskError) -> str:
    """Return what a person is told about *error*: what is wrong, then what to do.

    Raises:
        TypeError: If no theme has a sentence for it, which a test forbids.
    """
    raise TypeError(type(error).__qualname__)
