"""`kiosk dossiers`: what each role is shown and may decide, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import paris_day, utc_now
from kiosk.domain.account import NoSuchPersonError
from kiosk.domain.actor import Role
from kiosk.domain.dates import FutureDateError
from kiosk.domain.documents import Site
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import DossierMoveError, OwnDossierError, ReasonNeededError, UnknownItemError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError
from kiosk.services.build import build
from kiosk.settings import Settings
from kiosk.wording import sentence

if TYPE_CHECKING:
    from kiosk.domain.errors import KioskError
    from kiosk.store.store import Store
    from tests.commands.running import Commands

P2, P3, P6, P8, P9 = "TS005102", "TS001938", "TS006911", "TS007003", "TS000412"
NUMBER: Final = "1110625000102GDPUB"
EMPLOYERS: Final = {"matricule", "reference", "name", "company", "has_number", "state", "since"}
"""What the table of roles gives the employer: nothing else may ever be here."""


def state(store: Store, matricule: str) -> DossierState:
    account = store.accounts.with_matricule(matricule)
    assert account is not None
    dossier = store.dossiers.current(account.person)
    assert dossier is not None
    return dossier.state


def send_again(store: Store, kiosk: Commands) -> None:
    """Have P2 answer what was asked for, and send."""
    services = build(store, utc_now, Settings(database=kiosk.database))
    account = store.accounts.with_matricule(P2)
    assert account is not None
    for document in services.dossiers.begin(account.person).required_documents:
        services.dossiers.set_document(account.person, document.deposited(Site.STATE, paris_day(utc_now())))
    services.dossiers.send(account.person, declared=True)


def test_both_roles_list_the_open_dossiers_and_see_the_same(shown: Commands) -> None:
    lists = [shown.does("dossiers", "list", "--by", by, "--json").json for by in ("Claire", "Marc", "marc")]
    assert lists[0] == lists[1] == lists[2]
    assert len(lists[0]) == 9
    assert all(set(line) == EMPLOYERS for line in lists[0])
    assert {line["matricule"]: line["has_number"] for line in lists[0]}[P8] is False


def test_the_list_is_a_table_in_french(shown: Commands) -> None:
    heading, *lines = shown.does("dossiers", "list", "--by", "Marc").out.splitlines()
    assert heading.split("  ")[0] == "Matricule"
    assert any(line.startswith(P2) and line.endswith("Modification demandée") for line in lines)


def test_the_list_is_narrowed_to_a_state(shown: Commands) -> None:
    assert [
        line["matricule"]
        for line in shown.does("dossiers", "list", "--by", "Marc", "--state", "expired", "--json").json
    ] == [P9]
    assert shown.does("dossiers", "list", "--by", "Marc", "--state", "REFUSED").out == "Aucun dossier.\n"
    assert shown.does("dossiers", "list", "--by", "Marc", "--state", "REFUSED", "--json").json == []


def test_the_employer_never_sees_number_household_documents_or_communes(shown: Commands) -> None:
    said = shown.does("dossiers", "show", P2, "--by", "Marc")
    assert set(shown.does("dossiers", "show", P2, "--by", "Marc", "--json").json) == EMPLOYERS
    for secret in ("0625", "000102", "GDPUB", "Ivry", "Vitry", "Paris", "héberge", "Adultes", "Pièces", "0755"):
        assert secret not in said.out


def test_the_cse_sees_the_whole_dossier(shown: Commands) -> None:
    found = shown.does("dossiers", "show", P2, "--by", "Claire", "--json").json
    assert set(found) > EMPLOYERS
    assert (found["number"], found["communes"], found["situation"]) == (NUMBER, ["94041", "94081", "75113"], "HOSTED")
    assert found["documents"]["HOSTING"] == "TO_REPLACE"
    assert found["reasons"] == {"HOSTING": "elle n’est pas sur le site de l’État"}
    said = shown.does("dossiers", "show", P2, "--by", "Claire").words
    for part in ("111 0625 000102 GDPUB", "Ivry-sur-Seine (94041)", "Attestation d’hébergement : À remplacer"):
        assert part in said.replace("\u00a0", " ")


def test_a_draft_without_answers_is_shown_with_dashes(shown: Commands) -> None:
    said = shown.does("dossiers", "show", P8, "--by", "Claire").out
    assert any(line.split() == ["Numéro", "–"] for line in said.splitlines())


def test_reading_a_dossier_is_written_down_once(shown: Commands, store: Store) -> None:
    before = store.audit.last(1)[0].seq
    shown.does("dossiers", "show", P2, "--by", "Claire")
    shown.does("dossiers", "show", P2, "--by", "Marc")
    assert [line.act for line in store.audit.last(5) if line.seq > before] == ["dossier.look", "dossier.read"]


def test_the_employer_validates(shown: Commands, store: Store) -> None:
    send_again(store, shown)
    assert shown.does("dossiers", "validate", P2.lower(), "--by", "Marc").out == (
        f"C’est fait. Dossier {P2}\u00a0: Validé – vous pouvez postuler.\n"
    )
    assert state(store, P2) is DossierState.VALIDATED


def test_the_employer_asks_for_changes_point_by_point(shown: Commands, store: Store) -> None:
    send_again(store, shown)
    arguments = ("--reason", "hosting=ILLEGIBLE", "--reason", "CONTACT=le téléphone ne répond pas")
    shown.does("dossiers", "request-changes", P2, "--by", "Marc", *arguments)
    found = shown.does("dossiers", "show", P2, "--by", "Claire", "--json").json
    assert found["reasons"] == {"HOSTING": "illisible", "CONTACT": "le téléphone ne répond pas"}


def test_the_employer_refuses_and_the_cse_reopens(shown: Commands, store: Store) -> None:
    send_again(store, shown)
    shown.does("dossiers", "refuse", P2, "--by", "Marc", "--reason", "n’est plus salariée")
    assert "Non validé" in shown.does("dossiers", "show", P2, "--by", "Marc").out
    shown.does("dossiers", "reopen", P2, "--by", "Claire", "--reason", "erreur de personne")
    assert state(store, P2) is DossierState.DRAFT


def test_the_cse_closes_and_reopens_what_was_closed_by_mistake(shown: Commands, store: Store) -> None:
    shown.does("dossiers", "close", P6, "--by", "Claire", "--reason", "radiée", "--date", "01/11/2026")
    assert "Motif de la clôture" in shown.does("dossiers", "show", P6, "--by", "Claire").out
    assert state(store, P6) is DossierState.CLOSED
    shown.does("dossiers", "reopen", P6, "--by", "Claire", "--reason", "erreur")
    assert state(store, P6) is DossierState.VALIDATED


@pytest.mark.parametrize(("act", "by"), [("refuse", "Marc"), ("close", "Claire"), ("reopen", "Claire")])
def test_a_reason_is_needed_where_the_answer_is_not_yes(shown: Commands, store: Store, act: str, by: str) -> None:
    send_again(store, shown)
    if act == "reopen":
        shown.does("dossiers", "refuse", P2, "--by", "Marc", "--reason", "x")
    assert shown.refused("dossiers", act, P2, "--by", by) == sentence(ReasonNeededError())


CSE: Final = NotForRoleError(role=Role.CSE)
EMPLOYER: Final = NotForRoleError(role=Role.EMPLOYER)
LATER: Final = date(2099, 1, 1)
UNKNOWN: Final = NoSuchPersonError(matricule="TS999999")


def moved(state: DossierState) -> DossierMoveError:
    """Return the refusal of a move out of *state*."""
    return DossierMoveError(state=state, target=DossierState.VALIDATED)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("validate", P2, "--by", "Claire"), CSE),
        (("refuse", P2, "--by", "Claire", "--reason", "x"), CSE),
        (("request-changes", P2, "--by", "Claire", "--reason", "HOSTING=x"), CSE),
        (("reopen", P2, "--by", "Marc", "--reason", "x"), EMPLOYER),
        (("close", P2, "--by", "Marc", "--reason", "x"), EMPLOYER),
        (("list", "--by", "Inconnue"), NoSuchStaffError(name="Inconnue")),
        (("show", "TS999999", "--by", "Claire"), UNKNOWN),
        (("show", "TS999999", "--by", "Marc"), UNKNOWN),
        (("validate", "TS999999", "--by", "Marc"), UNKNOWN),
        (("validate", P2, "--by", "Marc"), moved(DossierState.CHANGES_REQUESTED)),
        (("validate", P3, "--by", "Marc"), moved(DossierState.VALIDATED)),
        (("validate", P8, "--by", "Marc"), moved(DossierState.DRAFT)),
        (("validate", P9, "--by", "Marc"), moved(DossierState.EXPIRED)),
        (("reopen", P3, "--by", "Claire", "--reason", "x"), moved(DossierState.VALIDATED)),
        (("request-changes", P3, "--by", "Marc", "--reason", "HOSTING=x"), moved(DossierState.VALIDATED)),
        (
            ("close", P3, "--by", "Claire", "--reason", "x", "--date", "01/01/2099"),
            FutureDateError(day=date(2099, 1, 1)),
        ),
    ],
)
def test_what_is_not_theirs_or_not_possible_is_refused_and_changes_nothing(
    shown: Commands, store: Store, arguments: tuple[str, ...], error: KioskError
) -> None:
    before = shown.does("dossiers", "list", "--by", "Marc", "--json").json
    assert shown.refused("dossiers", *arguments) == sentence(error)
    assert shown.does("dossiers", "list", "--by", "Marc", "--json").json == before
    assert state(store, P3) is DossierState.VALIDATED


def test_a_point_that_the_dossier_has_not_is_refused(shown: Commands, store: Store) -> None:
    send_again(store, shown)
    said = shown.refused("dossiers", "request-changes", P2, "--by", "Marc", "--reason", "RENT_RECEIPT=x")
    assert said == sentence(UnknownItemError(item="RENT_RECEIPT"))
    said = shown.refused("dossiers", "request-changes", P2, "--by", "Marc", "--reason", "HOSTING=")
    assert said == sentence(ReasonNeededError())


def test_nobody_decides_on_their_own_dossier(shown: Commands, store: Store) -> None:
    send_again(store, shown)
    shown.does("staff", "add", "Samira B.", "--role", "employer", "--matricule", P2)
    shown.does("staff", "add", "Samira C.", "--role", "cse", "--matricule", P2.lower())
    own = sentence(OwnDossierError())
    assert shown.refused("dossiers", "validate", P2, "--by", "Samira B.") == own
    assert shown.refused("dossiers", "refuse", P2, "--by", "Samira B.", "--reason", "x") == own
    assert shown.refused("dossiers", "close", P2, "--by", "Samira C.", "--reason", "x") == own
    assert state(store, P2) is DossierState.SUBMITTED


def test_what_people_wrote_cannot_command_the_terminal(shown: Commands, store: Store) -> None:
    send_again(store, shown)
    nasty = "x\x1b[2J\u009b31m\u202e[/]"
    shown.does("dossiers", "refuse", P2, "--by", "Marc", "--reason", nasty)
    for options in ([], ["--json"]):
        said = shown.does("dossiers", "show", P2, "--by", "Claire", *options).out
        assert not {"\x1b", "\u009b", "\u202e"} & set(said)
        assert "[/]" in said
    assert json.loads(shown.does("dossiers", "show", P2, "--by", "Claire", "--json").out)["refusal"]
