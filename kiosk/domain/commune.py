"""Communes: what they are, and the key under which their names are found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class CommuneKind(StrEnum):
    """What the INSEE code stands for."""

    COMMUNE = "COM"
    ARRONDISSEMENT = "ARM"
    WHOLE_CITY = "PLM"
    """Paris, Lyon or Marseille, all arrondissements together."""


@dataclass(frozen=True, kw_only=True)
class Commune:
    """A commune of the official list (INSEE, Code officiel géographique)."""

    code: str
    """INSEE code."""
    name: str
    kind: CommuneKind = CommuneKind.COMMUNE
    parent: str = ""
    """For an arrondissement: the code of the whole city."""
    departement: str
    postcodes: tuple[str, ...] = ()
    population: int | None = None
    neighbours: frozenset[str] = frozenset()
    """Codes of those that share a border with it."""

    @property
    def key(self) -> str:
        """The key of its name."""
        return search_key(self.name)


_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae"})
_WORDS: Final = re.compile(r"[a-z]+|[0-9]+[a-z]*")
_ORDINAL: Final = re.compile(r"0?([0-9]{1,2})(?:er?|re|nde?|de|i?e?me)?")
_ARTICLES: Final = frozenset({"l", "le", "la", "les", "d", "de", "du", "des", "au", "aux"})
_ARRONDISSEMENT: Final = frozenset({"arrondissement", "arrondissements", "arrdt", "ardt", "arr"})
_WRITTEN_SHORT: Final = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}


def search_key(text: str) -> str:
    """Return what is compared when communes are searched or named in a file.

    No accents, no case, no articles, « st » for « saint », « 13e arrondissement » for « 13 », « lez » as « lès »:
    « hay les roses » and « L'Haÿ-les-Roses » have the same key, as have « paris 13 » and « Paris 13e Arrondissement ».
    """
    words = [word for word in _words(text) if word not in _ARRONDISSEMENT]
    told = [word for word in words if word not in _ARTICLES] or words
    return " ".join(_put_right(told))


def without_accents(text: str) -> str:
    """Return *text* in small letters, without accents, œ as oe."""
    folded = unicodedata.normalize("NFD", text.casefold().translate(_LIGATURES))
    return "".join(char for char in folded if not unicodedata.combining(char))


def _words(text: str) -> list[str]:
    return _WORDS.findall(without_accents(text))


def _put_right(words: list[str]) -> list[str]:
    last = len(words) - 1
    kept: list[str] = []
    for place, word in enumerate(words):
        inside = 0 < place < last
        if word == "lez" and inside:
            continue
        if word == "s" and inside:
            kept.append("sur")
        elif ordinal := _ORDINAL.fullmatch(word):
            kept.append(ordinal[1].lstrip("0") or "0")
        else:
            kept.append(_WRITTEN_SHORT.get(word, word))
    return kept
