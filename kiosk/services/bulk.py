"""Facts in bulk, from a file: all of them are recorded, or none (domain rules §6)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature_errors import (
    DetailNeededError,
    FactDateError,
    FactRefusedError,
    PlannedDateError,
    RankError,
)
from kiosk.domain.dates import FutureDateError
from kiosk.domain.deadlines import TooFewDaysError
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.errors import KioskError
from kiosk.domain.facts_errors import NoSuchCandidatureError
from kiosk.domain.storage_errors import StoreError
from kiosk.services.facts_file import Column, FactRow, Problem, ReadRow, read_facts_file, read_row, template_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.context import Context
    from kiosk.services.desk import Desk
    from kiosk.services.facts_file import FactsTable
    from kiosk.services.progress import ProgressService

_TO_BLAME: Final[tuple[tuple[type[KioskError], Column], ...]] = (
    (NoSuchCandidatureError, Column.REFERENCE),
    (OwnDossierError, Column.REFERENCE),
    (FactRefusedError, Column.FACT),
    (RankError, Column.RANK),
    (TooFewDaysError, Column.ANSWER_DAYS),
)
"""The cell that an error is about, where the error itself does not say."""

_PLANNED: Final = (Column.DUE_ON, Column.VISIT_ON, Column.COMMISSION_ON)


@dataclass(frozen=True, kw_only=True)
class BulkReport:
    """What became of a file of facts."""

    file: str
    facts: int
    """Rows that hold one."""
    problems: tuple[Problem, ...]
    """Any of them refuses the whole file."""
    unread: tuple[str, ...]
    """Headings that name no column."""

    @property
    def refused(self) -> bool:
        """Whether nothing can be recorded of it."""
        return bool(self.problems)


class _TakenBackError(Exception):
    """Undoes what was recorded: the file is refused, or only tried."""


class BulkService:
    """The facts of a file."""

    def __init__(self, context: Context, desk: Desk, progress: ProgressService) -> None:
        self._context = context
        self._store = context.store
        self._desk = desk
        self._progress = progress

    def template(self, actor: Actor) -> str:
        """Return the CSV to fill in, with the candidatures in progress; the reading is written down."""
        return template_of(line.candidature for line in self._progress.everyone(actor))

    def record(self, path: Path, *, actor: Actor, dry_run: bool = False) -> BulkReport:
        """Record every fact of the file at *path* in one transaction, or say what is wrong in it and record none.

        Raises:
            NotForRoleError: If *actor* is not of the CSE.
            KioskError: As `read_facts_file`, if it is no file of facts.
        """
        table = read_facts_file(path)
        problems: list[Problem] = []
        with suppress(_TakenBackError), self._store.writing():
            self._desk.check(actor, Role.CSE)
            problems.extend(self._take(table, actor))
            if problems or dry_run:
                raise _TakenBackError
            self._context.audit(actor, "candidature.bulk", "candidatures", str(len(table.rows)))
        return BulkReport(file=path.name, facts=len(table.rows), problems=tuple(problems), unread=table.unread)

    def _take(self, table: FactsTable, actor: Actor) -> tuple[Problem, ...]:
        problems: list[Problem] = []
        stuck: set[str] = set()
        for number, cells in table.rows:
            row = read_row(number, cells, self._context.today)
            found = row.problems or (() if row.reference in stuck else self._tried(row, actor))
            if found:  # what follows of that candidature rests on this fact: no use to refuse it for that
                stuck.add(row.reference)
            problems.extend(found)
        return tuple(problems)

    def _tried(self, row: ReadRow, actor: Actor) -> tuple[Problem, ...]:
        if row.fact is None:
            return row.problems
        try:
            with self._store.writing():
                self._record(row.fact, actor)
        except StoreError:
            raise
        except KioskError as error:
            return (Problem(row=row.number, column=_column(error, row.fact), error=error),)
        return ()

    def _record(self, row: FactRow, actor: Actor) -> None:
        before = self._store.candidatures.with_reference(row.reference)
        if before is None:
            raise NoSuchCandidatureError(typed=row.reference)
        self._desk.act_on(self._store.accounts.get(before.person).matricule, actor, Role.CSE)
        self._progress.move(before, row.fact, actor=actor, dated=row.dated, details=row.details)


def _column(error: KioskError, row: FactRow) -> Column | None:
    if isinstance(error, DetailNeededError):
        return Column[error.detail.upper()]
    if isinstance(error, FutureDateError | FactDateError):
        return Column.DATE if error.day == row.dated else Column.RECEIVED_ON
    if isinstance(error, PlannedDateError):
        return next((column for column in _PLANNED if getattr(row.details, column.name.lower()) == error.day), None)
    return next((column for kind, column in _TO_BLAME if isinstance(error, kind)), None)
