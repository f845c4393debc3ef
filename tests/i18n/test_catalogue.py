"""Sentences in the language spoken."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from kiosk import i18n
from kiosk.i18n import N_, _, catalogue, ngettext

if TYPE_CHECKING:
    from pathlib import Path

TITLE: Final = "Your request for social housing, step by step"
TITRE: Final = "Votre demande de logement social, pas à pas"
BEFORE_A_SCREEN = """
import sys
import kiosk.i18n
kiosk.i18n._("Home")
kiosk.i18n.long_date(__import__("datetime").date(2026, 11, 23))
print(sorted({"babel", "sqlite3", "textual", "click", "decimal"} & set(sys.modules)))
"""


def test_french_is_spoken_until_another_language_is_asked_for() -> None:
    assert i18n.language() == "fr"
    assert _(TITLE) == TITRE


def test_english_is_the_source_and_needs_no_catalogue() -> None:
    i18n.use("en")
    assert i18n.language() == "en"
    assert _(TITLE) == TITLE


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        i18n.use("de")
    assert i18n.language() == "fr"


def test_a_marked_sentence_is_translated_only_when_shown() -> None:
    marked = N_(TITLE)
    assert marked == TITLE
    assert _(marked) == TITRE


def test_nothing_is_nothing_in_every_language() -> None:
    assert _("") == ""


@pytest.mark.parametrize(("n", "french"), [(0, "{n}\u00a0jour"), (1, "{n}\u00a0jour"), (2, "{n}\u00a0jours")])
def test_nought_is_singular_in_french(n: int, french: str) -> None:
    assert ngettext("{n} day", "{n} days", n) == french


@pytest.mark.parametrize(("n", "english"), [(0, "{n} days"), (1, "{n} day"), (2, "{n} days")])
def test_nought_is_plural_in_english(n: int, english: str) -> None:
    i18n.use("en")
    assert ngettext("{n} day", "{n} days", n) == english


def test_a_missing_catalogue_is_an_error_and_not_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_LOCALE", tmp_path)
    catalogue._catalogue.cache_clear()
    with pytest.raises(FileNotFoundError):
        _(TITLE)


def test_nothing_slow_is_imported_to_speak() -> None:
    run = subprocess.run([sys.executable, "-c", BEFORE_A_SCREEN], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
