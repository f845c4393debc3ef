"""Which of the three tabs an offer is in, from the communes requested (R09)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.domain.commune import Commune


class Tab(StrEnum):
    """The three tabs, in the order of the notice."""

    REQUESTED = "requested"
    NEIGHBOURING = "neighbouring"
    DEPARTEMENT = "departement"


@dataclass(frozen=True, kw_only=True)
class Area:
    """Where somebody looks for a home; the two sets of communes have no code in common."""

    requested: frozenset[str] = frozenset()
    """INSEE codes that count as requested."""
    neighbouring: frozenset[str] = frozenset()
    """INSEE codes that share a border with a requested one, across a département too."""
    departements: frozenset[str] = frozenset()
    """Départements of the communes requested."""

    def tab_of(self, code: str, departement: str) -> Tab | None:
        """Return the first tab that fits a home in that commune; `None` when it is not listed."""
        if code in self.requested:
            return Tab.REQUESTED
        if code in self.neighbouring:
            return Tab.NEIGHBOURING
        if departement in self.departements:
            return Tab.DEPARTEMENT
        return None


def area_of(requested: Sequence[Commune], children: Mapping[str, Sequence[Commune]]) -> Area:
    """Return the area of the communes *requested*.

    A whole city covers its arrondissements. One arrondissement does not make the rest of the city requested, nor
    bring the city's neighbours; it only lets an offer known as « Paris » and no more count as requested.

    Args:
        requested: The communes chosen.
        children: The arrondissements of each whole city among them, by its code.
    """
    covered = [*requested, *chain.from_iterable(children.get(commune.code, ()) for commune in requested)]
    codes = frozenset(commune.code for commune in covered)
    codes |= frozenset(commune.parent for commune in covered if commune.parent)
    around = frozenset[str]().union(*(commune.neighbours for commune in covered))
    return Area(
        requested=codes,
        neighbouring=around - codes,
        departements=frozenset(commune.departement for commune in requested),
    )
