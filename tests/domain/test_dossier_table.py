"""The table of §5, typed in from the rules by hand: which act leads where, from which state, by whom (R08, R22)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.actor import Role
from kiosk.domain.dossier import Closing, Dossier, DossierState, ItemReason
from kiosk.domain.dossier_closing import sign_lease, strike_off, undo_closing, undo_strike_off
from kiosk.domain.dossier_edits import with_alin, with_contact, with_request
from kiosk.domain.dossier_errors import DossierMoveError
from kiosk.domain.dossier_moves import (
    MOVES,
    back_to_validation,
    check_move,
    refuse,
    reopen,
    request_changes,
    submit,
    take_back,
    validate,
)
from kiosk.domain.dossier_renewal import begin_again, renew
from kiosk.domain.errors import KioskError
from tests.domain.given import NOON, TODAY, complete, expired

if TYPE_CHECKING:
    from collections.abc import Callable

D = DossierState
RECORDED: Final = [D.DRAFT, D.SUBMITTED, D.CHANGES_REQUESTED, D.VALIDATED, D.REFUSED]
"""What an open dossier may be recorded as: EXPIRED follows from the date."""

SIDES: Final = {
    ("DRAFT", "SUBMITTED"): "candidate",
    ("CHANGES_REQUESTED", "SUBMITTED"): "candidate",
    ("SUBMITTED", "DRAFT"): "candidate",
    ("SUBMITTED", "VALIDATED"): "employer",
    ("SUBMITTED", "CHANGES_REQUESTED"): "employer",
    ("SUBMITTED", "REFUSED"): "employer",
    ("REFUSED", "DRAFT"): "cse",
    ("VALIDATED", "SUBMITTED"): "candidate",
    ("DRAFT", "CLOSED"): "cse",
    ("SUBMITTED", "CLOSED"): "cse",
    ("CHANGES_REQUESTED", "CLOSED"): "cse",
    ("VALIDATED", "CLOSED"): "cse",
    ("REFUSED", "CLOSED"): "cse",
    ("EXPIRED", "CLOSED"): "cse",
}

ANY_BUT_CLOSED: Final = ["DRAFT", "SUBMITTED", "CHANGES_REQUESTED", "VALIDATED", "REFUSED", "EXPIRED"]
ASKED: Final = (ItemReason(item="CONTACT", reason="téléphone"),)
LEADS: Final = {
    "submit": {"DRAFT": "SUBMITTED", "CHANGES_REQUESTED": "SUBMITTED"},
    "take_back": {"SUBMITTED": "DRAFT"},
    "validate": {"SUBMITTED": "VALIDATED"},
    "request_changes": {"SUBMITTED": "CHANGES_REQUESTED"},
    "refuse": {"SUBMITTED": "REFUSED"},
    "reopen": {"REFUSED": "DRAFT"},
    "back_to_validation": {"VALIDATED": "SUBMITTED"},
    "strike_off": dict.fromkeys(
        ["DRAFT", "SUBMITTED", "CHANGES_REQUESTED", "VALIDATED", "REFUSED", "EXPIRED"], "CLOSED"
    ),
    "sign_lease": dict.fromkeys(
        ["DRAFT", "SUBMITTED", "CHANGES_REQUESTED", "VALIDATED", "REFUSED", "EXPIRED"], "CLOSED"
    ),
    "begin_again": {"EXPIRED": "DRAFT"},
    "undo_closing": {"CLOSED": "the state before"},
    "undo_strike_off": {"CLOSED": "the state before"},
}
"""From each state, where each act leads; what is not there is refused."""
ACTS: Final[dict[str, Callable[[Dossier, date], Dossier]]] = {
    "submit": lambda dossier, today: submit(dossier, declared=True, at=NOON, today=today),
    "take_back": lambda dossier, today: take_back(dossier, today=today),
    "validate": lambda dossier, today: validate(dossier, today=today),
    "request_changes": lambda dossier, today: request_changes(dossier, reasons=ASKED, today=today),
    "refuse": lambda dossier, today: refuse(dossier, reason="pas salarié", today=today),
    "reopen": lambda dossier, today: reopen(dossier, reason="erreur", today=today),
    "back_to_validation": lambda dossier, today: back_to_validation(dossier, at=NOON, today=today),
    "strike_off": lambda dossier, today: strike_off(dossier, on=today, reason="radiée", today=today),
    "sign_lease": lambda dossier, today: sign_lease(dossier, on=today, today=today),
    "begin_again": lambda dossier, today: begin_again(dossier, number=_number(today), on=today, today=today),
    "undo_closing": lambda dossier, today: undo_closing(dossier, today=today),
    "undo_strike_off": lambda dossier, today: undo_strike_off(dossier, reason="erreur", today=today),
}
EDITS: Final[dict[str, Callable[[Dossier, date], Dossier]]] = {
    "renew": lambda dossier, today: renew(dossier, on=today, today=today),
    "change the number": lambda dossier, today: with_request(
        dossier, replace(dossier.request, number=_number(today)), at=NOON, today=today
    ),
    "answer": lambda dossier, _today: with_contact(dossier, dossier.contact),
    "tick": lambda dossier, today: with_alin(dossier, replace(dossier.alin, number_entered=True), at=NOON, today=today),
}


def _number(today: date) -> str:
    """Return a number that changes with the day."""
    return f"111{today:%m%y%d}000000GDPUB"


DOSSIERS: Final = [complete(state) for state in [*RECORDED, D.CLOSED]] + [expired(state) for state in RECORDED]


@pytest.mark.parametrize(("state", "target", "role"), product(D, D, Role))
def test_r08_each_move_is_made_by_exactly_the_side_the_table_names(
    state: DossierState, target: DossierState, role: Role
) -> None:
    dossier = expired() if state is D.EXPIRED else complete(state)
    if SIDES.get((state, target)) == role:
        check_move(dossier, target, by=role, today=TODAY)
    else:
        with pytest.raises(DossierMoveError) as caught:
            check_move(dossier, target, by=role, today=TODAY)
        assert (caught.value.state, caught.value.target) == (state, target)


def test_the_table_has_no_other_pair() -> None:
    assert {(str(a), str(b)): str(role) for (a, b), role in MOVES.items()} == SIDES


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda dossier: f"{dossier.state_on(TODAY)}-{dossier.state}")
def test_r08_r22_each_act_leads_where_the_table_says_and_is_refused_from_every_other_state(
    dossier: Dossier, act: str
) -> None:
    leads = LEADS[act].get(dossier.state_on(TODAY))
    if leads is None:
        with pytest.raises(DossierMoveError):
            ACTS[act](dossier, TODAY)
    else:
        after = ACTS[act](dossier, TODAY)
        assert after.state == (dossier.state_before_closing if dossier.state is D.CLOSED else leads)
        assert (after.id, after.reference, after.person) == (dossier.id, dossier.reference, dossier.person)


@pytest.mark.parametrize("state", RECORDED)
def test_r22_a_dossier_expires_the_day_after_its_renewal_was_due_whatever_was_recorded(state: DossierState) -> None:
    dossier = complete(state)
    assert dossier.state_on(date(2027, 3, 15)) is state
    assert dossier.state_on(date(2027, 3, 16)) is D.EXPIRED
    assert dossier.state is state


def test_r22_a_dossier_without_a_known_date_or_closed_does_not_expire() -> None:
    undated = replace(complete(), request=replace(complete().request, deposited_on=None))
    assert undated.state_on(date(2040, 1, 1)) is D.DRAFT
    assert complete(D.CLOSED).state_on(date(2040, 1, 1)) is D.CLOSED


STEPS: Final = st.lists(st.tuples(st.sampled_from([*ACTS, *EDITS]), st.integers(0, 60)), max_size=25)


@settings(deadline=None)
@given(STEPS)
def test_r08_whatever_is_tried_only_the_pairs_of_the_table_happen_and_what_is_validated_was_read(
    steps: list[tuple[str, int]],
) -> None:
    dossier, today, read = complete(), TODAY, ""
    for act, days in steps:
        today += timedelta(days=days)
        before = dossier
        try:
            dossier = (ACTS | EDITS)[act](before, today)
        except KioskError:
            continue
        _check_pair(before, dossier, act, today)
        read = dossier.request.number if act == "validate" else read
        assert dossier.state is not D.VALIDATED or dossier.request.number == read


def _check_pair(before: Dossier, after: Dossier, act: str, today: date) -> None:
    if before.state is D.CLOSED:
        assert act in {"undo_closing", "undo_strike_off"}
        assert after.state is before.state_before_closing
    elif after.state is not before.state:
        begun_again = (act, after.state) == ("begin_again", D.DRAFT) and before.state_on(today) is D.EXPIRED
        assert begun_again or (before.state_on(today), after.state) in SIDES
    assert (after.closing is not None) is (after.state is D.CLOSED)
    assert after.closing is not Closing.LEASE_SIGNED or act == "sign_lease" or before.state is D.CLOSED
