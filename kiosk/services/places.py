"""Communes: searching them, naming them, and the area a person looks in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.area import Area, area_of
from kiosk.domain.commune import Commune, CommuneKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.context import Context


class PlaceService:
    """The official list of communes."""

    def __init__(self, context: Context) -> None:
        self._gazetteer = context.store.gazetteer

    def search(self, typed: str, limit: int = 8) -> Sequence[Commune]:
        """Return the communes that fit a name or a postal code, the most likely first."""
        return self._gazetteer.search(typed, limit)

    def named(self, codes: Sequence[str]) -> tuple[Commune, ...]:
        """Return the communes of *codes*, in their order."""
        return self._gazetteer.communes(codes)

    def departement(self, code: str) -> str:
        """Return the name of a département."""
        return self._gazetteer.departement_name(code)

    def area(self, codes: Sequence[str]) -> Area:
        """Return where somebody looks who asks for *codes* (R09)."""
        requested = self.named(codes)
        cities = [commune.code for commune in requested if commune.kind is CommuneKind.WHOLE_CITY]
        return area_of(requested, {city: self._gazetteer.arrondissements(city) for city in cities})
