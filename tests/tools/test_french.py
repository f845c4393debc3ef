"""French typography, as the check of the catalogue reads it."""

from __future__ import annotations

import pytest
from french import typography

GOOD = [
    "Êtes-vous toujours là\u202f?",
    "«\u00a0Les offres\u00a0»\u00a0: l’État, AL’in – et 1\u202f000\u00a0€…",
    "à 14:02, sur https://www.al-in.fr/?a=1".replace("?a=1", ""),
    "Où\u00a0: {site}",
    "Candidature, étape 4/7 · en cours",
    "Il vous reste {n}\u00a0jours, 50,8\u202fm² et 32\u00a0%",
    "0970\u00a0800\u00a0800, n°\u00a04, 1er mars, 2e, 13e",
    "Étape 3 sur 7\u202f; F1 Aide",
    "↑↓ Choisir",
]

BAD = {
    "l'État": "apostrophe",
    "l\u2018État": "apostrophe",
    'dans "Les offres"': "quotes",
    "dans « Les offres\u00a0»": "inside",
    "dans «\u00a0Les offres»": "inside",
    "Attendez...": "three dots",
    "Qui ?": "U+202F",
    "Qui\u00a0?": "U+202F",
    "Qui?": "U+202F",
    "Oui ; non": "U+202F",
    "Où : ici": "U+00A0 before :",
    "Où: ici": "U+00A0 before :",
    "en 3: rien": "U+00A0 before :",
    "1 000\u00a0euros": "thousands",
    "0970 800 800": "thousands",
    "985,00 €": "before %",
    "{percent} %": "before %",
    "dans 30 jours": "number and its noun",
    "{n} pièces": "number and its noun",
    "n° 4": "after n°",
    "oui - non": "dash",
    "oui—non": "dash",
    "oui –non": "plain spaces",
    "salarié·e": "middle dot",
    "[Entrée]": "brackets",
    "deux  espaces": "two spaces",
    "le 2ème": "1er",
    "✓ fait": "console",
    "\x1b[2J": "console",
}


@pytest.mark.parametrize("text", GOOD)
def test_good_typography_is_let_through(text: str) -> None:
    assert typography(text) == []


@pytest.mark.parametrize(("text", "rule"), BAD.items())
def test_bad_typography_is_named(text: str, rule: str) -> None:
    assert any(rule in found for found in typography(text)), typography(text)
