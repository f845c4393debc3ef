"""What both roles of the staff may see of every dossier, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kiosk.clock import paris_day
from kiosk.domain.dossier import DossierState
from kiosk.domain.storage_errors import ChangedElsewhereError
from kiosk.store.dossier_rows import dossier_of

if TYPE_CHECKING:
    from kiosk.store.database import Database

SELECT = """
SELECT dossiers.*, matricule, first_name, last_name, phone, email,
    (SELECT max(at) FROM dossier_events WHERE dossier = dossiers.id) AS moved_at
FROM dossiers
JOIN accounts ON accounts.person = dossiers.person
LEFT JOIN contacts ON contacts.person = dossiers.person
"""
LINES = f"{SELECT} WHERE (state = 'CLOSED') = ? ORDER BY coalesce(moved_at, begun_on), dossiers.seq"
ONE = f"{SELECT} WHERE dossiers.id = ?"


@dataclass(frozen=True, kw_only=True)
class DossierLine:
    """Matricule, name, company number, whether there is a unique number, and the state."""

    id: str
    reference: str
    matricule: str
    name: str
    siret: str
    has_number: bool
    state: DossierState
    since: date
    """The day of its last move."""


def dossier_lines(db: Database, today: date, state: DossierState | None) -> tuple[DossierLine, ...]:
    """Return the lines of the open dossiers, or of those in *state* today, the longest without a move first."""
    closed = state is DossierState.CLOSED
    lines = (_line(row, today) for row in db.rows(LINES, [closed]))
    return tuple(line for line in lines if state in {None, line.state})


def dossier_line(db: Database, today: date, dossier: str) -> DossierLine:
    """Return the line of one dossier.

    Raises:
        ChangedElsewhereError: If it was erased meanwhile.
    """
    row = db.row(ONE, [dossier])
    if row is None:
        raise ChangedElsewhereError
    return _line(row, today)


def _line(row: dict[str, Any], today: date) -> DossierLine:
    dossier = dossier_of(row)
    moved_at = row["moved_at"]
    return DossierLine(
        id=dossier.id,
        reference=dossier.reference,
        matricule=row["matricule"],
        name=f"{dossier.contact.first_name} {dossier.contact.last_name}".strip(),
        siret=dossier.alin.siret,
        has_number=bool(dossier.request.number),
        state=dossier.state_on(today),
        since=paris_day(datetime.fromisoformat(moved_at)) if moved_at else dossier.begun_on,
    )
