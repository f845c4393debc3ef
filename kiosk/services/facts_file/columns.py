"""The columns of a file of facts: `reference;fait;date;motif;…`, in any order, accents and case ignored."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.services.offer_files.columns import heading_key

if TYPE_CHECKING:
    from collections.abc import Iterable


class Column(StrEnum):
    """A column, as the template heads it."""

    REFERENCE = "référence"
    FACT = "fait"
    DATE = "date"
    REASON = "motif"
    LANDLORD = "bailleur"
    DOCUMENT = "pièce"
    DUE_ON = "pour le"
    VISIT_ON = "visite"
    VISIT_TIME = "heure"
    VISIT_PLACE = "lieu"
    COMMISSION_ON = "commission"
    MET = "réunie"
    RECEIVED_ON = "reçue le"
    ANSWER_DAYS = "jours"
    RANK = "rang"


NEEDED: Final = (Column.REFERENCE, Column.FACT)
READ_ONLY: Final = ("logement", "état")
"""What the template tells besides, to know which candidature it is; not read."""

_COLUMNS: Final = {heading_key(column): column for column in Column}
_READ_ONLY: Final = frozenset(map(heading_key, READ_ONLY))


def columns_of(headings: Iterable[str]) -> tuple[dict[Column, int], tuple[str, ...]]:
    """Return where the columns are, and the headings that are not read: unknown, or there twice."""
    places: dict[Column, int] = {}
    unread: list[str] = []
    for place, heading in enumerate(headings):
        key = heading_key(heading)
        column = _COLUMNS.get(key)
        if column is not None and column not in places:
            places[column] = place
        elif heading.strip() and key not in _READ_ONLY:
            unread.append(heading)
    return places, tuple(unread)
