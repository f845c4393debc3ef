"""The dated deadlines one may take away: every one to come, once, the first one first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.agenda import Deadline, agenda
from kiosk.domain.candidature import Candidature, Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import TAX_DUE
from kiosk.domain.dossier import DossierState
from kiosk.domain.duty import DutyKind
from kiosk.domain.household import Household
from tests.domain.given import BEGUN, RENEWAL_DUE, TODAY, closed, complete, draft, reached, with_fact

S, K = CandidatureState, DutyKind
VALIDATED = complete(DossierState.VALIDATED)
ALIN_DUE = date(2027, 4, 1)
DECEMBER_10 = date(2026, 12, 10)


def days(active: Candidature | None = None, today: date = TODAY) -> list[tuple[DutyKind, date]]:
    return [(each.kind, each.on) for each in agenda(VALIDATED, active, today)]


def test_r22_the_yearly_dates_and_the_month_that_runs_are_there_long_before_home_says_them() -> None:
    assert days() == [(K.MONTHLY, DECEMBER_10), (K.RENEWAL, RENEWAL_DUE), (K.ALIN_UPDATE, ALIN_DUE)]


def test_a_month_that_is_over_and_the_one_that_runs_both_have_their_day() -> None:
    months = [each for each in agenda(VALIDATED, None, date(2026, 12, 1)) if each.kind is K.MONTHLY]
    assert months == [
        Deadline(kind=K.MONTHLY, on=DECEMBER_10, month=date(2026, 11, 1)),
        Deadline(kind=K.MONTHLY, on=date(2027, 1, 10), month=date(2026, 12, 1)),
    ]
    assert months[0].on.replace(day=5) == next(each.on for each in agenda(VALIDATED, None, TODAY, 5))


def test_what_a_landlord_waits_for_has_its_day() -> None:
    awarded = with_fact(reached(S.COMMISSION), S.AWARDED, details=Details(received_on=TODAY))
    assert (K.ANSWER_AWARD, date(2026, 12, 3)) in days(awarded)
    asked = Details(document="RIB", due_on=TODAY + timedelta(days=6))
    assert (K.LANDLORD_DOCUMENT, asked.due_on) in days(
        with_fact(reached(S.FORWARDED), S.LANDLORD_CONTACT, details=asked)
    )
    visit = Details(visit_on=TODAY, visit_time="14:00", visit_place="133 square des Acacias")
    assert days(with_fact(reached(S.FORWARDED), S.LANDLORD_CONTACT, details=visit))[0] == (K.VISIT, TODAY)


def test_an_award_without_a_known_limit_has_no_day_to_note() -> None:
    awarded = with_fact(reached(S.COMMISSION), S.AWARDED, details=Details())
    assert days(awarded) == days()


def test_r23_the_tax_notice_is_there_while_it_is_asked_for() -> None:
    september = date(2027, 9, 1)
    assert (K.TAX_NOTICE, date(2027, *TAX_DUE)) in days(today=september)
    assert K.TAX_NOTICE not in {kind for kind, _ in days()}


@pytest.mark.parametrize("dossier", [None, draft(), closed(VALIDATED)])
def test_without_a_request_there_is_nothing_to_note(dossier: object) -> None:
    assert agenda(dossier, None, TODAY) == ()  # type: ignore[arg-type]


def test_whatever_the_day_nothing_is_past_and_nothing_is_there_twice() -> None:
    single = replace(VALIDATED, household=Household())
    for later in range(0, 900, 7):
        today = BEGUN + timedelta(days=later)
        found = agenda(single, None, today)
        assert all(each.on >= today for each in found)
        assert list(found) == sorted(found, key=lambda each: each.on)
        assert len(set(found)) == len(found)
