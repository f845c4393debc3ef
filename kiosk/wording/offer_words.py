"""Offers in words: whether one may apply for one today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.offer import Availability
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

AVAILABILITY: Final[Mapping[Availability, str]] = {
    Availability.OPEN: N_("Open to applications"),
    Availability.NOT_YET_OPEN: N_("Not open yet"),
    Availability.CLOSED: N_("Limit passed"),
    Availability.TAKEN: N_("Taken"),
    Availability.WITHDRAWN: N_("Withdrawn"),
}


def availability_label(availability: Availability) -> str:
    """Return what an offer is today."""
    return _(AVAILABILITY[availability])
