"""What happened to a candidature: every fact with its date, corrections too; nothing is rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.actor import Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.flows.page import Block, Facts, Heading, Row
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _, brief_date
from kiosk.wording.events import event_facts
from kiosk.wording.states import fact_label

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature, Event


def history_blocks(candidature: Candidature) -> tuple[Block, ...]:
    """Return the facts, the latest first."""
    rows = tuple(_row(event) for event in reversed(candidature.events))
    return (Heading(text=_("What happened")), Facts(rows=rows, columns=(9, 0)))


def _row(event: Event) -> Row:
    day = Said(brief_date(event.dated), Tone.MUTED)
    return Row(key=f"event-{event.seq}", cells=(day, _said(event)))


def _said(event: Event) -> str:
    label = fact_label(event.fact)
    if event.corrects is not None:
        label = _("Entry error corrected, back to: {state}").format(state=label)
    cancelled = event.fact is CandidatureState.CANCELLED and event.corrects is None  # it says itself who did it
    who = _("you") if event.actor.role is Role.CANDIDATE else _("the CSE")
    said = label if cancelled else _("{fact} ({who})").format(fact=label, who=who)
    return " · ".join((said, *event_facts(event)))
