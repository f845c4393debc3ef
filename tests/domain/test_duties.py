"""What is due, the most urgent first (§7; R02, R22 as Home states them)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.candidature import Candidature, Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import AlinAccount, Dossier, DossierState, ItemReason
from kiosk.domain.dossier_closing import sign_lease
from kiosk.domain.dossier_documents import ask_again
from kiosk.domain.duties import duties
from kiosk.domain.duty import Duty, DutyKind, Urgency
from tests.domain.given import TODAY, complete, draft, expired, reached, walked, with_fact

if TYPE_CHECKING:
    from collections.abc import Iterable

D, S, K = DossierState, CandidatureState, DutyKind
DAY: Final = timedelta(days=1)
VALIDATED: Final = complete(D.VALIDATED)
VISIT: Final = Details(visit_on=TODAY + 3 * DAY, visit_time="14:00", visit_place="133 square des Acacias")
DOCUMENT: Final = Details(document="RIB", due_on=TODAY + 6 * DAY)


def kinds(found: Iterable[Duty]) -> list[str]:
    return [str(duty.kind) for duty in found]


def due(dossier: Dossier | None = VALIDATED, active: Candidature | None = None, today: date = TODAY) -> list[str]:
    return kinds(duties(dossier, active, today))


def dated(*, renewal: date | None = None, alin: date | None = None) -> Dossier:
    """Return a validated dossier whose yearly dates are those."""
    request = replace(VALIDATED.request, deposited_on=_year_before(renewal) if renewal else None)
    account = AlinAccount(updated_on=_year_before(alin)) if alin else AlinAccount()
    return replace(VALIDATED, request=request, alin=account)


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1)


def test_nothing_is_due_when_all_is_up_to_date_or_closed() -> None:
    assert due() == []
    assert due(complete(D.SUBMITTED)) == []
    assert due(complete(D.REFUSED)) == []
    assert due(sign_lease(expired(), on=TODAY, today=TODAY)) == []
    assert due(None) == []


@pytest.mark.parametrize(
    ("left", "urgency"),
    [
        (61, None),
        (60, Urgency.ADVICE),
        (31, Urgency.ADVICE),
        (30, Urgency.SOON),
        (16, Urgency.SOON),
        (15, Urgency.NOW),
        (1, Urgency.NOW),
        (0, Urgency.NOW),
    ],
)
def test_r22_the_two_yearly_dates_are_said_from_sixty_days_before_each_more_strongly(
    left: int, urgency: Urgency | None
) -> None:
    on = TODAY + left * DAY
    for dossier, kind in ((dated(renewal=on), K.RENEWAL), (dated(alin=on), K.ALIN_UPDATE)):
        wanted = [] if urgency is None else [(kind, urgency, on)]
        assert [(duty.kind, duty.urgency, duty.due_on) for duty in duties(dossier, None, TODAY)] == wanted


def test_r22_after_its_date_the_renewal_is_overdue_and_the_update_on_alin_is_late() -> None:
    found = duties(dated(renewal=TODAY - DAY, alin=TODAY - DAY), None, TODAY)
    assert [(duty.kind, duty.urgency) for duty in found] == [
        (K.RENEWAL_OVERDUE, Urgency.LATE),
        (K.ALIN_UPDATE, Urgency.LATE),
    ]


def test_an_award_is_answered_first_and_late_after_its_limit() -> None:
    awarded = with_fact(reached(S.COMMISSION), S.AWARDED, details=Details(received_on=TODAY))
    for today, urgency in ((date(2026, 12, 3), Urgency.NOW), (date(2026, 12, 4), Urgency.LATE)):
        found = duties(expired(), awarded, today)
        assert (found[0].kind, found[0].urgency, found[0].due_on) == (K.ANSWER_AWARD, urgency, date(2026, 12, 3))


def test_an_award_whose_receipt_is_not_known_is_still_to_be_answered() -> None:
    awarded = with_fact(reached(S.COMMISSION), S.AWARDED, details=Details())
    assert [(duty.kind, duty.due_on) for duty in duties(VALIDATED, awarded, TODAY)] == [(K.ANSWER_AWARD, None)]


@pytest.mark.parametrize("state", ["AWARDED_RANKED", "ACCEPTED", "FORWARDED", "APPROVED", "AWAITING_FINAL_ANSWER"])
def test_a_state_where_others_act_asks_nothing(state: str) -> None:
    assert due(active=reached(S(state))) == []


def test_r16_a_negative_first_answer_asks_for_a_choice() -> None:
    found = duties(VALIDATED, reached(S.PROVISIONALLY_REJECTED), TODAY)
    assert [(duty.kind, duty.candidature) for duty in found] == [(K.CHOICE, "candidature")]


def test_a_document_that_the_landlord_asks_for_is_due_then_late() -> None:
    asked = with_fact(reached(S.FORWARDED), S.LANDLORD_CONTACT, details=DOCUMENT)
    for today, urgency in ((TODAY + 6 * DAY, Urgency.NOW), (TODAY + 7 * DAY, Urgency.LATE)):
        found = duties(VALIDATED, asked, today)
        assert [(duty.kind, duty.urgency, duty.document, duty.due_on) for duty in found] == [
            (K.LANDLORD_DOCUMENT, urgency, "RIB", TODAY + 6 * DAY)
        ]


def test_a_condition_of_an_award_is_a_document_to_give() -> None:
    award = with_fact(reached(S.COMMISSION), S.AWARDED_CONDITIONALLY, details=DOCUMENT)
    assert due(active=award) == ["LANDLORD_DOCUMENT"]


def test_a_visit_is_said_until_its_day() -> None:
    fixed = with_fact(reached(S.FORWARDED), S.LANDLORD_CONTACT, details=VISIT)
    found = duties(VALIDATED, fixed, TODAY + 3 * DAY)
    assert [(duty.kind, duty.due_on, duty.time, duty.place) for duty in found] == [
        (K.VISIT, TODAY + 3 * DAY, "14:00", "133 square des Acacias")
    ]
    assert due(active=fixed, today=TODAY + 4 * DAY) == []


def test_a_visit_fixed_later_does_not_make_one_forget_the_document_asked_for_before() -> None:
    asked = with_fact(reached(S.FORWARDED), S.LANDLORD_CONTACT, details=DOCUMENT)
    both = with_fact(asked, S.LANDLORD_CONTACT, details=VISIT)
    assert due(active=both) == ["LANDLORD_DOCUMENT", "VISIT"]
    awarded = with_fact(both, S.AWARDED, details=Details(received_on=TODAY))
    assert due(active=awarded) == ["ANSWER_AWARD", "VISIT"]


def test_once_the_commission_is_planned_only_a_document_that_can_still_be_given_is_said() -> None:
    asked = with_fact(reached(S.FORWARDED), S.LANDLORD_CONTACT, details=DOCUMENT)
    planned = with_fact(asked, S.COMMISSION, details=Details())
    assert due(active=planned, today=TODAY + 6 * DAY) == ["LANDLORD_DOCUMENT"]
    assert due(active=planned, today=TODAY + 7 * DAY) == []
    again = with_fact(planned, S.LANDLORD_CONTACT, details=DOCUMENT)
    assert due(active=again, today=TODAY + 7 * DAY) == ["LANDLORD_DOCUMENT"]


def test_a_draft_is_finished_task_by_task() -> None:
    assert [(duty.kind, duty.task) for duty in duties(draft(), None, TODAY)] == [(K.FINISH_DOSSIER, "CONTACT")]
    assert [(duty.kind, duty.task) for duty in duties(complete(), None, TODAY)] == [(K.FINISH_DOSSIER, "SEND")]


def test_a_correction_names_its_tasks_until_all_is_answered_and_left_to_send() -> None:
    reasons = (ItemReason(item="CONTACT", reason="nom"), ItemReason(item="ALIN", reason="date"))
    dossier = replace(complete(D.CHANGES_REQUESTED), reasons=reasons)
    assert [(duty.kind, duty.items, duty.task) for duty in duties(dossier, None, TODAY)] == [
        (K.CORRECTION, ("CONTACT", "ALIN"), "CONTACT")
    ]
    answered = replace(dossier, reasons=tuple(replace(each, answered=True) for each in reasons))
    assert [(duty.kind, duty.task) for duty in duties(answered, None, TODAY)] == [(K.FINISH_DOSSIER, "SEND")]


def test_r06_a_document_asked_again_after_validation_is_a_correction() -> None:
    asked = ask_again(VALIDATED, "IDENTITY", reason="ILLEGIBLE")
    assert [(duty.kind, duty.items) for duty in duties(asked, None, TODAY)] == [(K.CORRECTION, ("DOCUMENTS",))]


def test_r10_few_communes_bring_the_advice_to_widen() -> None:
    assert due(replace(VALIDATED, communes=("93048", "75112"))) == ["WIDEN"]
    assert due(replace(VALIDATED, communes=("93048", "75112", "94038"))) == []


@pytest.mark.parametrize(("left", "place"), [(30, 1), (31, 3)])
def test_r22_a_renewal_comes_before_a_choice_and_a_correction_only_within_thirty_days(left: int, place: int) -> None:
    dossier = replace(
        dated(renewal=TODAY + left * DAY),
        state=D.CHANGES_REQUESTED,
        reasons=(ItemReason(item="CONTACT", reason="nom"),),
    )
    others = ["CHOICE", "CORRECTION"]
    others.insert(place - 1, "RENEWAL")
    assert due(dossier, reached(S.PROVISIONALLY_REJECTED)) == others


def test_everything_at_once_is_in_the_order_of_the_rules() -> None:
    dossier = replace(
        dated(renewal=TODAY + 20 * DAY, alin=TODAY + 50 * DAY),
        communes=("93048",),
        documents=ask_again(VALIDATED, "IDENTITY", reason="ILLEGIBLE").documents,
    )
    contacts = walked((S(name), TODAY) for name in ("UNDER_REVIEW", "APPROVED", "FORWARDED", "LANDLORD_CONTACT"))
    both = with_fact(contacts, S.LANDLORD_CONTACT, details=VISIT)
    assert due(dossier, both) == [
        "LANDLORD_DOCUMENT",
        "VISIT",
        "RENEWAL",
        "CORRECTION",
        "ALIN_UPDATE",
        "WIDEN",
    ]
