"""The import of offers: looked at first, then written in short transactions, and ended whatever cuts it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.actor import Role
from kiosk.domain.import_errors import (
    ImportInterruptedError,
    ImportNotBegunError,
    NoImportToResumeError,
    NoImportToUndoError,
)
from kiosk.domain.import_report import Effects, Interrupted, Report, Undone
from kiosk.services.context import Context, new_id
from kiosk.services.import_pace import BATCH, Progress, ignore_progress
from kiosk.services.staff import check_role
from kiosk.store.import_run import ImportRun, ImportState

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.domain.actor import Actor
    from kiosk.services.import_plan import Plan
    from kiosk.services.import_writing import ImportWriter

ROLES = (Role.CSE, Role.SYSTEM)
"""Offers are the works council's; the system is the command line of the machine itself."""


class ImportService:
    """What staff do with files of offers; of the imports, the last one can be undone."""

    def __init__(self, context: Context, batch: int = BATCH) -> None:
        self._context = context
        self._store = context.store
        self._imports = context.store.imports
        self._batch = batch

    def check(self, path: Path, *, complete: bool = False) -> Report:
        """Return what an import of *path* would do; nothing is written.

        Args:
            path: A CSV, XLSX or JSON file.
            complete: Whether offers that are absent from it are to be withdrawn.

        Raises:
            KioskError: If the file is refused whole; see `read_offer_file`.
        """
        return self._plan(path, complete=complete).report

    def run(self, path: Path, *, complete: bool = False, actor: Actor, progress: Progress = ignore_progress) -> Report:
        """Import *path* and return what it did; when it would change nothing, nothing at all is written.

        Raises:
            NotForRoleError: If offers are not theirs.
            ImportInterruptedError: If another import is neither finished nor undone.
            ImportEndedElsewhereError: If somebody undoes it while it goes on.
            KioskError: If the file is refused whole; see `read_offer_file`.
        """
        check_role(actor, *ROLES)
        self._check_none_unfinished()
        plan = self._plan(path, complete=complete)
        if not plan.report.effects.any:
            return plan.report
        run = ImportRun(
            id=new_id(), file=plan.report.file, complete=complete, actor=actor, begun_at=self._context.instant
        )
        self._writer(progress).write(run, plan.readings, actor)
        return replace(plan.report, effects=self._effects(run))

    def interrupted(self) -> Interrupted | None:
        """Return the import that was cut, or is going on somewhere else; none most of the time."""
        run = self._imports.unfinished()
        if run is None:
            return None
        return Interrupted(file=run.file, begun_at=run.begun_at, undoing=run.state is ImportState.UNDOING)

    def resume(self, actor: Actor, progress: Progress = ignore_progress) -> Report | Undone:
        """End what was cut: the import, or its undoing.

        Raises:
            NotForRoleError: If offers are not theirs.
            NoImportToResumeError: If nothing was cut.
            ImportNotBegunError: If it was cut before all of the file was read: it is given up, nothing has changed.
        """
        check_role(actor, *ROLES)
        run = self._imports.unfinished()
        if run is None:
            raise NoImportToResumeError
        if run.state is ImportState.STAGING:
            self._writer(progress).drop(run, actor)
            raise ImportNotBegunError(file=run.file)
        if run.state is ImportState.UNDOING:
            return self._undo(run, actor, progress)
        self._writer(progress).take(run, actor)
        return Report(file=run.file, complete=run.complete, effects=self._effects(run))

    def undo(self, actor: Actor, progress: Progress = ignore_progress) -> Undone:
        """Undo the last import, or the one that was cut.

        Raises:
            NotForRoleError: If offers are not theirs.
            NoImportToUndoError: If there is none, or it is undone already.
        """
        check_role(actor, *ROLES)
        run = self._imports.unfinished() or self._imports.last()
        if run is None or run.state is ImportState.UNDONE:
            raise NoImportToUndoError
        if run.state is ImportState.STAGING:
            self._writer(progress).drop(run, actor)
            return Undone(file=run.file, back_to=run.begun_at)
        return self._undo(run, actor, progress)

    def _undo(self, run: ImportRun, actor: Actor, progress: Progress) -> Undone:
        if run.state is not ImportState.UNDOING:
            with self._store.writing():
                self._imports.move(run.id, run.state, ImportState.UNDOING)
        self._writer(progress).undo(run, actor)
        return Undone(file=run.file, back_to=run.begun_at, kept=self._imports.kept(run.id))

    def _check_none_unfinished(self) -> None:
        if unfinished := self._imports.unfinished():
            raise ImportInterruptedError(file=unfinished.file)

    def _plan(self, path: Path, *, complete: bool) -> Plan:
        from kiosk.services.import_plan import plan_of

        return plan_of(path, self._store, self._context.today, complete=complete)

    def _effects(self, run: ImportRun) -> Effects:
        from kiosk.services.import_plan import concerned_by

        counts = self._imports.counts(run.id)
        return Effects(
            new=counts.new,
            changed=counts.changed,
            unchanged=counts.same,
            withdrawn=counts.withdrawn,
            concerned=concerned_by(self._imports.gone(run.id), self._store),
        )

    def _writer(self, progress: Progress) -> ImportWriter:
        from kiosk.services.import_writing import ImportWriter

        return ImportWriter(self._context, self._batch, progress)
