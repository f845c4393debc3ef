"""Taking the rows of an import: what changes nothing is left alone, what is replaced is kept beside."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.offer import OfferStatus
from kiosk.store.offer_rows import offer_of, offer_of_json

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.domain.offer import Offer
    from kiosk.store.database import Database
    from kiosk.store.offers import Offers

STAGED: Final = """
SELECT reference, after FROM import_rows INDEXED BY import_rows_by_step
WHERE import = ? AND step = 'STAGED' ORDER BY reference LIMIT ?
"""
LEFT: Final = "SELECT count(*) FROM import_rows WHERE import = ? AND step = 'STAGED'"
KEPT: Final = "SELECT * FROM offers WHERE reference IN (SELECT value FROM json_each(?))"
MARK: Final = "UPDATE import_rows SET step = ?, before = ?, after = NULL WHERE import = ? AND reference = ?"
ABSENT: Final = """
SELECT * FROM offers WHERE status = 'PUBLIEE'
AND reference NOT IN (SELECT reference FROM import_rows WHERE import = ?)
"""
WITHDRAW: Final = "INSERT INTO import_rows (import, reference, step, before) VALUES (?, ?, 'WITHDRAWN', ?)"


class ImportSteps:
    """What an import does to the offers, batch by batch."""

    def __init__(self, db: Database, offers: Offers) -> None:
        self._db = db
        self._offers = offers

    def take(self, run: str, at: datetime, limit: int) -> int:
        """Take up to *limit* of the rows put aside; return how many are left."""
        staged = {row["reference"]: offer_of_json(row["after"]) for row in self._db.rows(STAGED, [run, limit])}
        kept = {row["reference"]: row for row in self._db.rows(KEPT, [json.dumps(list(staged))])}
        marks = [(*_mark(offer, kept.get(offer.reference)), run, offer.reference) for offer in staged.values()]
        self._offers.put((staged[mark[-1]] for mark in marks if mark[0] != "SAME"), at)
        self._db.conn.executemany(MARK, marks)
        return int(self._db.value(LEFT, [run]))

    def withdraw_absent(self, run: str, at: datetime) -> tuple[str, ...]:
        """Withdraw the published offers that are not in the file; return their references."""
        absent = self._db.rows(ABSENT, [run])
        self._db.conn.executemany(WITHDRAW, ((run, row["reference"], _image(row)) for row in absent))
        self._offers.put((replace(offer_of(row), status=OfferStatus.WITHDRAWN) for row in absent), at)
        return tuple(row["reference"] for row in absent)


def _mark(offer: Offer, row: dict[str, Any] | None) -> tuple[str, str | None]:
    if row is None:
        return "NEW", None
    return ("SAME", None) if offer_of(row) == offer else ("CHANGED", _image(row))


def _image(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False)
