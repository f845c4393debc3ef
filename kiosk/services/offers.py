"""The offers a person sees: three tabs with their counts, pages of each, one in detail (R09, R10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.area import Area, Tab
from kiosk.domain.offer_search import Filters, OfferQuery

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.domain.offer import Offer
    from kiosk.services.context import Context
    from kiosk.services.places import PlaceService


@dataclass(frozen=True, kw_only=True)
class TabCounts:
    """How many offers are open: in each tab, hidden by the filters, and in other départements."""

    tabs: dict[Tab, int]
    hidden: dict[Tab, int]
    elsewhere: int
    new: int
    """Since the last visit, in the three tabs."""


class OfferService:
    """What is listed for somebody today."""

    def __init__(self, context: Context, places: PlaceService) -> None:
        self._context = context
        self._store = context.store
        self._places = places

    def area(self, person: str) -> Area:
        """Return where *person* looks."""
        dossier = self._store.dossiers.current(person)
        return self._places.area(dossier.communes if dossier else ())

    def counts(self, area: Area, filters: Filters, since: datetime | None = None) -> TabCounts:
        """Return how many offers are open in each tab."""
        today = self._context.today
        shown = self._store.offers.counts(area, filters, today)
        every = self._store.offers.counts(area, Filters(), today) if filters.any else shown
        return TabCounts(
            tabs={tab: shown.get(tab, 0) for tab in Tab},
            hidden={tab: every.get(tab, 0) - shown.get(tab, 0) for tab in Tab},
            elsewhere=self._store.offers.open_count(today) - sum(every.get(tab, 0) for tab in Tab),
            new=self._store.offers.new_count(area, since, today) if since else 0,
        )

    def page(self, query: OfferQuery, *, offset: int, limit: int) -> Sequence[Offer]:
        """Return *limit* offers of a tab from *offset*."""
        return self._store.offers.page(query, self._context.today, offset=offset, limit=limit)

    def get(self, reference: str) -> Offer | None:
        """Return one offer, open or not."""
        return self._store.offers.get(reference)

    def everything(self) -> Sequence[Offer]:
        """Return every offer, open or not, for the staff."""
        return self._store.offers.everything()

    def first_seen(self, references: Sequence[str]) -> dict[str, datetime]:
        """Return when each offer first came here."""
        return self._store.offers.first_seen(references)

    def previous_visit(self, person: str) -> datetime | None:
        """Return the visit before this one: what came since is new."""
        return self._store.accounts.get(person).previous_visit_at
