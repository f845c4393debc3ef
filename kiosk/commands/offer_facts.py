"""What is said of an offer, to programs and to people."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.offer import Offer
from kiosk.i18n import N_, amount, short_date, surface
from kiosk.wording.offer_words import availability_label

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADINGS: Final = (
    N_("Reference"),
    N_("Commune"),
    N_("Type of home"),
    N_("Surface"),
    N_("Full rent"),
    N_("Published on"),
    N_("Until"),
    N_("State"),
)


def offer_row(offer: Offer, today: date) -> Sequence[str]:
    """Return the cells of one offer, under `HEADINGS`."""
    return (
        offer.reference,
        f"{offer.commune_name} ({offer.departement})",
        offer.typology,
        surface(offer.surface),
        amount(offer.total_cents),
        short_date(offer.published_on),
        short_date(offer.closes_on) if offer.closes_on else "–",
        availability_label(offer.availability(today)),
    )


def offer_json(offer: Offer, today: date) -> dict[str, Any]:
    """Return everything that is known of an offer; `status` is the file's word, `state` what it makes of it today."""
    known = {field.name: _plain(getattr(offer, field.name)) for field in fields(Offer)}
    return {**known, "state": str(offer.availability(today))}


def _plain(value: Any) -> Any:  # noqa: ANN401 - the fields of an offer
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value
