"""The four conditions to apply: validated, renewed, no active candidature, the offer open (R08, R13, R22)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.domain.dossier import Dossier, DossierState
from kiosk.domain.offer import Availability, Offer

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature import Candidature


class ObstacleKind(StrEnum):
    """What keeps a person from applying."""

    NO_DOSSIER = "NO_DOSSIER"
    UNFINISHED = "UNFINISHED"
    AWAITING_VALIDATION = "AWAITING_VALIDATION"
    CHANGES_REQUESTED = "CHANGES_REQUESTED"
    REFUSED = "REFUSED"
    CLOSED = "CLOSED"
    RENEWAL_OVERDUE = "RENEWAL_OVERDUE"
    ACTIVE_CANCELLABLE = "ACTIVE_CANCELLABLE"
    ACTIVE_WITH_LANDLORD = "ACTIVE_WITH_LANDLORD"
    OFFER_NOT_YET_OPEN = "OFFER_NOT_YET_OPEN"
    OFFER_CLOSED = "OFFER_CLOSED"
    OFFER_TAKEN = "OFFER_TAKEN"
    OFFER_WITHDRAWN = "OFFER_WITHDRAWN"


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """One reason, with the facts its sentence needs."""

    kind: ObstacleKind
    on: date | None = None
    reference: str = ""
    """Of the active candidature's offer."""
    commune: str = ""
    candidature: str = ""
    """Id of the active candidature."""


_BY_STATE = {
    DossierState.DRAFT: ObstacleKind.UNFINISHED,
    DossierState.SUBMITTED: ObstacleKind.AWAITING_VALIDATION,
    DossierState.CHANGES_REQUESTED: ObstacleKind.CHANGES_REQUESTED,
    DossierState.REFUSED: ObstacleKind.REFUSED,
    DossierState.CLOSED: ObstacleKind.CLOSED,
}

_BY_AVAILABILITY = {
    Availability.NOT_YET_OPEN: ObstacleKind.OFFER_NOT_YET_OPEN,
    Availability.CLOSED: ObstacleKind.OFFER_CLOSED,
    Availability.TAKEN: ObstacleKind.OFFER_TAKEN,
    Availability.WITHDRAWN: ObstacleKind.OFFER_WITHDRAWN,
}


def obstacles(dossier: Dossier | None, offer: Offer, active: Candidature | None, today: date) -> tuple[Obstacle, ...]:
    """Return every reason why the person may not apply for *offer* on *today*; none when they may."""
    found = (*_of_dossier(dossier, today), *_of_active(active), *_of_offer(offer, today))
    return tuple(found)


def _of_dossier(dossier: Dossier | None, today: date) -> tuple[Obstacle, ...]:
    if dossier is None:
        return (Obstacle(kind=ObstacleKind.NO_DOSSIER),)
    found = []
    if dossier.state in _BY_STATE:
        sent = paris_day(dossier.sent_at) if dossier.sent_at else None
        found.append(Obstacle(kind=_BY_STATE[dossier.state], on=sent))
    if dossier.state_on(today) is DossierState.EXPIRED:
        found.append(Obstacle(kind=ObstacleKind.RENEWAL_OVERDUE, on=dossier.request.renewal_due))
    return tuple(found)


def _of_active(active: Candidature | None) -> tuple[Obstacle, ...]:
    if active is None:
        return ()
    kind = ObstacleKind.ACTIVE_CANCELLABLE if active.cancellable else ObstacleKind.ACTIVE_WITH_LANDLORD
    offer = active.offer
    return (Obstacle(kind=kind, reference=offer.reference, commune=offer.place, candidature=active.id),)


def _of_offer(offer: Offer, today: date) -> tuple[Obstacle, ...]:
    kind = _BY_AVAILABILITY.get(offer.availability(today))
    if kind is None:
        return ()
    on = offer.published_on if kind is ObstacleKind.OFFER_NOT_YET_OPEN else offer.closes_on
    return (Obstacle(kind=kind, on=on),)
