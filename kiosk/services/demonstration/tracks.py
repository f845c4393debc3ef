"""Follows one candidature, fact by fact, each entered on its own day by whoever it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.candidature import Candidature
    from kiosk.services.demonstration.stage import Stage


@dataclass(frozen=True, kw_only=True)
class Step:
    """A fact of a candidature."""

    ago: int
    """Days before today on which it was entered."""
    fact: CandidatureState
    earlier: int = 0
    """Days before the entry on which it happened."""
    details: Callable[[date], Details] = field(default=lambda _today: Details())
    """From today's date, for what is planned."""


Track = tuple[Step, ...]
"""One candidature; it begins with FILED."""


def follow(stage: Stage, person: str, matricule: str, offer: str, track: Track, *, by: str) -> None:  # noqa: PLR0913 - who, what, and who enters it
    """Play one candidature for *offer*; the person's facts are theirs, *by* enters the others."""
    filed, *steps = track
    token = f"demonstration-{person}-{offer}"
    candidature = stage.on(filed.ago).candidatures.apply(person, offer, token)
    for step in steps:
        if step.fact is CandidatureState.CANCELLED:
            stage.on(step.ago).candidatures.cancel(person, candidature.id)
        else:
            _enter(stage, matricule, candidature, step, by)


def _enter(stage: Stage, matricule: str, candidature: Candidature, step: Step, by: str) -> None:
    services = stage.on(step.ago)
    details = step.details(stage.today)
    if step.fact is CandidatureState.FORWARDED:
        details = replace(details, landlord=candidature.landlord)
    services.progress.record(
        matricule,
        step.fact,
        actor=services.staff.named(by).actor,
        dated=stage.day(step.ago) - timedelta(days=step.earlier),
        details=details,
    )
