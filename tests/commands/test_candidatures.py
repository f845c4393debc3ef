"""`kiosk candidatures`: following, recording each fact with what it needs, correcting."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.clock import paris_day, utc_now
from kiosk.commands.recording import NEEDS, STAFFS
from kiosk.domain.account import NoSuchPersonError
from kiosk.domain.actor import Role
from kiosk.domain.candidature_errors import (
    DetailNeededError,
    FactDateError,
    FactRefusedError,
    NoCandidatureError,
    TooEarlyToCloseError,
)
from kiosk.domain.candidature_states import MOVES, By
from kiosk.domain.candidature_states import CandidatureState as S
from kiosk.domain.dates import FutureDateError
from kiosk.domain.deadlines import TooFewDaysError
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError
from kiosk.wording import sentence

if TYPE_CHECKING:
    from kiosk.domain.errors import KioskError
    from tests.commands.running import Commands

P1, P3, P4, P5, P6, P7 = "TS004217", "TS001938", "TS006640", "TS002871", "TS006911", "TS003355"
LINE = {
    *("matricule", "name", "reference", "offer", "home", "state", "label", "stage", "since", "answer_by", "facts"),
}


def day(ahead: int) -> str:
    return f"{paris_day(utc_now()) + timedelta(days=ahead):%d/%m/%Y}"


def state(shown: Commands, matricule: str) -> str:
    return str(shown.does("candidatures", "show", matricule, "--by", "Claire", "--json").json[0]["state"])


def record(shown: Commands, matricule: str, *arguments: str) -> str:
    shown.does("candidatures", "record", matricule, *arguments, "--by", "Claire")
    return state(shown, matricule)


def test_those_in_progress_are_listed_with_whose_they_are(shown: Commands) -> None:
    found = shown.does("candidatures", "list", "--by", "Claire", "--json").json
    assert {each["matricule"] for each in found} == {P1, P4, P5, P7}
    assert all(set(each) == LINE for each in found)
    table = shown.does("candidatures", "list", "--by", "Claire").out
    assert "Référence      Matricule  Nom" in table
    assert "Invalidée – à vous de choisir" in table


def test_the_list_is_narrowed_to_a_state_ended_ones_too(shown: Commands) -> None:
    found = shown.does("candidatures", "list", "--by", "Claire", "--state", "cancelled", "--json").json
    assert [each["matricule"] for each in found] == [P4]
    assert shown.does("candidatures", "list", "--by", "Claire", "--state", "FILED").out == "Aucune candidature.\n"


def test_those_of_a_person_are_shown_with_every_fact(shown: Commands) -> None:
    found = shown.does("candidatures", "show", P4, "--by", "Claire", "--json").json
    assert [each["state"] for each in found] == ["PROVISIONALLY_REJECTED", "CANCELLED"]
    fact = found[0]["facts"][-1]
    assert (fact["fact"], fact["by"], fact["details"]) == (
        "PROVISIONALLY_REJECTED",
        "cse",
        {"reason": "revenus au-dessus du plafond"},
    )
    said = shown.does("candidatures", "show", P4, "--by", "Claire").words
    assert "Motif : revenus au-dessus du plafond" in said.replace("\u00a0", " ")
    assert "Annulée par vous" in said


def test_a_person_without_any_has_none(shown: Commands) -> None:
    assert shown.does("candidatures", "show", P6, "--by", "Claire").out == "Aucune candidature.\n"
    assert shown.does("candidatures", "show", P6, "--by", "Claire", "--json").json == []


def test_from_an_award_to_the_lease(shown: Commands) -> None:
    assert record(shown, P1, "accepted") == "ACCEPTED"
    said = shown.does("candidatures", "record", P1, "LEASE_SIGNED", "--by", "Claire").out
    assert said.startswith("C’est fait. Candidature C-")
    assert said.endswith("Bail signé.\n")
    assert [
        each["matricule"] for each in shown.does("dossiers", "list", "--by", "Marc", "--state", "CLOSED", "--json").json
    ] == [P1]


def test_from_the_study_to_the_commission(shown: Commands) -> None:
    assert record(shown, P4, "APPROVED") == "APPROVED"
    assert record(shown, P4, "FORWARDED", "--landlord", "Habitat du Parvis") == "FORWARDED"
    assert record(shown, P4, "LANDLORD_CONTACT", "--document", "RIB", "--due", day(5)) == "LANDLORD_CONTACT"
    visit = ("--visit", day(3), "--time", "14 h 30", "--place", "12 rue des Lilas")
    assert record(shown, P4, "LANDLORD_CONTACT", *visit) == "LANDLORD_CONTACT"
    assert record(shown, P4, "COMMISSION", "--commission", day(9)) == "COMMISSION"
    assert record(shown, P4, "COMMISSION", "--met") == "COMMISSION"
    said = shown.does("candidatures", "show", P4, "--by", "Claire").words.replace("\u00a0", " ")
    for part in ("Bailleur : Habitat du Parvis", "Pièce : RIB", "Heure : 14 h 30", "La commission s’est réunie"):
        assert part in said
    assert record(shown, P4, "AWARDED", "--received", day(0), "--days", "15") == "AWARDED"


def test_an_award_in_rank_or_on_condition_becomes_an_award(shown: Commands) -> None:
    assert record(shown, P7, "AWARDED", "--received", day(0)) == "AWARDED"
    assert record(shown, P5, "ACCEPTED") == "ACCEPTED"


def test_a_fact_is_dated_when_it_happened(shown: Commands) -> None:
    assert record(shown, P7, "AWARDED", "--date", day(-2), "--received", day(-1)) == "AWARDED"
    found = shown.does("candidatures", "show", P7, "--by", "Claire", "--json").json[0]
    assert found["since"] == (paris_day(utc_now()) - timedelta(days=2)).isoformat()
    since = date.fromisoformat(shown.does("candidatures", "show", P5, "--by", "Claire", "--json").json[0]["since"])
    said = shown.refused("candidatures", "record", P5, "ACCEPTED", "--date", day(-30), "--by", "Claire")
    assert said == sentence(FactDateError(day=since, earliest=since))


def test_the_last_fact_is_corrected_and_both_stay_in_the_history(shown: Commands) -> None:
    record(shown, P4, "APPROVED")
    shown.does("candidatures", "correct", P4, "--reason", "mauvaise ligne", "--by", "Claire")
    found = shown.does("candidatures", "show", P4, "--by", "Claire", "--json").json[0]
    assert found["state"] == "PROVISIONALLY_REJECTED"
    assert [each["corrects"] for each in found["facts"]] == [None, None, None, None, found["facts"][-2]["seq"]]
    said = shown.does("candidatures", "show", P4, "--by", "Claire").words.replace("\u00a0", " ")
    assert "corrigé : Validée par Action Logement" in said
    assert "Motif : mauvaise ligne" in said


def test_a_lease_signed_by_mistake_is_corrected_with_its_dossier(shown: Commands) -> None:
    record(shown, P1, "ACCEPTED")
    record(shown, P1, "LEASE_SIGNED")
    shown.does("candidatures", "correct", P1, "--reason", "pas encore signé", "--by", "Claire")
    assert state(shown, P1) == "ACCEPTED"
    assert shown.does("dossiers", "show", P1, "--by", "Marc", "--json").json["state"] == "VALIDATED"


EMPLOYER: Final = NotForRoleError(role=Role.EMPLOYER)
UNKNOWN: Final = NoSuchPersonError(matricule="TS999999")
NONE: Final = NoCandidatureError()


def unfit(state: S) -> FactRefusedError:
    """Return the refusal of a fact in *state*."""
    return FactRefusedError(state=state, fact=S.FILED)


def lacking(fact: S, detail: str = "reason") -> DetailNeededError:
    """Return the refusal of a fact that lacks something."""
    return DetailNeededError(fact=fact, detail=detail)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("record", P1, "ACCEPTED", "--by", "Marc"), EMPLOYER),
        (("correct", P1, "--reason", "x", "--by", "Marc"), EMPLOYER),
        (("list", "--by", "Marc"), EMPLOYER),
        (("show", P1, "--by", "Marc"), EMPLOYER),
        (("show", P1, "--by", "Zoé"), NoSuchStaffError(name="Zoé")),
        (("show", "TS999999", "--by", "Claire"), UNKNOWN),
        (("record", "TS999999", "APPROVED", "--by", "Claire"), UNKNOWN),
        (("correct", "TS999999", "--reason", "x", "--by", "Claire"), UNKNOWN),
        (("record", P6, "UNDER_REVIEW", "--by", "Claire"), NONE),
        (("record", P3, "APPROVED", "--by", "Claire"), NONE),
        (("correct", P6, "--reason", "x", "--by", "Claire"), NONE),
        (("record", P1, "APPROVED", "--by", "Claire"), unfit(S.AWARDED)),
        (("record", P4, "LEASE_SIGNED", "--by", "Claire"), unfit(S.PROVISIONALLY_REJECTED)),
        (("record", P4, "REJECTED", "--by", "Claire"), lacking(S.REJECTED)),
        (("record", P7, "NOT_AWARDED", "--by", "Claire"), lacking(S.NOT_AWARDED)),
        (("record", P7, "AWARDED", "--days", "9", "--by", "Claire"), TooFewDaysError(days=9)),
        (("record", P5, "ACCEPTED", "--date", "01/01/2099", "--by", "Claire"), FutureDateError(day=date(2099, 1, 1))),
        (("correct", P1, "--by", "Claire"), lacking(S.AWARDED)),
    ],
)
def test_what_is_not_theirs_or_not_possible_is_refused_and_changes_nothing(
    shown: Commands, arguments: tuple[str, ...], error: KioskError
) -> None:
    before = shown.does("candidatures", "list", "--by", "Claire", "--json").json
    assert shown.refused("candidatures", *arguments) == sentence(error)
    assert shown.does("candidatures", "list", "--by", "Claire", "--json").json == before


@pytest.mark.parametrize(
    ("arguments", "detail"),
    [
        (("LANDLORD_CONTACT",), "document"),
        (("LANDLORD_CONTACT", "--document", "RIB"), "due_on"),
        (("LANDLORD_CONTACT", "--visit", "01/01/2099"), "visit_time"),
        (("LANDLORD_CONTACT", "--visit", "01/01/2099", "--time", "14 h"), "visit_place"),
        (("AWARDED_RANKED",), "rank"),
        (("AWARDED_CONDITIONALLY", "--document", "RIB"), "due_on"),
        (("INADMISSIBLE",), "reason"),
        (("WITHDRAWN_LATE",), "reason"),
    ],
)
def test_each_fact_says_what_it_lacks(shown: Commands, arguments: tuple[str, ...], detail: str) -> None:
    record(shown, P4, "APPROVED")
    said = shown.refused("candidatures", "record", P4, "FORWARDED", "--by", "Claire")
    assert said == sentence(lacking(S.FORWARDED, "landlord"))
    record(shown, P4, "FORWARDED", "--landlord", "Habitat du Parvis")
    said = shown.refused("candidatures", "record", P4, *arguments, "--by", "Claire")
    assert said == sentence(lacking(S(arguments[0]), detail))


def test_time_to_answer_that_is_left_keeps_an_award_open(shown: Commands) -> None:
    limit = date.fromisoformat(shown.does("candidatures", "show", P1, "--by", "Claire", "--json").json[0]["answer_by"])
    said = shown.refused("candidatures", "record", P1, "UNANSWERED", "--by", "Claire")
    assert said == sentence(TooEarlyToCloseError(limit=limit))


def test_the_cse_does_not_record_about_itself(shown: Commands) -> None:
    shown.does("staff", "add", "Mamadou", "--role", "cse", "--matricule", P1)
    own = sentence(OwnDossierError())
    assert shown.refused("candidatures", "record", P1, "ACCEPTED", "--by", "Mamadou") == own
    assert shown.refused("candidatures", "correct", P1, "--reason", "x", "--by", "Mamadou") == own


def test_the_facts_offered_are_those_of_the_staff() -> None:
    assert set(STAFFS) == {fact for (_state, fact), by in MOVES.items() if By.STAFF in by}
    assert set(NEEDS) <= set(STAFFS)
    assert S.CANCELLED not in STAFFS


def test_an_unknown_fact_is_answered_with_the_facts_as_the_help_writes_them(shown: Commands) -> None:
    said = shown.misused("candidatures", "record", "TS004217", "BIDON", "--by", "Claire")
    assert "'UNDER_REVIEW'" in said
    assert "under_review" not in said
