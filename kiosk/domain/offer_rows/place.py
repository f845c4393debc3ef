"""Where the home is: one INSEE commune, whichever way the file says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode
from kiosk.domain.resolve import CODE_LENGTH, AmbiguousCommuneError, CommuneNotFoundError, resolve_commune

if TYPE_CHECKING:
    from kiosk.domain.commune import Commune
    from kiosk.domain.offer_rows.cells import Cells
    from kiosk.domain.resolve import Gazetteer, Resolution


@dataclass(frozen=True, kw_only=True)
class Place:
    """The commune, and the postal code to show with it."""

    commune: str = ""
    name: str = ""
    departement: str = ""
    postcode: str = ""


def read_place(cells: Cells, gazetteer: Gazetteer) -> Place:
    """Return the place meant; none, or several that fit, have the row refused."""
    resolution = _resolve(cells, gazetteer)
    if resolution is None:
        return Place()
    if resolution.insee_unknown:
        cells.note(Column.INSEE, ProblemCode.INSEE_UNKNOWN)
    if resolution.postcode_disagrees:
        _note_postcode(cells, resolution)
    commune = resolution.commune
    return Place(
        commune=commune.code, name=commune.name, departement=commune.departement, postcode=_postcode(cells, commune)
    )


def _resolve(cells: Cells, gazetteer: Gazetteer) -> Resolution | None:
    postcode, name, insee = (cells.raw(column) for column in (Column.POSTCODE, Column.COMMUNE, Column.INSEE))
    try:
        return resolve_commune(gazetteer, postcode=postcode, name=name, insee=insee)
    except AmbiguousCommuneError as error:
        fitting = tuple(f"{commune.name} ({commune.code})" for commune in error.communes)
        cells.note(Column.COMMUNE, ProblemCode.COMMUNE_AMBIGUOUS, Facts(communes=fitting), value=error.value)
    except CommuneNotFoundError as error:
        code = ProblemCode.COMMUNE_UNKNOWN if error.value else ProblemCode.COMMUNE_MISSING
        cells.note(Column.COMMUNE, code, value=error.value)
    return None


def _note_postcode(cells: Cells, resolution: Resolution) -> None:
    by_insee = bool(cells.read(Column.INSEE)) and not resolution.insee_unknown
    cells.note(Column.POSTCODE, ProblemCode.POSTCODE_DISAGREES if by_insee else ProblemCode.POSTCODE_NOT_ITS_OWN)


def _postcode(cells: Cells, commune: Commune) -> str:
    """Return the code given when it is the commune's, else the commune's own when it has but one."""
    given = cells.read(Column.POSTCODE).replace(" ", "").zfill(CODE_LENGTH)
    own = commune.postcodes
    if given in own:
        return given
    return own[0] if len(own) == 1 else ""
