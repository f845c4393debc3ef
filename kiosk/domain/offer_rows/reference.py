"""The reference: the key under which an offer comes back from one file to the next."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer_rows.cells import whole
from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.domain.offer_rows.cells import Cells, RawRow

LONGEST: Final = 40
NEVER_CUT: Final = sys.maxsize


def reference_of(row: RawRow) -> str:
    """Return the reference that stands in *row*, cleaned; empty when there is none."""
    return whole(row.cells.get(Column.REFERENCE, ""))


def repeated_references(rows: Iterable[RawRow]) -> dict[str, tuple[int, ...]]:
    """Return the references that stand in several rows, with the numbers of these rows."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        found[reference_of(row)].append(row.number)
    return {reference: tuple(numbers) for reference, numbers in found.items() if reference and len(numbers) > 1}


def read_reference(cells: Cells, repeated: Mapping[str, tuple[int, ...]]) -> str:
    """Return the reference; one that is missing, too long or there twice has the row refused."""
    reference = cells.text(Column.REFERENCE, longest=NEVER_CUT)
    if not reference:
        cells.note(Column.REFERENCE, ProblemCode.REFERENCE_MISSING)
    elif len(reference) > LONGEST:
        cells.note(Column.REFERENCE, ProblemCode.REFERENCE_TOO_LONG, Facts(length=len(reference)))
    if reference in repeated:
        cells.note(Column.REFERENCE, ProblemCode.REFERENCE_TWICE, Facts(rows=repeated[reference]))
    return reference
