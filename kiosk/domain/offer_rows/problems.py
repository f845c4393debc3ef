"""What can be wrong or odd in a row of a file of offers, as facts; the words are in `kiosk.wording.imports`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date


class ProblemCode(StrEnum):
    """Why a row is refused, or what was made of something odd in a row that is taken."""

    REFERENCE_MISSING = "REFERENCE_MISSING"
    REFERENCE_TOO_LONG = "REFERENCE_TOO_LONG"
    REFERENCE_TWICE = "REFERENCE_TWICE"
    COMMUNE_MISSING = "COMMUNE_MISSING"
    COMMUNE_UNKNOWN = "COMMUNE_UNKNOWN"
    COMMUNE_AMBIGUOUS = "COMMUNE_AMBIGUOUS"
    RENT_MISSING = "RENT_MISSING"
    NOT_AN_AMOUNT = "NOT_AN_AMOUNT"
    TYPOLOGY_MISSING = "TYPOLOGY_MISSING"
    TYPOLOGY_UNKNOWN = "TYPOLOGY_UNKNOWN"
    SURFACE_MISSING = "SURFACE_MISSING"
    SURFACE_IMPOSSIBLE = "SURFACE_IMPOSSIBLE"
    NOT_A_DATE = "NOT_A_DATE"
    CLOSES_BEFORE_PUBLISHED = "CLOSES_BEFORE_PUBLISHED"

    TOTAL_DISAGREES = "TOTAL_DISAGREES"
    TOTAL_MISSING = "TOTAL_MISSING"
    AMOUNT_LEFT_EMPTY = "AMOUNT_LEFT_EMPTY"
    READ_AS = "READ_AS"
    KIND_UNKNOWN = "KIND_UNKNOWN"
    FINANCING_UNKNOWN = "FINANCING_UNKNOWN"
    CLASS_UNKNOWN = "CLASS_UNKNOWN"
    NEITHER_YES_NOR_NO = "NEITHER_YES_NOR_NO"
    NOT_A_NUMBER = "NOT_A_NUMBER"
    FLOOR_TOO_HIGH = "FLOOR_TOO_HIGH"
    STATUS_UNKNOWN = "STATUS_UNKNOWN"
    PUBLISHED_MISSING = "PUBLISHED_MISSING"
    LIMIT_PASSED = "LIMIT_PASSED"
    DESCRIPTION_CUT = "DESCRIPTION_CUT"
    TEXT_CUT = "TEXT_CUT"
    CHARACTERS_REMOVED = "CHARACTERS_REMOVED"
    POSTCODE_DISAGREES = "POSTCODE_DISAGREES"
    POSTCODE_NOT_ITS_OWN = "POSTCODE_NOT_ITS_OWN"
    INSEE_UNKNOWN = "INSEE_UNKNOWN"
    COLUMN_UNKNOWN = "COLUMN_UNKNOWN"


REFUSING: Final = frozenset(
    {
        ProblemCode.REFERENCE_MISSING,
        ProblemCode.REFERENCE_TOO_LONG,
        ProblemCode.REFERENCE_TWICE,
        ProblemCode.COMMUNE_MISSING,
        ProblemCode.COMMUNE_UNKNOWN,
        ProblemCode.COMMUNE_AMBIGUOUS,
        ProblemCode.RENT_MISSING,
        ProblemCode.NOT_AN_AMOUNT,
        ProblemCode.TYPOLOGY_MISSING,
        ProblemCode.TYPOLOGY_UNKNOWN,
        ProblemCode.SURFACE_MISSING,
        ProblemCode.SURFACE_IMPOSSIBLE,
        ProblemCode.NOT_A_DATE,
        ProblemCode.CLOSES_BEFORE_PUBLISHED,
    }
)
"""A row with one of these is not taken; the others are warnings."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a sentence about a problem needs beside row, column and value."""

    length: int = 0
    """Characters it has, or at most may have."""
    rows: tuple[int, ...] = ()
    communes: tuple[str, ...] = ()
    meaning: str = ""
    given_cents: int = 0
    computed_cents: int = 0
    floors: int = 0
    limit: date | None = None
    published: date | None = None


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing told about one cell."""

    row: int
    """As the file is numbered: see `RawRow`."""
    column: str
    value: str
    """What stands in the cell, cleaned, its beginning."""
    code: ProblemCode
    facts: Facts = field(default_factory=Facts)

    @property
    def rejected(self) -> bool:
        """Whether the row is not taken because of it."""
        return self.code in REFUSING
