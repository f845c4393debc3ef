"""The reference: the key under which an offer comes back from one file to the next."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode
from kiosk.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.domain.offer_rows.cells import Cells, RawRow

LONGEST: Final = 40


def reference_of(row: RawRow) -> str:
    """Return the reference that stands in *row*, cleaned; empty when there is none."""
    raw = row.cells.get(Column.REFERENCE, "")
    return clean(raw, limit=len(raw))


def repeated_references(rows: Iterable[RawRow]) -> dict[str, tuple[int, ...]]:
    """Return the references that stand in several rows, with the numbers of these rows."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        found[reference_of(row)].append(row.number)
    return {reference: tuple(numbers) for reference, numbers in found.items() if reference and len(numbers) > 1}


def read_reference(cells: Cells, repeated: Mapping[str, tuple[int, ...]]) -> str:
    """Return the reference; one that is missing, too long or there twice has the row refused."""
    reference = cells.text(Column.REFERENCE, longest=len(cells.raw(Column.REFERENCE)))
    if not reference:
        cells.note(Column.REFERENCE, ProblemCode.REFERENCE_MISSING)
    elif len(reference) > LONGEST:
        cells.note(Column.REFERENCE, ProblemCode.REFERENCE_TOO_LONG, Facts(length=len(reference)))
    if reference in repeated:
        cells.note(Column.REFERENCE, ProblemCode.REFERENCE_TWICE, Facts(rows=repeated[reference]))
    return reference
