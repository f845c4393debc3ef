"""The offers: kept by import, listed by tab, sort and filters, flat however many there are."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.area import Tab
from kiosk.domain.offer_search import Filters, OfferQuery
from kiosk.store.offer_listing import counting, listing
from kiosk.store.offer_rows import FIELDS, offer_of, offer_values
from kiosk.store.values import first_instant, instant_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from kiosk.domain.area import Area
    from kiosk.domain.offer import Offer
    from kiosk.store.database import Database

PUT: Final = f"""
INSERT INTO offers ({", ".join(FIELDS)}, first_seen_at, listed_at)
VALUES ({", ".join(f":{name}" for name in FIELDS)}, :at, max(:at, :opens_at))
ON CONFLICT (reference) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in FIELDS)}, listed_at = max(offers.first_seen_at, :opens_at)
"""  # noqa: S608 - the fields of Offer
AMONG: Final = "SELECT * FROM offers WHERE reference IN (SELECT value FROM json_each(?))"
PUBLISHED_BUT: Final = """
SELECT reference FROM offers
WHERE status = 'PUBLIEE' AND reference NOT IN (SELECT value FROM json_each(?)) ORDER BY reference
"""
OPEN_COUNT: Final = """
SELECT count(*) FROM offers
WHERE status = 'PUBLIEE' AND published_on <= :today AND (closes_on IS NULL OR closes_on >= :today)
"""


class Offers:
    """The offers, open or not."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, offers: Iterable[Offer], at: datetime) -> None:
        """Keep *offers*, in place of those with their references; *at* is when the new ones came here."""
        values = (
            offer_values(offer) | {"at": instant_text(at), "opens_at": instant_text(first_instant(offer.published_on))}
            for offer in offers
        )
        self._db.conn.executemany(PUT, values)

    def get(self, reference: str) -> Offer | None:
        """Return the offer with that reference, open or not."""
        row = self._db.row("SELECT * FROM offers WHERE reference = ?", [reference])
        return offer_of(row) if row else None

    def everything(self) -> tuple[Offer, ...]:
        """Return every offer, open or not, the latest published first."""
        return tuple(
            offer_of(row) for row in self._db.rows("SELECT * FROM offers ORDER BY published_on DESC, reference")
        )

    def known(self, references: Collection[str]) -> dict[str, Offer]:
        """Return those of *references* that are kept, as they are."""
        return {row["reference"]: offer_of(row) for row in self._among(references)}

    def published_but(self, references: Collection[str]) -> tuple[str, ...]:
        """Return the references of the published offers, except *references*."""
        rows = self._db.rows(PUBLISHED_BUT, [json.dumps(list(references))])
        return tuple(row["reference"] for row in rows)

    def first_seen(self, references: Collection[str]) -> dict[str, datetime]:
        """Return since when each offer can be seen: when it came here, or its publication if that was later."""
        return {row["reference"]: datetime.fromisoformat(row["listed_at"]) for row in self._among(references)}

    def page(self, query: OfferQuery, today: date, *, offset: int, limit: int) -> tuple[Offer, ...]:
        """Return *limit* offers of a tab from *offset*, open on *today*, sorted and filtered."""
        found = listing(query, today, offset=offset, limit=limit)
        return tuple(offer_of(row) for row in self._db.rows(found.sql, found.values))

    def counts(self, area: Area, filters: Filters, today: date, since: datetime | None = None) -> dict[Tab, int]:
        """Return how many offers are open in each tab; since an instant, only those that came after it."""
        counts = {}
        for tab in Tab:
            found = counting(OfferQuery(area=area, tab=tab, filters=filters), today, since)
            counts[tab] = int(self._db.value(found.sql, found.values))
        return counts

    def new_count(self, area: Area, since: datetime, today: date) -> int:
        """Return how many offers of the three tabs came after *since*."""
        return sum(self.counts(area, Filters(), today, since).values())

    def open_count(self, today: date) -> int:
        """Return how many offers are open, wherever they are."""
        return int(self._db.value(OPEN_COUNT, {"today": today.isoformat()}))

    def _among(self, references: Collection[str]) -> list[dict[str, Any]]:
        return self._db.rows(AMONG, [json.dumps(list(references))])
