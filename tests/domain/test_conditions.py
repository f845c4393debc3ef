"""The four conditions to apply, and every reason at once when one may not (R08, R13, R22; §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.conditions import Obstacle, ObstacleKind, obstacles
from kiosk.domain.dossier import DossierState
from kiosk.domain.offer import Availability, OfferStatus
from tests.domain.given import TODAY, complete, expired, filed, offer, reached

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.domain.offer import Offer

D = DossierState
DAY: Final = timedelta(days=1)


def kinds(dossier: Dossier | None, home: Offer | None = None, *, active: str = "", today: date = TODAY) -> set[str]:
    candidature = reached(CandidatureState(active)) if active else None
    return {str(each.kind) for each in obstacles(dossier, home or offer(), candidature, today)}


def test_r08_r13_r22_one_may_apply_when_the_four_conditions_are_met() -> None:
    assert obstacles(complete(D.VALIDATED), offer(), None, TODAY) == ()


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("DRAFT", "UNFINISHED"),
        ("SUBMITTED", "AWAITING_VALIDATION"),
        ("CHANGES_REQUESTED", "CHANGES_REQUESTED"),
        ("REFUSED", "REFUSED"),
        ("CLOSED", "CLOSED"),
    ],
)
def test_r08_a_dossier_that_is_not_validated_is_the_reason(state: str, kind: str) -> None:
    assert kinds(complete(D(state))) == {kind}


def test_r08_without_a_dossier_one_may_not_apply() -> None:
    assert kinds(None) == {"NO_DOSSIER"}


def test_r22_an_overdue_renewal_is_the_reason_with_its_date() -> None:
    found = obstacles(expired(), offer(), None, TODAY)
    assert found == (Obstacle(kind=ObstacleKind.RENEWAL_OVERDUE, on=date(2026, 10, 20)),)


def test_r22_on_the_last_day_to_renew_one_may_still_apply() -> None:
    home = offer(closes_on=None)
    assert kinds(complete(D.VALIDATED), home, today=date(2027, 3, 15)) == set()
    assert kinds(complete(D.VALIDATED), home, today=date(2027, 3, 16)) == {"RENEWAL_OVERDUE"}


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("FILED", "ACTIVE_CANCELLABLE"),
        ("UNDER_REVIEW", "ACTIVE_CANCELLABLE"),
        ("PROVISIONALLY_REJECTED", "ACTIVE_CANCELLABLE"),
        ("AWAITING_FINAL_ANSWER", "ACTIVE_CANCELLABLE"),
        ("APPROVED", "ACTIVE_CANCELLABLE"),
        ("FORWARDED", "ACTIVE_WITH_LANDLORD"),
        ("COMMISSION", "ACTIVE_WITH_LANDLORD"),
        ("AWARDED", "ACTIVE_WITH_LANDLORD"),
        ("ACCEPTED", "ACTIVE_WITH_LANDLORD"),
    ],
)
def test_r13_r14_an_active_candidature_is_the_reason_and_says_which_and_whether_it_can_be_cancelled(
    state: str, kind: str
) -> None:
    found = obstacles(complete(D.VALIDATED), offer("AL-94-2026001"), reached(CandidatureState(state)), TODAY)
    assert [str(each.kind) for each in found] == [kind]
    assert (found[0].reference, found[0].commune, found[0].candidature) == (
        "AL-75-2026007",
        "Paris 13e",
        "candidature",
    )


@pytest.mark.parametrize(
    ("changes", "kind", "on"),
    [
        ({"published_on": TODAY + DAY}, "OFFER_NOT_YET_OPEN", TODAY + DAY),
        ({"closes_on": TODAY - DAY}, "OFFER_CLOSED", TODAY - DAY),
        ({"status": OfferStatus.TAKEN}, "OFFER_TAKEN", date(2026, 12, 13)),
        ({"status": OfferStatus.WITHDRAWN}, "OFFER_WITHDRAWN", date(2026, 12, 13)),
    ],
)
def test_an_offer_that_is_not_open_is_the_reason(changes: dict[str, Any], kind: str, on: date) -> None:
    assert obstacles(complete(D.VALIDATED), replace(offer(), **changes), None, TODAY) == (
        Obstacle(kind=ObstacleKind(kind), on=on),
    )


def test_an_offer_is_open_from_its_publication_to_its_limit_both_included() -> None:
    home = offer(published_on=TODAY, closes_on=TODAY)
    found = [home.availability(TODAY + n * DAY) for n in (-1, 0, 1)]
    assert found == [Availability.NOT_YET_OPEN, Availability.OPEN, Availability.CLOSED]
    assert offer(closes_on=None).is_open(date(2040, 1, 1))


DOSSIERS: Final = {
    "": complete(D.VALIDATED),
    "UNFINISHED": complete(D.DRAFT),
    "AWAITING_VALIDATION": complete(D.SUBMITTED),
    "CHANGES_REQUESTED": complete(D.CHANGES_REQUESTED),
    "REFUSED": complete(D.REFUSED),
    "RENEWAL_OVERDUE": expired(),
    "UNFINISHED RENEWAL_OVERDUE": expired(D.DRAFT),
    "AWAITING_VALIDATION RENEWAL_OVERDUE": expired(D.SUBMITTED),
    "REFUSED RENEWAL_OVERDUE": expired(D.REFUSED),
    "CLOSED": complete(D.CLOSED),
    "NO_DOSSIER": None,
}
ACTIVE: Final = {"": "", "ACTIVE_CANCELLABLE": "FILED", "ACTIVE_WITH_LANDLORD": "FORWARDED"}
OFFERS: Final = {
    "": offer(),
    "OFFER_CLOSED": offer(closes_on=TODAY - DAY),
    "OFFER_TAKEN": offer(status=OfferStatus.TAKEN),
}


@pytest.mark.parametrize(("dossier", "active", "home"), product(DOSSIERS, ACTIVE, OFFERS))
def test_r08_r13_r22_every_reason_is_given_and_no_other(dossier: str, active: str, home: str) -> None:
    wanted = {*dossier.split(), *active.split(), *home.split()}
    assert kinds(DOSSIERS[dossier], OFFERS[home], active=ACTIVE[active]) == wanted


def test_waiting_for_validation_says_since_which_day_in_paris() -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    found = obstacles(replace(complete(D.SUBMITTED), sent_at=late), offer(), filed(), TODAY)
    assert found[0].on == date(2026, 11, 21)
