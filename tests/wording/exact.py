"""Comparing French with the rules: apostrophes and spaces as they are typed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk import i18n

if TYPE_CHECKING:
    from collections.abc import Callable

SAME: Final = {"Action Logement."}
"""Names are the same in both."""
FOLDED: Final = str.maketrans({"\u2019": "'", "\u00a0": " ", "\u202f": " "})


def folded(text: str) -> str:
    """Return *text* with straight apostrophes and plain spaces."""
    return text.translate(FOLDED)


def in_both(said: Callable[[], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return what *said* gives in each language."""
    found = {}
    for language in i18n.LANGUAGES:
        i18n.use(language)
        found[language] = said()
    i18n.use("fr")
    return found


def check_both(said: Callable[[], tuple[str, ...]]) -> None:
    """Check that *said* has words in both languages, each filled in and none left in the other."""
    found = in_both(said)
    assert len(found["fr"]) == len(found["en"])
    for french, english in zip(found["fr"], found["en"], strict=True):
        assert french
        assert english
        assert not re.search(r"[{}]|None", french + english), (french, english)
        assert french != english or english in SAME
