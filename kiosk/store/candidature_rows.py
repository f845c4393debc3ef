"""A candidature and its history as rows, and back."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature import Candidature, Details, Event
from kiosk.domain.candidature_states import CandidatureState
from kiosk.store.offer_rows import offer_of_json
from kiosk.store.values import instant_text

if TYPE_CHECKING:
    from collections.abc import Sequence

DAYS: Final = frozenset({"due_on", "visit_on", "commission_on", "received_on"})
NOTHING: Final = Details()


def event_values(candidature: str, event: Event) -> dict[str, Any]:
    """Return the columns of *event*."""
    return {
        "candidature": candidature,
        "seq": event.seq,
        "before": event.before,
        "fact": event.fact,
        "after": event.after,
        "dated": event.dated.isoformat(),
        "entered_at": instant_text(event.entered_at),
        "role": event.actor.role,
        "actor": event.actor.id,
        "corrects": event.corrects,
        "details": details_json(event.details),
    }


def candidature_of(row: dict[str, Any], events: Sequence[dict[str, Any]]) -> Candidature:
    """Return the candidature of its row and of those of its history."""
    return Candidature(
        id=row["id"],
        reference=row["reference"],
        person=row["person"],
        dossier=row["dossier"],
        offer=offer_of_json(row["snapshot"]),
        events=tuple(_event(each) for each in events),
        token=row["token"] or "",
    )


def details_json(details: Details) -> str:
    """Return what is said in *details* as text that can be kept for good."""
    told = {field.name: getattr(details, field.name) for field in fields(Details)}
    told = {name: value for name, value in told.items() if value != getattr(NOTHING, name)}
    return json.dumps(told, ensure_ascii=False, default=date.isoformat)


def details_of_json(text: str) -> Details:
    """Return the details kept as *text*."""
    told: dict[str, Any] = json.loads(text)
    return Details(**told | {name: date.fromisoformat(told[name]) for name in DAYS & told.keys()})


def _event(row: dict[str, Any]) -> Event:
    return Event(
        seq=row["seq"],
        before=CandidatureState(row["before"]) if row["before"] else None,
        fact=CandidatureState(row["fact"]),
        after=CandidatureState(row["after"]),
        dated=date.fromisoformat(row["dated"]),
        entered_at=datetime.fromisoformat(row["entered_at"]),
        actor=Actor(role=Role(row["role"]), id=row["actor"]),
        details=details_of_json(row["details"]),
        corrects=row["corrects"],
    )
