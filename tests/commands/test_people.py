"""`kiosk people` and `kiosk staff`: accounts unlocked, one-time phrases, who may act."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import utc_now
from kiosk.domain.account import NoSuchPersonError, Readmission, SignIn, WrongSecretError
from kiosk.domain.actor import Role
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError, StaffExistsError
from kiosk.domain.throttle import LockedError
from kiosk.services.build import build
from kiosk.services.passphrases import Hasher
from kiosk.settings import Settings
from kiosk.wording import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.domain.errors import KioskError
    from kiosk.services.accounts import AccountService
    from kiosk.store.store import Store
    from tests.commands.running import Commands

P8: Final = "TS007003"
PHRASE: Final = "fleur girafe herbe insecte lampe"


def accounts(store: Store, ago: int = 0) -> AccountService:
    """Return what signs people in, *ago* days before today."""
    at = utc_now() - timedelta(days=ago)
    return build(store, lambda: at, Settings(), Hasher(time_cost=1, memory_kib=64)).accounts


def test_a_one_time_phrase_is_shown_and_works_in_place_of_the_other(shown: Commands, store: Store) -> None:
    first, *_rest = shown.does("people", "reset", P8.lower(), "--by", "Claire").out.splitlines()
    words, phrase = first.split("\u00a0: ")
    assert words == "Phrase provisoire"
    assert len(phrase.split()) == 5
    with pytest.raises(WrongSecretError):
        accounts(store).sign_in(P8, PHRASE)
    shown.does("people", "unlock", P8, "--by", "Claire")
    assert isinstance(accounts(store).sign_in(P8, phrase), Readmission)


def test_a_locked_account_is_unlocked(shown: Commands, store: Store) -> None:
    for ago in range(20, 0, -1):
        with suppress(WrongSecretError, LockedError):
            accounts(store, ago).sign_in(P8, "une autre phrase")
    with pytest.raises(LockedError):
        accounts(store).sign_in(P8, PHRASE)
    assert shown.does("people", "unlock", P8, "--by", "Claire").out == f"C’est fait. Compte débloqué\u00a0: {P8}.\n"
    assert isinstance(accounts(store).sign_in(P8, PHRASE), SignIn)


@pytest.mark.parametrize("act", ["unlock", "reset"])
@pytest.mark.parametrize(
    ("whose_and_who", "error"),
    [
        ((P8, "Marc"), NotForRoleError(role=Role.EMPLOYER)),
        ((P8, "Zoé"), NoSuchStaffError(name="Zoé")),
        (("TS999999", "Claire"), NoSuchPersonError(matricule="TS999999")),
        ((P8, "Emre"), OwnDossierError()),
    ],
)
def test_what_is_not_theirs_is_refused_and_changes_nothing(
    shown: Commands, store: Store, act: str, whose_and_who: tuple[str, str], error: KioskError
) -> None:
    shown.does("staff", "add", "Emre", "--role", "cse", "--matricule", P8)
    matricule, by = whose_and_who
    assert shown.refused("people", act, matricule, "--by", by) == sentence(error)
    assert isinstance(accounts(store).sign_in(P8, PHRASE), SignIn)


def test_the_staff_is_listed(shown: Commands) -> None:
    shown.does("staff", "add", "Léa  Dupont ", "--role", "EMPLOYER", "--matricule", "ts 000001")
    assert shown.does("staff", "list", "--json").json == [
        {"name": "Claire", "role": "cse", "matricule": None},
        {"name": "Léa Dupont", "role": "employer", "matricule": "TS000001"},
        {"name": "Marc", "role": "employer", "matricule": None},
    ]
    assert shown.does("staff", "list").out.splitlines()[2].split("  ")[-1] == "TS000001"


def test_a_member_of_staff_is_added_once(shown: Commands) -> None:
    assert shown.does("staff", "add", "Zoé", "--role", "cse").out == "Ajouté\u00a0: Zoé (CSE).\n"
    assert shown.refused("staff", "add", "zoé", "--role", "employer") == sentence(StaffExistsError(name="zoé"))
    assert shown.refused("staff", "add", "  ", "--role", "cse") == sentence(AnswerNeededError())


def test_the_matricule_of_a_member_is_one_of_the_employers(shown: Commands, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('matricule_pattern = "TS[0-9]{6}"\n')
    said = shown.refused("--config", file, "staff", "add", "Zoé", "--role", "cse", "--matricule", "X1")
    assert "TS004217" in said
