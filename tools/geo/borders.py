"""Which units share a border.

Two contours that meet have the same edges, to the last digit. Where one was drawn anew and the other was not, they
run side by side: such a pair counts when the two also have a corner in common. A corner alone is no border.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, Final

from geo.distances import metres, metres_to_edge
from geo.units import WHOLE_CITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.shapes import Point, Shapes
    from geo.units import Units

Pair = tuple[str, str]
"""Two codes in order."""
Edge = tuple["Point", "Point"]
Neighbours = dict[str, set[str]]

BESIDE_METRES: Final = 20.0
"""Edges closer than that run side by side."""
LEAST_METRES: Final = 50.0
"""They are a border when they do so over this length."""
CELL_DEGREES: Final = 0.01


def neighbours_of(units: Units, shapes: Shapes) -> Neighbours:
    """Return the neighbours of each unit, and of each whole city those of its arrondissements."""
    edges = _edges(shapes)
    shared = {pair for owners in edges.values() for pair in _pairs(owners)}
    alone = [(edge, owners[0]) for edge, owners in edges.items() if len(owners) == 1]
    pairs = shared | (_beside(alone) & _corners(shapes))
    neighbours: Neighbours = defaultdict(set)
    for one, other in pairs:
        _join(neighbours, one, other)
    for city in WHOLE_CITIES:
        inside = units.inside(city)
        for other in set[str]().union(*(neighbours[code] for code in inside)) - inside:
            _join(neighbours, city, other)
    return neighbours


def _join(neighbours: Neighbours, one: str, other: str) -> None:
    neighbours[one].add(other)
    neighbours[other].add(one)


def _pairs(codes: Iterable[str]) -> Iterator[Pair]:
    return combinations(sorted(set(codes)), 2)


def _edges(shapes: Shapes) -> dict[Edge, list[str]]:
    """Return who owns each edge: one twice is a line inside a merged commune."""
    owners: dict[Edge, list[str]] = defaultdict(list)
    for code, rings in shapes.items():
        for ring in rings:
            for start, end in pairwise(ring):
                owners[min(start, end), max(start, end)].append(code)
    return owners


def _corners(shapes: Shapes) -> set[Pair]:
    owners: dict[Point, set[str]] = defaultdict(set)
    for code, rings in shapes.items():
        for ring in rings:
            for point in ring:
                owners[point].add(code)
    return {pair for codes in owners.values() if len(codes) > 1 for pair in _pairs(codes)}


def _beside(alone: list[tuple[Edge, str]]) -> set[Pair]:
    """Return the pairs whose unmatched edges run side by side."""
    grid: dict[tuple[int, int], list[tuple[Edge, str]]] = defaultdict(list)
    for edge, code in alone:
        for cell in _cells(edge):
            grid[cell].append((edge, code))
    length: dict[Pair, float] = defaultdict(float)
    for edge, code in alone:
        middle = _middle(edge)
        near = {
            other
            for beside, other in grid[_cell(middle)]
            if other != code and metres_to_edge(middle, *beside) < BESIDE_METRES
        }
        for other in near:
            length[min(code, other), max(code, other)] += metres(*edge)
    return {pair for pair, total in length.items() if total >= LEAST_METRES}


def _middle(edge: Edge) -> Point:
    (start_x, start_y), (end_x, end_y) = edge
    return (start_x + end_x) / 2, (start_y + end_y) / 2


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point[0] / CELL_DEGREES), math.floor(point[1] / CELL_DEGREES)


def _cells(edge: Edge) -> Iterator[tuple[int, int]]:
    """Yield the cells of the box around *edge*."""
    (one_x, one_y), (other_x, other_y) = _cell(edge[0]), _cell(edge[1])
    across = range(min(one_x, other_x), max(one_x, other_x) + 1)
    return product(across, range(min(one_y, other_y), max(one_y, other_y) + 1))
