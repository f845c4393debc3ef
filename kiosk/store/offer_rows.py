"""An offer as a row of its table or as JSON, and back: the fields of the value are the columns."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.offer import Offer, OfferStatus
from kiosk.store.values import day_of, flag_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS: Final = tuple(field.name for field in fields(Offer))
DAYS: Final = ("available_on", "published_on", "closes_on")
FLAGS: Final = ("lift", "balcony", "accessible")


def offer_values(offer: Offer) -> dict[str, Any]:
    """Return the columns of *offer*."""
    values = {name: getattr(offer, name) for name in FIELDS}
    return values | {name: values[name].isoformat() for name in DAYS if values[name]}


def offer_of(row: Mapping[str, Any]) -> Offer:
    """Return the offer of its columns; what an older snapshot lacks is left as unknown."""
    values = {name: row[name] for name in FIELDS if name in row}
    values |= {name: day_of(values[name]) for name in DAYS if name in values}
    values |= {name: flag_of(values[name]) for name in FLAGS if name in values}
    return Offer(**values | {"status": OfferStatus(values["status"])})


def offer_json(offer: Offer) -> str:
    """Return *offer* as text that can be kept for good."""
    return json.dumps(offer_values(offer), ensure_ascii=False)


def offer_of_json(text: str) -> Offer:
    """Return the offer kept as *text*."""
    return offer_of(json.loads(text))
