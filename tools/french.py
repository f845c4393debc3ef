"""French typography: what a French sentence may not look like."""

from __future__ import annotations

import re
from typing import Final

_NOUNS: Final = (
    "ans?|caractères?|chambres?|chiffres?|communes?|colonnes?|euros?|heures?|jours?|lettres?|lignes?|logements?|mètres?"
    "|minutes?|mois|offres?|parties?|personnes?|pièces?|secondes?|étapes?"
)

_FAULTS: Final = (
    (re.compile("'|\u2018|\u02bc"), "apostrophe: write \u2019"),
    (re.compile('"|\u201c|\u201d'), "quotes: write « and » with a no-break space inside"),
    (re.compile(r"\.\.\."), "three dots: write …"),
    (re.compile(r"(?<!\u202f)(?<![;!?])[;!?]"), "U+202F before ; ! ?"),
    (re.compile(r"(?<!\u00a0)(?<!\d):(?!//)|(?<=\d):(?!\d)"), "U+00A0 before :"),
    (re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"), "U+00A0 inside « »"),
    (re.compile(r"\d \d{3}(?!\d)"), "U+202F between thousands, U+00A0 inside other numbers"),
    (re.compile(r"(?:\d|\}) (?:[%€]|m²)"), "a no-break space before % € m²"),
    (re.compile(rf"(?:\d|\{{n\}}) (?:{_NOUNS})\b"), "U+00A0 between a number and its noun"),
    (re.compile("n° "), "U+00A0 after n°"),
    (re.compile(" - |—"), "dash: write – between spaces"),
    (re.compile(r"(?<![ \n])–|–(?![ \n])"), "– stands between plain spaces"),
    (re.compile(r"\w·\w"), "no middle dot inside a word"),
    (re.compile(r"[\[\]]"), "no brackets [ ]"),
    (re.compile("  "), "two spaces"),
    (re.compile(r"\b1°|\b(?:[2-9]|\d\d+)(?:ème|eme|è)\b|\b1(?:ère|ier)\b"), "write 1er, 2e"),
    (
        re.compile("[^\\n -~\u00a0\u202f«»’…–€°²·àâæçèéêëîïôùûüÿœÀÂÆÇÈÉÊËÎÏÔÙÛÜŸŒ←↑→↓]"),
        "a character that the console does not have",
    ),
)


def typography(text: str) -> list[str]:
    """Return what is wrong in *text*, a French sentence."""
    return [rule for fault, rule in _FAULTS if fault.search(text)]
