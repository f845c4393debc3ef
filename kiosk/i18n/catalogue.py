"""The words of one language: msgids are English, French comes from a gettext catalogue."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES: Final = ("fr", "en")
"""The languages spoken; the first by default."""

_LOCALE: Final = Path(__file__).parent.parent / "locale"


class _Process:
    """The only global state of the program."""

    language = LANGUAGES[0]


def use(language: str) -> None:
    """Speak that language from now on.

    Raises:
        ValueError: If it is none of `LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    _Process.language = language


def language() -> str:
    """Return the language spoken."""
    return _Process.language


def _(message: str) -> str:
    """Return the sentence whose English is *message*."""
    return _catalogue(_Process.language).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the form of a sentence that goes with *n*; `{n}` is left to be filled in."""
    return _catalogue(_Process.language).ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools know
    """Mark *message* as a sentence; `_` translates it when it is shown."""
    return message


@cache
def _catalogue(language: str) -> NullTranslations:
    """Return the words of that language; a missing catalogue is an error, never silent English."""
    import gettext

    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("kiosk", _LOCALE, [language])
