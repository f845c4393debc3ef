"""Every act that leaves a line in the audit is called something, in both languages."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import kiosk.services
from kiosk import i18n
from kiosk.domain.actor import Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.period import PeriodReversedError
from kiosk.wording import sentence
from kiosk.wording.audit import ACTS, act_label, role_label

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE: Final = Path(kiosk.services.__file__).parent
LEAVES_A_LINE: Final = frozenset({"audit", "_audit", "keep", "_keep", "edit", "_moved", "_change", "_decide", "_save"})
"""What the services call with the code of an act."""
OF_FACTS: Final = {f"candidature.{fact.lower()}" for fact in CandidatureState}


def acts_of_the_source() -> Iterator[str]:
    for path in SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in LEAVES_A_LINE:
                given = [each.value for each in call.args if isinstance(each, ast.Constant)]
                yield from (each for each in given if isinstance(each, str) and "." in each and " " not in each)


def test_every_act_of_the_services_has_a_label_and_every_label_an_act() -> None:
    found = set(acts_of_the_source())
    assert len(found) > 40
    assert {act for act in found if not act_label(act)} == set()
    assert set(ACTS) - found == set()


@pytest.mark.parametrize("act", sorted({*ACTS, *OF_FACTS}))
def test_a_label_is_said_in_french_and_speaks_to_nobody(act: str) -> None:
    french = act_label(act)
    assert " vous" not in french.lower()
    i18n.use("en")
    assert act_label(act) != french
    assert " you" not in act_label(act).lower()


@pytest.mark.parametrize("act", ["", "candidature.", "candidature.unheard_of", "dossier.unheard_of", "approved"])
def test_a_code_of_another_version_has_no_label(act: str) -> None:
    assert act_label(act) == ""


def test_facts_and_roles_are_called_as_elsewhere() -> None:
    assert act_label("candidature.forwarded") == "Candidature\u00a0: Transmise au bailleur"
    assert act_label("candidature.cancelled") == "Candidature\u00a0: Annulée par la personne"
    assert [role_label(role) for role in Role] == ["Salarié", "CSE", "Employeur", "Kiosque"]


def test_days_turned_round_are_said_with_both_days() -> None:
    error = PeriodReversedError(since=date(2026, 11, 2), until=date(2026, 11, 1))
    assert sentence(error) == (
        "Le dernier jour (1er novembre 2026) est avant le premier (2 novembre 2026). Inversez-les."
    )
