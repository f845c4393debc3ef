"""What the invented people deposited month after month; some are behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.monthly import months_due
from kiosk.domain.monthly_deposits import month_of, previous_month
from kiosk.domain.tax_notice import tax_notice_due

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.build import Services
    from kiosk.services.demonstration.stories import Story


def keep_up(services: Services, person: str, story: Story, on: date, today: date) -> None:
    """Tick what was due *on* that day, but what the story leaves out of the last month that is over."""
    dossier = services.dossiers.current(person)
    if dossier is None:
        return
    last = previous_month(month_of(today))
    for month in months_due(dossier, on):
        for kind in month.missing:
            if month.month != last or kind not in story.behind:
                services.upkeep.tick(person, month.month, kind)
    if tax_notice_due(dossier, on):
        services.upkeep.deposit_tax_notice(person, on)
