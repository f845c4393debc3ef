"""What the landlord asked for along the way: a contact may be repeated, and a later one forgets no earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import CandidatureState

if TYPE_CHECKING:
    from kiosk.domain.candidature import Candidature, Details


def last_document(candidature: Candidature) -> Details | None:
    """Return the last contact that asked for a document."""
    asked = [details for details in _contacts(candidature) if details.document]
    return asked[-1] if asked else None


def last_visit(candidature: Candidature) -> Details | None:
    """Return the last contact that fixed a visit: it takes the place of the one before."""
    fixed = [details for details in _contacts(candidature) if details.visit_on is not None]
    return fixed[-1] if fixed else None


def _contacts(candidature: Candidature) -> list[Details]:
    return [fact.details for fact in candidature.facts if fact.fact is CandidatureState.LANDLORD_CONTACT]
