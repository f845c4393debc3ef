"""The finest units of this year, and which of them each older code has become."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.sources import OfficialCode, Record

WHOLE_CITIES: Final = frozenset({"75056", "69123", "13055"})
"""Paris, Lyon, Marseille: their arrondissements are the units."""
_FORMER: Final = frozenset({"commune-deleguee", "commune-associee"})


class Units:
    """Communes and arrondissements of this year."""

    def __init__(self, official: OfficialCode) -> None:
        """Sort the communes of *official* by what they are."""
        self._all = official.communes
        self.communes = self._of_kind("commune-actuelle")
        self.arrondissements = self._of_kind("arrondissement-municipal")

    @cached_property
    def known(self) -> dict[str, Record]:
        """Everything that has a row: communes, whole cities, arrondissements."""
        return self.communes | self.arrondissements

    @cached_property
    def finest(self) -> frozenset[str]:
        """Codes that cover the country once: no whole city."""
        return frozenset(self.known) - WHOLE_CITIES

    @cached_property
    def with_contour(self) -> frozenset[str]:
        """Those whose contour is published: not the overseas collectivities."""
        return frozenset(code for code in self.finest if self.known[code].get("zone") != "com")

    def now(self, code: str) -> str:
        """Return the unit that an older code is, or has become.

        Raises:
            LookupError: If nobody knows.
        """
        unit = code if code in self.finest else self._successors.get(code, "")
        if unit not in self.finest:
            raise LookupError(code)
        return unit

    def inside(self, city: str) -> frozenset[str]:
        """Return the arrondissements of a whole city."""
        return frozenset(code for code, record in self.arrondissements.items() if record["commune"] == city)

    @cached_property
    def _successors(self) -> dict[str, str]:
        found = {
            record["code"]: record["chefLieu"]
            for record in self._all
            if record["type"] in _FORMER and record["code"] not in self.communes
        }
        for record in self.communes.values():
            for former in record.get("anciensCodes", ()):
                if former not in self.known:
                    found.setdefault(former, record["code"])
        return found

    def _of_kind(self, kind: str) -> dict[str, Record]:
        return {record["code"]: record for record in self._all if record["type"] == kind}
