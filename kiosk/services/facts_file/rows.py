"""A row of a file of facts: which candidature, which fact, on which day, with what; or all that is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dates import parse_date
from kiosk.domain.errors import AnswerNeededError, KioskError
from kiosk.domain.facts_errors import NeitherYesNorNoError, NotAWholeNumberError, UnknownFactError
from kiosk.services.facts_file.columns import Column
from kiosk.services.offer_files.columns import heading_key
from kiosk.wording.states import fact_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.services.facts_file.read import Cells

_YES: Final = frozenset({"oui", "o", "x", "1", "vrai", "yes"})
_NO: Final = frozenset({"non", "n", "0", "faux", "no"})
_LONGEST_NUMBER: Final = 4


@dataclass(frozen=True, kw_only=True)
class FactRow:
    """A fact to record."""

    reference: str
    fact: CandidatureState
    dated: date
    details: Details


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Why a row is refused: where, and the error to say in a sentence."""

    row: int
    column: Column | None
    """`None` when no one cell is to blame."""
    error: KioskError


@dataclass(frozen=True, kw_only=True)
class ReadRow:
    """What was read of a row."""

    number: int
    reference: str
    fact: FactRow | None
    """`None` when a cell is wrong."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Reader:
    """Reads the cells of one row, and keeps every refusal."""

    number: int
    cells: Cells
    problems: list[Problem] = field(default_factory=list)

    def read(self, column: Column, how: Callable[[str], Any], default: Any = None) -> Any:  # noqa: ANN401 - of any field
        """Return what the cell says, else *default*."""
        text = self.cells.get(column, "")
        if not text:
            return default
        return self.tried(column, partial(how, text))

    def tried(self, column: Column, act: Callable[[], Any]) -> Any:  # noqa: ANN401 - of any field
        """Return what *act* gives, or keep why it is refused."""
        try:
            return act()
        except KioskError as error:
            self.problems.append(Problem(row=self.number, column=column, error=error))
            return None


def read_row(number: int, cells: Cells, today: date) -> ReadRow:
    """Return what the row *number* says; without a date it happened *today*."""
    reader = _Reader(number=number, cells=cells)
    reference = reader.tried(Column.REFERENCE, lambda: _filled(cells.get(Column.REFERENCE, ""))) or ""
    fact = reader.tried(Column.FACT, lambda: parse_fact(cells.get(Column.FACT, "")))
    dated = reader.read(Column.DATE, parse_date, today)
    details = _details(reader)
    reference = reference.upper()
    if reader.problems:
        return ReadRow(number=number, reference=reference, fact=None, problems=tuple(reader.problems))
    return ReadRow(
        number=number,
        reference=reference,
        fact=FactRow(reference=reference, fact=fact, dated=dated, details=details),
    )


def parse_fact(raw: str) -> CandidatureState:
    """Return the fact of a code or of its name, in the language spoken; accents and case ignored.

    Raises:
        AnswerNeededError: If nothing is written.
        UnknownFactError: If it is neither.
    """
    key = heading_key(_filled(raw))
    for fact in CandidatureState:
        if key in {heading_key(fact), heading_key(fact_label(fact))}:
            return fact
    raise UnknownFactError(typed=raw)


def _details(reader: _Reader) -> Details:
    read = reader.read
    return Details(
        reason=read(Column.REASON, str, ""),
        landlord=read(Column.LANDLORD, str, ""),
        document=read(Column.DOCUMENT, str, ""),
        due_on=read(Column.DUE_ON, parse_date),
        visit_on=read(Column.VISIT_ON, parse_date),
        visit_time=read(Column.VISIT_TIME, str, ""),
        visit_place=read(Column.VISIT_PLACE, str, ""),
        commission_on=read(Column.COMMISSION_ON, parse_date),
        met=bool(read(Column.MET, _yes, default=False)),
        received_on=read(Column.RECEIVED_ON, parse_date),
        answer_days=read(Column.ANSWER_DAYS, _whole_number),
        rank=read(Column.RANK, _whole_number),
    )


def _filled(text: str) -> str:
    if not text:
        raise AnswerNeededError
    return text


def _yes(text: str) -> bool:
    key = heading_key(text)
    if key in _YES | _NO:
        return key in _YES
    raise NeitherYesNorNoError(typed=text)


def _whole_number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER:
        return int(text)
    raise NotAWholeNumberError(typed=text)
