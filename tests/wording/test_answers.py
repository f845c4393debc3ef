"""Each refusal of an answer is told in a sentence, in both languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain import amounts, dates, deadlines, identifiers, phrases, resolve
from kiosk.domain.commune import Commune
from kiosk.domain.identifiers import UniqueNumber
from kiosk.i18n import use
from kiosk.wording import sentence
from kiosk.wording.identifiers import odd_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.errors import KioskError

NOVEMBER = date(2026, 11, 23)
PLACES = tuple(Commune(code=f"9306{n}", name="Saint-Denis", departement="93") for n in range(9))

SAID: list[tuple[KioskError, str]] = [
    (
        identifiers.NoUniqueNumberError(),
        "Tapez votre numéro unique. Si vous n’en avez pas, choisissez « Pas encore ».",
    ),
    (
        identifiers.UniqueNumberLengthError(count=12),
        "Vous avez tapé 12 caractères. Il en faut 18 : comparez avec votre attestation.",
    ),
    (
        identifiers.UniqueNumberLengthError(count=1),
        "Vous avez tapé 1 caractère. Il en faut 18 : comparez avec votre attestation.",
    ),
    (
        identifiers.UniqueNumberCharacterError(typed="é"),
        "Vous avez tapé « é ». Un numéro unique n’a que des chiffres et des lettres A à Z.",
    ),
    (
        identifiers.NoMatriculeError(),
        "Tapez votre matricule : lettres A à Z, chiffres ou tirets, 20 caractères au plus.",
    ),
    (
        identifiers.MatriculeCharactersError(typed="TS_4"),
        "Vous avez tapé « TS_4 ». Un matricule n’a que des lettres A à Z, chiffres et tirets.",
    ),
    (identifiers.MatriculeLengthError(count=21), "Vous avez tapé 21 caractères. Un matricule en a 20 au plus."),
    (
        identifiers.MatriculePatternError(typed="X1", example="TS004217"),
        "« X1 » ne ressemble pas à un matricule de TRIOMPHE SECURITE. Exemple : TS004217.",
    ),
    (
        identifiers.MatriculePatternError(typed="X1", example=""),
        "« X1 » ne ressemble pas à un matricule de TRIOMPHE SECURITE. Demandez le vôtre au CSE.",
    ),
    (
        identifiers.NoCompanyNumberError(),
        "Tapez le numéro de l’entreprise : 9 chiffres pour un SIREN, 14 pour un SIRET.",
    ),
    (
        identifiers.CompanyCharactersError(typed="FR47"),
        "Vous avez tapé « FR47 ». Un SIREN ou un SIRET n’a que des chiffres.",
    ),
    (identifiers.CompanyLengthError(count=8), "Vous avez tapé 8 chiffres. Un SIREN en a 9, un SIRET en a 14."),
    (
        identifiers.CompanyKeyError(typed="478951081"),
        "478951081 contient une erreur de frappe. Comparez chaque chiffre avec votre bulletin.",
    ),
    (
        identifiers.OtherCompanyError(typed="824541148", siren="478951080"),
        "824541148 n’est pas un numéro de TRIOMPHE SECURITE. Il doit commencer par 478 951 080.",
    ),
    (identifiers.NoFirstNameError(), "Tapez votre prénom."),
    (identifiers.NoLastNameError(), "Tapez votre nom."),
    (identifiers.NoLetterError(typed="123"), "Vous avez tapé « 123 ». Un nom contient des lettres."),
    (
        identifiers.NotAPhoneError(typed="zéro"),
        "Vous avez tapé « zéro ». Un numéro français a 10 chiffres et commence par 0.",
    ),
    (identifiers.PhoneLengthError(count=9), "Vous avez tapé 9 chiffres. Un numéro de téléphone en a 10."),
    (
        identifiers.NotAnEmailError(typed="aya"),
        "Vous avez tapé « aya ». Un e-mail contient un @. Exemple : prenom.nom@exemple.fr.",
    ),
    (identifiers.NotACountError(typed="deux"), "Vous avez tapé « deux ». Tapez un nombre entier. Exemple : 2."),
    (
        identifiers.TooLargeError(typed="16", low=0, high=15),
        "16 semble trop grand. Tapez un nombre de 0 à 15.",
    ),
    (identifiers.TooSmallError(typed="9", low=10, high=60), "9 ne suffit pas. Tapez un nombre de 10 à 60."),
    (identifiers.NoAdultError(), "Comptez au moins un adulte : vous."),
    (
        amounts.NotAnAmountError(typed="abc"),
        "Vous avez tapé « abc ». Tapez un montant en euros. Exemple : 649,68.",
    ),
    (amounts.NegativeAmountError(typed="-1"), "Le montant ne peut pas être inférieur à zéro."),
    (
        amounts.TooManyDecimalsError(typed="1,234"),
        "Deux chiffres au plus après la virgule. Exemple : 649,68.",
    ),
    (
        dates.NotADateError(typed="hier"),
        "Vous avez tapé « hier ». Tapez le jour, le mois et l’année. Exemple : 05/03/2026.",
    ),
    (
        dates.NotInCalendarError(typed="31/11/2026"),
        "Le 31/11/2026 n’existe pas dans le calendrier. Vérifiez le jour et le mois.",
    ),
    (
        dates.FutureDateError(day=NOVEMBER),
        "Le lundi 23 novembre 2026 est dans le futur. Tapez la date d’aujourd’hui ou une date passée.",
    ),
    (
        dates.TooEarlyDateError(day=date(2026, 11, 1), earliest=NOVEMBER),
        "Le dimanche 1er novembre 2026 est trop tôt. La date ne peut pas être avant le lundi 23 novembre 2026.",
    ),
    (
        deadlines.TooFewDaysError(days=9),
        "Il faut au moins 10 jours pour répondre. Vous avez tapé 9.",
    ),
    (
        resolve.CommuneNotFoundError(value="75013 Atlantis"),
        "Aucune commune trouvée avec « 75013 Atlantis ». Donnez code postal et nom, ou code INSEE.",
    ),
    (
        resolve.AmbiguousCommuneError(value="Saint-Denis", communes=PLACES[:1]),
        "Plusieurs communes possibles pour « Saint-Denis » : Saint-Denis (93060). Donnez le code INSEE.",
    ),
    (phrases.NoPhraseError(), "Tapez votre phrase secrète."),
    (
        phrases.PhraseTooShortError(count=8),
        "Votre phrase a 8 caractères. Il en faut au moins 12 : ajoutez un mot.",
    ),
    (
        phrases.PhraseHoldsNameError(),
        "Votre phrase contient votre matricule ou votre nom. Choisissez-en une autre.",
    ),
    (
        phrases.CommonPhraseError(),
        "Cette phrase est trop facile à deviner. Changez-la ou prenez nos cinq mots.",
    ),
]


@pytest.fixture(autouse=True)
def _french() -> Iterator[None]:
    """Speak French, and again afterwards whatever the test did."""
    use("fr")
    yield
    use("fr")


def plain(words: str) -> str:
    """Return *words* with ordinary spaces: typography has its own tests."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("error", "words"), SAID, ids=lambda value: type(value).__name__)
