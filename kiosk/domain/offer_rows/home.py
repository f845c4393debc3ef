"""What the home is like: type, typology, surface, floors."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from kiosk.domain.commune import without_accents
from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode

if TYPE_CHECKING:
    from kiosk.domain.offer_rows.cells import Cells

SMALLEST: Final = 9
LARGEST: Final = 300
"""Square metres."""

_KINDS: Final = {
    "appartement": "Appartement",
    "apt": "Appartement",
    "maison": "Maison",
    "min": "Maison",
}
"""With the codes of AL'in."""
_MOST_ROOMS: Final = 6
_TYPOLOGY: Final = re.compile(
    r"(?P<letter>[tf]\s?)?(?P<rooms>[1-9][0-9]?)\s?(?P<bis>bis)?(?P<word>\s?(?:pieces?|p\.?))?\s?"
    r"(?P<more>\+|et plus|ou plus)?"
)
_SURFACE: Final = re.compile(r"(?P<metres>[0-9]{1,6})(?:[.,](?P<decimals>[0-9]{1,9}))?\s?(?:m2|m²)?", re.IGNORECASE)
_GROUND: Final = frozenset({"rdc", "rez de chaussee", "rez-de-chaussee"})
_NUMBER: Final = re.compile(r"(?P<number>-?[0-9]{1,4})(?:[.,]0+)?\s?(?:er|e|eme|ieme)?(?:\s?etages?)?")
_LOWEST, _HIGHEST = -9, 99


def read_kind(cells: Cells) -> str:
    """Return Appartement, Maison, or what was written."""
    written = cells.text(Column.KIND)
    known = _KINDS.get(without_accents(written))
    if written and known is None:
        cells.note(Column.KIND, ProblemCode.KIND_UNKNOWN)
    return known or written


def read_typology(cells: Cells) -> str:
    """Return T1, T1bis, T2 … T6+; F3 and « 3 pièces » are T3, a studio is a T1; none has the row refused."""
    written = without_accents(cells.read(Column.TYPOLOGY))
    if not written:
        cells.note(Column.TYPOLOGY, ProblemCode.TYPOLOGY_MISSING)
        return ""
    if written == "studio":
        return "T1"
    found = _TYPOLOGY.fullmatch(written)
    if found is None:
        cells.note(Column.TYPOLOGY, ProblemCode.TYPOLOGY_UNKNOWN)
        return ""
    return _typology(cells, found)


def read_surface(cells: Cells) -> int:
    """Return hundredths of a square metre; none or one out of range has the row refused."""
    written = cells.read(Column.SURFACE)
    if not written:
        cells.note(Column.SURFACE, ProblemCode.SURFACE_MISSING)
        return 0
    found = _SURFACE.fullmatch(written)
    surface = Decimal(f"{found['metres']}.{found['decimals'] or 0}") if found else Decimal(0)
    if not SMALLEST <= surface <= LARGEST:
        cells.note(Column.SURFACE, ProblemCode.SURFACE_IMPOSSIBLE)
        return 0
    return int((surface * 100).to_integral_value(ROUND_HALF_UP))


def read_floors(cells: Cells) -> tuple[int | None, int | None]:
    """Return the floor, 0 being the ground floor, and the number of floors."""
    floor = _floor(cells)
    floors = read_number(cells, Column.FLOORS, lowest=0, highest=_HIGHEST)
    if floor is not None and floors is not None and floor > floors:
        cells.note(Column.FLOOR, ProblemCode.FLOOR_TOO_HIGH, Facts(floors=floors))
    return floor, floors


def read_number(cells: Cells, column: Column, *, lowest: int, highest: int) -> int | None:
    """Return a whole number; what is none is noted and left empty."""
    written = without_accents(cells.read(column))
    if not written:
        return None
    found = _NUMBER.fullmatch(written)
    number = int(found["number"]) if found else None
    if number is None or not lowest <= number <= highest:
        cells.note(column, ProblemCode.NOT_A_NUMBER)
        return None
    return number


def _typology(cells: Cells, found: re.Match[str]) -> str:
    rooms, bis = int(found["rooms"]), bool(found["bis"])
    if rooms >= _MOST_ROOMS:
        typology, exact = "T6+", True
    elif rooms == 1 and bis:
        typology, exact = "T1bis", not found["more"]
    else:
        typology, exact = f"T{rooms}", not (bis or found["more"])
    if not exact or not (found["letter"] or found["word"]):
        cells.note(Column.TYPOLOGY, ProblemCode.READ_AS, Facts(meaning=typology))
    return typology


def _floor(cells: Cells) -> int | None:
    if without_accents(cells.read(Column.FLOOR)) in _GROUND:
        return 0
    return read_number(cells, Column.FLOOR, lowest=_LOWEST, highest=_HIGHEST)
