"""What is told about accounts and to the staff, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk import i18n
from kiosk.domain import account, staff, throttle
from kiosk.domain.actor import Role
from kiosk.domain.candidature_errors import NoCandidatureError
from kiosk.wording import sentence

if TYPE_CHECKING:
    from kiosk.domain.errors import KioskError

WRONG: Final = "Ce matricule et cette phrase ne vont pas ensemble. Vérifiez les deux, puis réessayez."
LOCKED: Final = "Trop d’essais. L’accès avec ce matricule est bloqué. Le CSE peut le débloquer."
SAID: Final[list[tuple[KioskError, str]]] = [
    (
        account.AccountExistsError(),
        "Impossible de créer un compte avec ce matricule. S’il est à vous, voyez le CSE.",
    ),
    (
        account.DifferentWordsError(),
        "Ce ne sont pas vos cinq mots. Appuyez sur Échap pour les revoir, puis retapez-les.",
    ),
    (
        account.DifferentPhrasesError(),
        "Les deux phrases sont différentes. Retapez-les toutes les deux, sans vous presser.",
    ),
    (account.OneTimeOverError(), "Cette phrase provisoire n’est plus valable. Demandez-en une autre au CSE."),
    (account.NotSignedInError(), "Votre session est terminée. Ouvrez-la de nouveau pour continuer."),
    (account.WrongSecretError(left=9), WRONG),
    (account.WrongSecretError(left=4), WRONG),
    (account.WrongSecretError(left=3), f"{WRONG} Encore 3\u00a0essais avant le blocage."),
    (account.WrongSecretError(left=1), f"{WRONG} Encore 1\u00a0essai avant le blocage."),
    (account.WrongSecretError(left=0), f"{WRONG} {LOCKED}"),
    (throttle.LockedError(), LOCKED),
    (throttle.WaitError(seconds=1), "Attendez 1\u00a0seconde avant de réessayer."),
    (throttle.WaitError(seconds=32), "Attendez 32\u00a0secondes avant de réessayer."),
    (
        throttle.TerminalPausedError(minutes=1),
        "Ce poste est en pause après trop d’essais. Réessayez dans 1\u00a0minute.",
    ),
    (
        throttle.TerminalPausedError(minutes=10),
        "Ce poste est en pause après trop d’essais. Réessayez dans 10\u00a0minutes.",
    ),
    (
        account.NoSuchPersonError(matricule="TS9"),
        "Aucun compte n’a le matricule «\u00a0TS9\u00a0». Vérifiez-le.",
    ),
    (
        staff.NoSuchStaffError(name="Zoé"),
        "Personne au CSE ni chez l’employeur ne s’appelle «\u00a0Zoé\u00a0» ici. Vérifiez le nom.",
    ),
    (
        staff.StaffExistsError(name="Zoé"),
        "«\u00a0Zoé\u00a0» est déjà dans la liste du personnel. Choisissez un autre nom.",
    ),
    (staff.NotForRoleError(role=Role.EMPLOYER), "Seul le CSE peut faire cela."),
    (
        staff.NotForRoleError(role=Role.CSE),
        "Seule TRIOMPHE SECURITE valide les dossiers. Le CSE ne le fait pas.",
    ),
    (staff.NotForRoleError(role=Role.CANDIDATE), "Seuls le CSE ou l’employeur peuvent faire cela."),
    (NoCandidatureError(), "Cette personne n’a pas de candidature en cours."),
]


@pytest.mark.parametrize(("error", "said"), SAID, ids=lambda value: str(value)[:30])
def test_each_refusal_is_told_in_french(error: KioskError, said: str) -> None:
    assert sentence(error) == said


@pytest.mark.parametrize("error", [error for error, _ in SAID], ids=lambda error: type(error).__name__)
def test_each_refusal_is_told_in_english_too(error: KioskError) -> None:
    french = sentence(error)
    i18n.use("en")
    assert sentence(error) != french


def test_what_was_typed_is_told_safely() -> None:
    said = sentence(account.NoSuchPersonError(matricule="\x1b[2J[/]\u202e"))
    assert "\x1b" not in said
    assert "\u202e" not in said
