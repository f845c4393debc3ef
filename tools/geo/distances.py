"""Lengths on the ground, precise enough over a few kilometres."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.shapes import Point

METRES_A_DEGREE: Final = 111_320


def metres(start: Point, end: Point) -> float:
    """Return the length from *start* to *end*."""
    narrowing = math.cos(math.radians((start[1] + end[1]) / 2))
    return math.hypot((end[0] - start[0]) * narrowing, end[1] - start[1]) * METRES_A_DEGREE


def metres_to_edge(point: Point, start: Point, end: Point) -> float:
    """Return how far *point* is from the straight edge between *start* and *end*."""
    narrowing = math.cos(math.radians(point[1]))
    from_x, from_y = (start[0] - point[0]) * narrowing, start[1] - point[1]
    along_x, along_y = (end[0] - point[0]) * narrowing - from_x, end[1] - point[1] - from_y
    squared = along_x**2 + along_y**2
    share = 0.0 if squared == 0 else min(1.0, max(0.0, -(from_x * along_x + from_y * along_y) / squared))
    return math.hypot(from_x + share * along_x, from_y + share * along_y) * METRES_A_DEGREE
