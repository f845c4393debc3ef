"""What is said of a candidature and of its facts, to programs and to people."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from kiosk.commands.saying import pair
from kiosk.domain.candidature import Details
from kiosk.i18n import N_, _, number, short_date
from kiosk.wording.states import candidature_state_label, fact_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.domain.candidature import Candidature, Event

DETAILS: Final = {
    "reason": N_("Reason"),
    "landlord": N_("Landlord"),
    "document": N_("Document"),
    "due_on": N_("To give by"),
    "visit_on": N_("Visit"),
    "visit_time": N_("Time"),
    "visit_place": N_("Place"),
    "commission_on": N_("Commission planned for"),
    "met": N_("The commission has met"),
    "received_on": N_("Received on"),
    "answer_days": N_("Days to answer"),
    "rank": N_("Rank"),
}
"""By field of `Details`."""


def candidature_json(candidature: Candidature) -> dict[str, Any]:
    """Return a candidature with its facts."""
    return {
        "reference": candidature.reference,
        "offer": candidature.offer.reference,
        "home": home(candidature),
        "state": str(candidature.state),
        "label": candidature_state_label(candidature),
        "stage": candidature.stage,
        "since": candidature.since.isoformat(),
        "answer_by": candidature.answer_by.isoformat() if candidature.answer_by else None,
        "facts": [_fact_json(event) for event in candidature.events],
    }


def home(candidature: Candidature) -> str:
    """Return which home it is for: « T3, Saint-Denis »."""
    return f"{candidature.offer.typology}, {candidature.offer.commune_name}"


def fact_rows(candidature: Candidature) -> Iterator[tuple[str, str]]:
    """Yield each fact with its day, the oldest first; corrections too."""
    unwound = {event.corrects for event in candidature.events}
    for event in candidature.events:
        said = ", ".join((fact_label(event.fact), *_details(event)))
        if event.corrects is not None:
            said = _("Entry error corrected, back to: {state}").format(state=said)
        yield short_date(event.dated), pair(_("corrected"), said) if event.seq in unwound else said


def _details(event: Event) -> Iterator[str]:
    for name, value in _given(event.details):
        yield _(DETAILS[name]) if value is True else pair(_(DETAILS[name]), _text(value))


def _text(value: object) -> str:
    if isinstance(value, date):
        return short_date(value)
    return number(value) if isinstance(value, int) else str(value)


def _fact_json(event: Event) -> dict[str, Any]:
    return {
        "fact": str(event.fact),
        "label": fact_label(event.fact),
        "date": event.dated.isoformat(),
        "entered_at": event.entered_at.isoformat(),
        "by": str(event.actor.role),
        "corrects": event.corrects,
        "seq": event.seq,
        "details": {
            name: value.isoformat() if isinstance(value, date) else value for name, value in _given(event.details)
        },
    }


def _given(details: Details) -> Iterator[tuple[str, Any]]:
    for field in fields(Details):
        value = getattr(details, field.name)
        if value not in {None, "", False}:
            yield field.name, value
