"""The candidatures and their history; their state follows from the last event kept, in the table itself."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from kiosk.domain.candidature_errors import FactRefusedError, OtherActiveError
from kiosk.domain.candidature_states import ACTIVE
from kiosk.domain.storage_errors import ChangedElsewhereError
from kiosk.store.candidature_rows import candidature_of, event_values
from kiosk.store.database import sqlite3
from kiosk.store.offer_rows import offer_json
from kiosk.store.refusals import refused_as

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature, Event
    from kiosk.domain.candidature_states import CandidatureState
    from kiosk.store.database import Database

ADD = """
INSERT INTO candidatures (id, reference, person, dossier, offer, snapshot, token, state, last_event, active)
VALUES (?, ?, ?, ?, ?, ?, ?, 'FILED', 0, 1)
"""
APPEND = """
INSERT INTO candidature_events
    (candidature, seq, before, fact, after, dated, entered_at, role, actor, corrects, details)
VALUES (:candidature, :seq, :before, :fact, :after, :dated, :entered_at, :role, :actor, :corrects, :details)
"""
EVENTS = """
SELECT candidature_events.* FROM candidature_events JOIN candidatures ON candidatures.id = candidature
WHERE {where} ORDER BY candidature, candidature_events.seq
"""
ONLY_ONE = "candidatures.person"
REFUSED = ("cancelled too late", "an ended candidature is only corrected", "not the staff's to correct")


class Candidatures:
    """The candidatures of everybody, one active at most for each person (R13)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, candidature: Candidature) -> None:
        """Keep a new candidature with its history.

        Raises:
            OtherActiveError: If the person has an active one.
        """
        values = [
            candidature.id,
            candidature.reference,
            candidature.person,
            candidature.dossier,
            candidature.offer.reference,
            offer_json(candidature.offer),
            candidature.token or None,
        ]
        with refused_as(OtherActiveError, ONLY_ONE):
            self._db.execute(ADD, values)
        for event in candidature.events:
            self._keep(candidature.id, event)

    def append(self, candidature: Candidature) -> None:
        """Keep the last event of *candidature*, which moves it.

        Raises:
            ChangedElsewhereError: If another event was kept since it was read.
            OtherActiveError: If it becomes active again while another one is.
            FactRefusedError: If it is cancelled too late, or has ended.
        """
        self._keep(candidature.id, candidature.events[-1])

    def get(self, candidature: str) -> Candidature | None:
        """Return the candidature with that id."""
        return next(iter(self._where("candidatures.id = ?", candidature)), None)

    def with_token(self, token: str) -> Candidature | None:
        """Return what was filed with *token*: a doubtful or repeated act finds what it did."""
        return next(iter(self._where("token = ?", token)), None)

    def with_reference(self, reference: str) -> Candidature | None:
        """Return the candidature with that reference."""
        return next(iter(self._where("reference = ?", reference)), None)

    def has_reference(self, reference: str) -> bool:
        """Return whether a candidature has that reference."""
        return bool(self._db.value("SELECT EXISTS (SELECT 1 FROM candidatures WHERE reference = ?)", [reference]))

    def active(self, person: str) -> Candidature | None:
        """Return the one active candidature of *person* (R13)."""
        return next(iter(self._where("person = ? AND active = 1", person)), None)

    def of(self, person: str) -> tuple[Candidature, ...]:
        """Return the candidatures of *person*, the latest first."""
        return tuple(reversed(self._where("person = ?", person)))

    def for_offer(self, reference: str) -> tuple[Candidature, ...]:
        """Return the active candidatures for an offer, the oldest first."""
        return self._where("offer = ? AND active = 1", reference)

    def all(self, state: CandidatureState | None = None) -> tuple[Candidature, ...]:
        """Return the candidatures in progress, or those in *state*, the longest without news first."""
        states = [state] if state else sorted(ACTIVE)
        found = self._where("state IN (SELECT value FROM json_each(?))", json.dumps(states))
        return tuple(sorted(found, key=lambda each: each.since))

    def _keep(self, candidature: str, event: Event) -> None:
        try:
            with refused_as(OtherActiveError, ONLY_ONE), refused_as(ChangedElsewhereError, "a fact follows"):
                self._db.execute(APPEND, event_values(candidature, event))
        except sqlite3.IntegrityError as refusal:
            if event.before is None or str(refusal) not in REFUSED:
                raise
            raise FactRefusedError(state=event.before, fact=event.fact) from refusal

    def _where(self, where: str, value: str) -> tuple[Candidature, ...]:
        rows = self._db.rows(f"SELECT * FROM candidatures WHERE {where} ORDER BY seq", [value])  # noqa: S608 - our words
        events = self._db.rows(EVENTS.format(where=where), [value]) if rows else []
        histories: dict[str, list[dict[str, Any]]] = {
            candidature: list(found) for candidature, found in groupby(events, lambda each: str(each["candidature"]))
        }
        return tuple(candidature_of(row, histories[row["id"]]) for row in rows)
