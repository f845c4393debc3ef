"""The contour of each unit of this year, from contours that may be older."""

from __future__ import annotations

import struct
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from geo.sources import FORMER_KINDS, Contour
from geo.units import WHOLE_CITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.units import Units

Point = tuple[float, float]
"""Longitude, latitude."""
Ring = list[Point]
Shapes = dict[str, list[Ring]]

_POLYGON: Final = 3
_MULTIPOLYGON: Final = 6


def shapes_of(units: Units, contours: list[Contour]) -> Shapes:
    """Return the rings of each unit; those of a merged commune are those of all its parts.

    A commune that has become independent again since the contours were drawn has the contour of the part it was.

    Raises:
        LookupError: If a unit has no contour, or a contour no unit.
    """
    drawn = _drawn(contours)
    back_again = units.with_contour - {units.now(contour.code) for contour in drawn}
    split = {contour.whole for contour in contours if contour.kind in FORMER_KINDS and contour.code in back_again}
    shapes: Shapes = defaultdict(list)
    for contour in drawn:
        if contour.code not in split:
            shapes[units.now(contour.code)] += rings(contour.geometry)
    for part in contours:
        if part.kind in FORMER_KINDS and part.whole in split:
            shapes[part.code if part.code in back_again else part.whole] += rings(part.geometry)
    if missing := units.with_contour ^ set(shapes):
        raise LookupError(*sorted(missing))
    return shapes


def rings(geometry: str) -> list[Ring]:
    """Return the rings of a polygon or of several, in well-known binary."""
    return list(_Reader(bytes.fromhex(geometry)).rings())


def _drawn(contours: Iterable[Contour]) -> list[Contour]:
    kinds = {"COM", "ARM"}
    return [each for each in contours if each.kind in kinds and each.geometry and each.code not in WHOLE_CITIES]


class _Reader:
    """Reads well-known binary from its beginning."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def rings(self) -> Iterator[Ring]:
        """Yield the rings of the geometry that comes next."""
        order = "<" if self._take("B")[0] else ">"
        kind, count = self._take(f"{order}II")
        if kind not in {_POLYGON, _MULTIPOLYGON}:
            raise ValueError(kind)
        for _ in range(count):
            if kind == _MULTIPOLYGON:
                yield from self.rings()
            else:
                yield self._ring(order)

    def _ring(self, order: str) -> Ring:
        (length,) = self._take(f"{order}I")
        numbers = self._take(f"{order}{2 * length}d")
        return list(zip(numbers[::2], numbers[1::2], strict=True))

    def _take(self, shape: str) -> tuple[Any, ...]:
        values = struct.unpack_from(shape, self._data, self._at)
        self._at += struct.calcsize(shape)
        return values
