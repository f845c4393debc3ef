"""Somebody who keeps their dossier up to date: every month that is open is ticked whole, the tax notice is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.monthly import months_due
from kiosk.domain.tax_notice import tax_notice_due

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.build import Services


def keep_up(services: Services, person: str, today: date) -> None:
    """Tick everything that is due *today*, but what is due once a year."""
    dossier = services.dossiers.current(person)
    if dossier is None:
        return
    for month in months_due(dossier, today):
        for kind in month.missing:
            services.upkeep.tick(person, month.month, kind)
    if tax_notice_due(dossier, today):
        services.upkeep.deposit_tax_notice(person, today)
