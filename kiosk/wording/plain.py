"""Errors that carry no fact, each with its one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.i18n import _
from kiosk.wording.base import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.domain.errors import KioskError


def say_plainly(words: Mapping[type[KioskError], str]) -> None:
    """Register the sentence of each error of *words*, marked with `N_`."""
    for error, said in words.items():
        sentence.register(error, _saying(said))


def _saying(said: str) -> Callable[[KioskError], str]:
    return lambda _error: _(said)
