"""What the members of staff sign in with."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.domain.account import SecretKind
from kiosk.domain.staff import StaffSecret
from kiosk.store.values import instant_text

if TYPE_CHECKING:
    from kiosk.store.database import Database

SAVE = """
INSERT INTO staff_secrets (staff, secret, kind, at) VALUES (?, ?, ?, ?)
ON CONFLICT (staff) DO UPDATE SET secret = excluded.secret, kind = excluded.kind, at = excluded.at
"""


class StaffSecrets:
    """One secret a member, none before the first phrase is given."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, member: str) -> StaffSecret | None:
        """Return the secret of the member with that id."""
        row = self._db.row("SELECT * FROM staff_secrets WHERE staff = ?", [member])
        if row is None:
            return None
        return StaffSecret(secret=row["secret"], kind=SecretKind(row["kind"]), at=datetime.fromisoformat(row["at"]))

    def save(self, member: str, secret: StaffSecret) -> None:
        """Keep *secret* in place of the one before."""
        self._db.execute(SAVE, [member, secret.secret, secret.kind, instant_text(secret.at)])