def test_a_refusal_says_what_is_wrong_and_what_to_type(error: KioskError, words: str) -> None:
    assert plain(sentence(error)) == words


@pytest.mark.parametrize("error", [error for error, _ in SAID], ids=lambda value: type(value).__name__)
def test_it_is_said_in_english_too(error: KioskError) -> None:
    french = sentence(error)
    use("en")
    english = sentence(error)
    assert english != french
    assert english[-1] == "."
    assert "{" not in english + french


def test_of_many_communes_only_some_are_named() -> None:
    words = sentence(resolve.AmbiguousCommuneError(value="Saint-Denis", communes=PLACES))
    assert words.count("Saint-Denis (") == 5
    assert "(93064), …" in words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            "1110124O00123GDPUB",
            "Vous avez tapé la lettre O. Était-ce un zéro ? Numéro corrigé : 111 0124 000123 GDPUB.",
        ),
        (
            "1111324000123GDPUB",
            "Les caractères 4 et 5 donnent d’habitude le mois, de 01 à 12. Vous avez tapé 13.",
        ),
        (
            "NAT012700001234567",
            "La forme de ce numéro est inhabituelle. Il est enregistré : comparez avec l’attestation.",
        ),
    ],
)
def test_an_unusual_number_is_told_without_refusing_it(value: str, words: str) -> None:
    odd = UniqueNumber(value=value).odd
    assert odd is not None
    assert plain(odd_shape(odd)) == words
