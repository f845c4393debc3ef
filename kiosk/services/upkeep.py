"""What a person does to keep their dossier alive: the documents of each month, the tax notice (R23, R24)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain import monthly
from kiosk.domain.tax_notice import with_tax_notice
from kiosk.services.own_dossier import OwnDossier

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.dossier import Dossier
    from kiosk.domain.monthly_deposits import Absence, MonthlyKind
    from kiosk.services.context import Context


class UpkeepService:
    """The ledgers of somebody signed in; each tick is one transaction."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._own = OwnDossier(context)

    def tick(self, person: str, month: date, kind: MonthlyKind, absence: Absence | None = None) -> Dossier:
        """Declare a document of *month* deposited, or say why there is none.

        Raises:
            MonthClosedError: If the month asks for nothing.
            NotAskedForError: If the document or the reason does not apply.
        """
        today = self._context.today
        return self._own.edit(
            person,
            "monthly.tick",
            lambda dossier: monthly.with_deposit(dossier, month, kind, today=today, absence=absence),
        )

    def untick(self, person: str, month: date, kind: MonthlyKind) -> Dossier:
        """Take back what was ticked by mistake."""
        today = self._context.today
        return self._own.edit(
            person, "monthly.untick", lambda dossier: monthly.without_deposit(dossier, month, kind, today=today)
        )

    def deposit_tax_notice(self, person: str, on: date) -> Dossier:
        """Declare the tax notice of the year deposited that day.

        Raises:
            OldTaxNoticeError: If it is before the first day of this year's notice.
        """
        today = self._context.today
        return self._own.edit(
            person, "tax_notice.deposit", lambda dossier: with_tax_notice(dossier, on=on, today=today)
        )
