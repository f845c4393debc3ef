"""`kiosk audit`: who did what, for the CSE alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.clock import paris_day, utc_now
from kiosk.domain.actor import Role
from kiosk.domain.period import PeriodReversedError
from kiosk.domain.staff import NoSuchStaffError, NotForRoleError
from kiosk.wording import sentence

if TYPE_CHECKING:
    from kiosk.store.store import Store
    from tests.commands.running import Commands

P2: Final = "TS005102"
FIELDS: Final = ["at", "role", "actor", "terminal", "act", "kind", "thing"]
LONG_AGO: Final = "01/01/2024"


def test_the_cse_reads_who_did_what_as_json(shown: Commands) -> None:
    shown.does("dossiers", "show", P2, "--by", "Marc")
    today = paris_day(utc_now())
    found = shown.does("audit", "--since", f"{today - timedelta(days=1)}", "--by", "claire", "--json").json
    line = found[-1]
    assert list(line) == FIELDS
    assert (line["role"], line["actor"], line["terminal"], line["act"]) == (
        "employer",
        "Marc",
        "commande",
        "dossier.look",
    )
    assert datetime.fromisoformat(line["at"]) <= utc_now()


def test_a_table_says_it_in_french(shown: Commands) -> None:
    shown.does("dossiers", "show", P2, "--by", "Claire")
    said = shown.does("audit", "--since", LONG_AGO, "--act", "dossier.read", "--by", "Claire")
    heading = said.out.splitlines()[0].split()
    assert heading[:5] == ["Quand", "Rôle", "Qui", "Poste", "Acte"]
    assert "Claire commande dossier.read dossier" in said.words.replace("  ", " ")
    assert "Dossier lu" in said.words


def test_nothing_personal_is_in_it(shown: Commands, store: Store) -> None:
    said = shown.does("audit", "--since", LONG_AGO, "--by", "Claire", "--json").out
    account = store.accounts.with_matricule(P2)
    assert account is not None
    assert account.person in said
    assert P2 not in said


def test_the_reading_is_written_down(shown: Commands, store: Store) -> None:
    shown.does("audit", "--since", "01/02/2026", "--until", "03/02/2026", "--by", "Claire")
    line = store.audit.last(1)[0]
    assert (line.actor.role, line.terminal) == (Role.CSE, "commande")
    assert (line.act, line.kind, line.thing) == ("audit.read", "audit", "2026-02-01/2026-02-03")


def test_days_without_a_line_are_said(shown: Commands) -> None:
    days = ("--since", LONG_AGO, "--until", LONG_AGO, "--by", "Claire")
    assert shown.does("audit", *days).out == "Aucune ligne du journal pour ces jours.\n"
    assert shown.does("audit", *days, "--json").json == []


def test_the_employer_and_strangers_are_refused(shown: Commands, store: Store) -> None:
    before = store.audit.last(1)
    assert shown.refused("audit", "--since", LONG_AGO, "--by", "Marc") == sentence(NotForRoleError(role=Role.EMPLOYER))
    assert shown.refused("audit", "--since", LONG_AGO, "--by", "Zoé") == sentence(NoSuchStaffError(name="Zoé"))
    assert store.audit.last(1) == before


def test_days_turned_round_are_refused(shown: Commands) -> None:
    error = PeriodReversedError(since=date(2026, 2, 3), until=date(2026, 2, 1))
    days = ("--since", "03/02/2026", "--until", "2026-02-01")
    assert shown.refused("audit", *days, "--by", "Claire") == sentence(error)


def test_a_first_day_and_a_name_are_needed(shown: Commands) -> None:
    assert "--since" in shown.misused("audit", "--by", "Claire")
    assert "--by" in shown.misused("audit", "--since", LONG_AGO)
    assert "32/01/2026" in shown.misused("audit", "--since", "32/01/2026", "--by", "Claire")
