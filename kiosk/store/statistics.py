"""What is counted for the statistics; nothing here reads a name, a matricule or a number."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from kiosk.clock import paris_day
from kiosk.store.offer_listing import OPEN

if TYPE_CHECKING:
    from datetime import date

    from kiosk.store.database import Database

PEOPLE: Final = "SELECT person FROM dossiers WHERE state <> 'CLOSED' ORDER BY seq"
CLOSED: Final = "SELECT count(*) FROM dossiers WHERE state = 'CLOSED'"
CANDIDATURES: Final = "SELECT state AS code, count(*) AS found FROM candidatures GROUP BY state"
REASONS: Final = """
SELECT person, json_extract(details, '$.reason') AS reason
FROM candidature_events AS event JOIN candidatures ON candidatures.id = event.candidature
WHERE corrects IS NULL AND coalesce(reason, '') <> '' AND NOT EXISTS (
    SELECT 1 FROM candidature_events AS correction
    WHERE correction.candidature = event.candidature AND correction.corrects = event.seq
)
"""
VALIDATIONS: Final = """
SELECT min(CASE WHEN after = 'SUBMITTED' THEN at END) AS sent, min(CASE WHEN after = 'VALIDATED' THEN at END) AS decided
FROM dossier_events GROUP BY dossier HAVING sent IS NOT NULL AND decided >= sent
"""
OFFERS: Final = """
SELECT {column} AS code, count(*) AS found FROM offers WHERE {open} GROUP BY {column} ORDER BY {column}
"""


class Counts:
    """How many of each, before anything is hidden."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def people(self) -> tuple[str, ...]:
        """Return who has an open dossier, by their random id."""
        return tuple(row["person"] for row in self._db.rows(PEOPLE))

    def closed(self) -> int:
        """Return how many dossiers are closed."""
        return int(self._db.value(CLOSED))

    def candidatures(self) -> dict[str, int]:
        """Return how many candidatures are in each state."""
        return {row["code"]: row["found"] for row in self._db.rows(CANDIDATURES)}

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Return to whom, by their random id, and why, for each fact that stands and has a reason."""
        return tuple((row["person"], row["reason"]) for row in self._db.rows(REASONS))

    def validation_days(self) -> tuple[int, ...]:
        """Return the days from the first sending of each dossier to its first validation."""
        return tuple((_day(row["decided"]) - _day(row["sent"])).days for row in self._db.rows(VALIDATIONS))

    def departements(self, today: date) -> dict[str, int]:
        """Return how many offers are open in each département, by its code."""
        return self._offers("departement", today)

    def typologies(self, today: date) -> dict[str, int]:
        """Return how many offers are open of each typology."""
        return self._offers("typology", today)

    def _offers(self, column: str, today: date) -> dict[str, int]:
        rows = self._db.rows(OFFERS.format(column=column, open=OPEN), {"today": today.isoformat()})
        return {row["code"]: row["found"] for row in rows}


def _day(instant: str) -> date:
    return paris_day(datetime.fromisoformat(instant))
