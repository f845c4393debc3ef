"""From what a file of offers says to the one commune it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.domain.commune import Commune, CommuneKind, search_key
from kiosk.domain.errors import KioskError
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

CODE_LENGTH: Final = 5
"""Of a postal code and of an INSEE code."""

_CEDEX: Final = re.compile(r"\s+cedex\b.*", re.IGNORECASE)
_CORSICA: Final = frozenset({"2A", "2B"})


class CommuneNotFoundError(KioskError):
    """No commune fits `value`."""

    def __init__(self, *, value: str) -> None:
        super().__init__(value)
        self.value = value


class AmbiguousCommuneError(KioskError):
    """Several communes fit `value`."""

    def __init__(self, *, value: str, communes: tuple[Commune, ...]) -> None:
        super().__init__(value, communes)
        self.value = value
        self.communes = communes


class Gazetteer(Protocol):
    """The official list, wherever it is kept."""

    def by_code(self, code: str) -> Commune | None:
        """Return the commune with that INSEE code."""

    def by_postcode(self, postcode: str) -> Sequence[Commune]:
        """Return the communes that have that postal code."""

    def by_key(self, key: str) -> Sequence[Commune]:
        """Return the communes whose name has exactly that `search_key`."""


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """The commune meant, and what in the file did not go with it."""

    commune: Commune
    postcode_disagrees: bool = False
    """The postal code given is not one of the commune's; the INSEE code, else the name, was followed."""
    insee_unknown: bool = False
    """The INSEE code given is not in the list (an old one); postal code and name were followed."""


def resolve_commune(gazetteer: Gazetteer, *, postcode: str = "", name: str = "", insee: str = "") -> Resolution:
    """Return the commune meant by a postal code and a name, or by an INSEE code, which wins.

    Raises:
        CommuneNotFoundError: If none fits.
        AmbiguousCommuneError: If several do.
    """
    said = _Said(postcode=_code(postcode), name=_CEDEX.sub("", clean(name)), insee=_code(insee))
    coded = gazetteer.by_code(said.insee) if said.insee else None
    commune = _refined(gazetteer, said, coded or _only(said, _by_place(gazetteer, said)))
    return Resolution(
        commune=commune,
        postcode_disagrees=_disagrees(said.postcode, commune),
        insee_unknown=bool(said.insee) and coded is None,
    )


@dataclass(frozen=True, kw_only=True)
class _Said:
    """What the file gives."""

    postcode: str
    name: str
    insee: str

    @property
    def value(self) -> str:
        """All of it, for the report."""
        return " ".join(part for part in (self.postcode, self.name, self.insee) if part)


def _code(typed: str) -> str:
    """Return a code without spaces, with the zero in front that spreadsheets take away."""
    kept = "".join(clean(typed).split()).upper()
    return kept.zfill(CODE_LENGTH) if kept else ""


def _by_place(gazetteer: Gazetteer, said: _Said) -> Sequence[Commune]:
    if not said.name:
        return _most_exact(gazetteer.by_postcode(said.postcode)) if said.postcode else ()
    named = gazetteer.by_key(search_key(said.name))
    if not said.postcode:
        return named
    here = [commune for commune in named if said.postcode in commune.postcodes]
    if here or gazetteer.by_postcode(said.postcode):
        return here
    # A code for letters only (CEDEX, « 75000 Paris »): the name decides within the département.
    return [commune for commune in named if said.postcode.startswith(_first_digits(commune.departement))]


def _first_digits(departement: str) -> str:
    return "20" if departement in _CORSICA else departement


def _most_exact(communes: Sequence[Commune]) -> Sequence[Commune]:
    """Leave the whole city out where one of its arrondissements fits too."""
    parents = {commune.parent for commune in communes}
    return [commune for commune in communes if commune.code not in parents]


def _only(said: _Said, communes: Sequence[Commune]) -> Commune:
    if not communes:
        raise CommuneNotFoundError(value=said.value)
    if len(communes) > 1:
        raise AmbiguousCommuneError(value=said.value, communes=tuple(communes))
    return communes[0]


def _refined(gazetteer: Gazetteer, said: _Said, commune: Commune) -> Commune:
    """Return the one arrondissement that the postal code, else the name, tells; else the commune itself."""
    if commune.kind is not CommuneKind.WHOLE_CITY:
        return commune
    for fitting in (gazetteer.by_postcode(said.postcode), gazetteer.by_key(search_key(said.name))):
        inside = [each for each in fitting if each.parent == commune.code]
        if len(inside) == 1:
            return inside[0]
    return commune


def _disagrees(postcode: str, commune: Commune) -> bool:
    of_the_city = f"{commune.departement}000"
    return bool(postcode) and postcode not in commune.postcodes and postcode != of_the_city
