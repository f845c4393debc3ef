"""What a candidature asks of the person: an answer, a choice, a document, a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_contacts import last_document, last_visit
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.duty import Duty, DutyKind, Urgency

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature, Details


def candidature_duties(active: Candidature | None, today: date) -> list[Duty]:
    """Return what is due for the active candidature."""
    if active is None:
        return []
    found = [*_document(active, today), *_visit(active, today)]
    if active.state is CandidatureState.AWARDED:
        found.append(_answer(active, today))
    if active.state is CandidatureState.PROVISIONALLY_REJECTED:
        found.append(Duty(kind=DutyKind.CHOICE, urgency=Urgency.NOW, candidature=active.id))
    return found


def _answer(active: Candidature, today: date) -> Duty:
    limit = active.answer_by
    urgency = Urgency.LATE if limit is not None and today > limit else Urgency.NOW
    return Duty(kind=DutyKind.ANSWER_AWARD, urgency=urgency, due_on=limit, candidature=active.id)


def _document(active: Candidature, today: date) -> list[Duty]:
    asked = _asked_for(active, today)
    if asked is None or asked.due_on is None:
        return []
    return [
        Duty(
            kind=DutyKind.LANDLORD_DOCUMENT,
            urgency=Urgency.LATE if today > asked.due_on else Urgency.NOW,
            due_on=asked.due_on,
            document=asked.document,
            candidature=active.id,
        )
    ]


def _asked_for(active: Candidature, today: date) -> Details | None:
    """Return the details that ask for a document; nobody records that it was given, so it ends with its stage."""
    if active.state is CandidatureState.AWARDED_CONDITIONALLY:
        return active.last_fact.details
    asked = last_document(active)
    if asked is None or active.state not in {CandidatureState.LANDLORD_CONTACT, CandidatureState.COMMISSION}:
        return None
    contacted = active.last_fact.fact is CandidatureState.LANDLORD_CONTACT
    return asked if contacted or (asked.due_on is not None and asked.due_on >= today) else None


def _visit(active: Candidature, today: date) -> list[Duty]:
    visit = last_visit(active)
    if visit is None or visit.visit_on is None or visit.visit_on < today:
        return []
    return [
        Duty(
            kind=DutyKind.VISIT,
            urgency=Urgency.NOW,
            due_on=visit.visit_on,
            time=visit.visit_time,
            place=visit.visit_place,
            candidature=active.id,
        )
    ]
