"""The rules of a row of a file of offers: from raw texts to an `Offer`, with everything that is odd told."""

from kiosk.domain.offer_rows.cells import RawRow
from kiosk.domain.offer_rows.columns import Column, missing_columns
from kiosk.domain.offer_rows.problems import Facts, Problem, ProblemCode
from kiosk.domain.offer_rows.reference import repeated_references
from kiosk.domain.offer_rows.row import Reading, RowRules

__all__ = [
    "Column",
    "Facts",
    "Problem",
    "ProblemCode",
    "RawRow",
    "Reading",
    "RowRules",
    "missing_columns",
    "repeated_references",
]
