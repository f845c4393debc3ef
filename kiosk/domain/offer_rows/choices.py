"""Cells that hold one of a few words: yes or no, energy class, financing, status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.domain.commune import without_accents
from kiosk.domain.offer import OfferStatus
from kiosk.domain.offer_rows.columns import Column
from kiosk.domain.offer_rows.problems import Facts, ProblemCode

if TYPE_CHECKING:
    from kiosk.domain.offer_rows.cells import Cells

FINANCINGS: Final = frozenset({"PLAI", "PLUS", "PLS", "PLI", "LLI"})

_YES: Final = frozenset({"o", "yes", "y", "vrai", "true", "1", "x"})
_NO: Final = frozenset({"n", "no", "faux", "false", "0", "sans"})
_CLASS: Final = re.compile(r"[A-G]")


def read_yes_or_no(cells: Cells, column: Column) -> bool | None:
    """Return whether the cell says oui; other ways to say it are noted, what is neither is left empty."""
    written = without_accents(cells.read(column))
    if not written:
        return None
    if written in {"oui", "non"}:
        return written == "oui"
    if written in _YES | _NO:
        cells.note(column, ProblemCode.READ_AS, Facts(meaning="oui" if written in _YES else "non"))
        return written in _YES
    cells.note(column, ProblemCode.NEITHER_YES_NOR_NO)
    return None


def read_class(cells: Cells, column: Column) -> str:
    """Return an energy class, A to G; anything else is noted and left empty."""
    written = cells.read(column).upper()
    if not written or _CLASS.fullmatch(written):
        return written
    cells.note(column, ProblemCode.CLASS_UNKNOWN)
    return ""


def read_financing(cells: Cells) -> str:
    """Return the financing; one that is not in the list is noted and kept as it is written."""
    written = cells.text(Column.FINANCING)
    if written.upper() in FINANCINGS:
        return written.upper()
    if written:
        cells.note(Column.FINANCING, ProblemCode.FINANCING_UNKNOWN)
    return written


def read_status(cells: Cells) -> OfferStatus:
    """Return the status; without one the offer is published, with an unknown one it is withdrawn."""
    written = without_accents(cells.read(Column.STATUS)).upper()
    if not written:
        return OfferStatus.PUBLISHED
    if written in set(OfferStatus):
        return OfferStatus(written)
    cells.note(Column.STATUS, ProblemCode.STATUS_UNKNOWN)
    return OfferStatus.WITHDRAWN
