"""Dossiers and candidatures as the commands print them; what a role may see is the business of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.wording.states import candidature_state_label, dossier_state_label

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature
    from kiosk.domain.dossier import Dossier
    from kiosk.services.places import PlaceService
    from kiosk.store.dossiers import DossierLine


def line_view(line: DossierLine) -> dict[str, Any]:
    """Return a line of the list: all that the employer may see."""
    return {
        "matricule": line.matricule,
        "name": line.name,
        "company": line.siret,
        "number": line.has_number,
        "reference": line.reference,
        "state": str(line.state),
        "label": dossier_state_label(line.state),
        "since": line.since.isoformat(),
    }


def dossier_view(dossier: Dossier, places: PlaceService, today: date) -> dict[str, Any]:
    """Return the whole dossier, which the CSE alone may see."""
    state = dossier.state_on(today)
    return {
        "reference": dossier.reference,
        "name": f"{dossier.contact.first_name} {dossier.contact.last_name}".strip(),
        "company": dossier.alin.siret,
        "state": str(state),
        "label": dossier_state_label(state, dossier.closing),
        "sent_at": dossier.sent_at.isoformat() if dossier.sent_at else None,
        **_answers(dossier, places),
    }


def _answers(dossier: Dossier, places: PlaceService) -> dict[str, Any]:
    household = dossier.household
    return {
        "phone": dossier.contact.phone,
        "email": dossier.contact.email,
        "number": dossier.request.number,
        "deposited_on": _day(dossier.request.deposited_on),
        "renewed_on": _day(dossier.request.renewed_on),
        "renewal_due": _day(dossier.request.renewal_due),
        "communes": [commune.name for commune in places.named(dossier.communes)],
        "adults": household.adults,
        "children": household.children,
        "situation": str(household.situation) if household.situation else None,
        "documents": {each.key: str(each.state) for each in dossier.required_documents},
        "alin_updated_on": _day(dossier.alin.updated_on),
        "reasons": {each.item: each.reason for each in dossier.reasons},
    }


def candidature_view(candidature: Candidature) -> dict[str, Any]:
    """Return a candidature with its facts."""
    return {
        "reference": candidature.reference,
        "offer": candidature.offer.reference,
        "home": f"{candidature.offer.typology}, {candidature.offer.commune_name}",
        "state": str(candidature.state),
        "label": candidature_state_label(candidature),
        "stage": candidature.stage,
        "since": candidature.since.isoformat(),
        "answer_by": _day(candidature.answer_by),
        "facts": [
            {"fact": str(event.fact), "date": event.dated.isoformat(), "corrects": event.corrects}
            for event in candidature.events
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
