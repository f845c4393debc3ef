"""What an import writes: short transactions, each of them sure that the import is still its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.offer_rows.reference import LONGEST
from kiosk.store.import_run import ImportState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.domain.actor import Actor
    from kiosk.domain.offer_rows import Reading
    from kiosk.services.context import Context
    from kiosk.services.import_pace import Progress
    from kiosk.store.import_run import ImportRun


class ImportWriter:
    """Stages, takes and undoes, batch by batch."""

    def __init__(self, context: Context, batch: int, progress: Progress) -> None:
        self._context = context
        self._store = context.store
        self._imports = context.store.imports
        self._batch = batch
        self._progress = progress

    def write(self, run: ImportRun, readings: Sequence[Reading], actor: Actor) -> None:
        """Put every row aside, out of sight, then take them."""
        with self._store.writing():
            self._imports.begin(run)
        done, total = 0, len(readings)
        while done < total:
            batch = readings[done : done + self._batch]
            done += len(batch)
            self._stage(run, batch, last=done == total)
            self._progress(done, 2 * total)
        self.take(run, actor, done)

    def take(self, run: ImportRun, actor: Actor, done: int = 0) -> None:
        """Take what is put aside; the last transaction withdraws what is absent and acknowledges.

        Raises:
            ImportEndedElsewhereError: If somebody else undoes it meanwhile.
        """
        left = self._imports.counts(run.id).left
        total = done + left
        while True:
            with self._store.writing():
                self._imports.move(run.id, ImportState.TAKING, ImportState.TAKING)
                left = self._imports.take(run.id, self._context.instant, self._batch)
                if not left:
                    self._finish(run, actor)
            self._progress(total - left, total)
            if not left:
                break
        self._forget_others(run)

    def undo(self, run: ImportRun, actor: Actor) -> None:
        """Put the offers back as they were; the last transaction leaves the audit line.

        Raises:
            ImportEndedElsewhereError: If somebody else ends it meanwhile.
        """
        counts = self._imports.counts(run.id)
        total = counts.new + counts.changed + counts.withdrawn
        while True:
            with self._store.writing():
                self._imports.move(run.id, ImportState.UNDOING, ImportState.UNDOING)
                left = self._imports.undo(run.id, self._batch)
                if not left:
                    self._imports.move(run.id, ImportState.UNDOING, ImportState.UNDONE, self._context.instant)
                    self._context.audit(actor, "offers.undo", "import", run.id)
            self._progress(total - left, total)
            if not left:
                return

    def drop(self, run: ImportRun, actor: Actor) -> None:
        """Forget an import that was cut before anything of it was taken."""
        with self._store.writing():
            self._imports.drop(run.id)
            self._context.audit(actor, "offers.undo", "import", run.id)

    def _stage(self, run: ImportRun, readings: Sequence[Reading], *, last: bool) -> None:
        after = ImportState.TAKING if last else ImportState.STAGING
        offers = [reading.offer for reading in readings if reading.offer is not None]
        refused = [reading.reference for reading in readings if reading.offer is None]
        with self._store.writing():
            self._imports.move(run.id, ImportState.STAGING, after)
            self._imports.stage(run.id, offers, [each for each in refused if 0 < len(each) <= LONGEST])

    def _finish(self, run: ImportRun, actor: Actor) -> None:
        at = self._context.instant
        if run.complete:
            self._imports.withdraw_absent(run.id, at)
        self._imports.move(run.id, ImportState.TAKING, ImportState.DONE, at)
        self._context.audit(actor, "offers.import", "import", run.id)

    def _forget_others(self, run: ImportRun) -> None:
        forgotten = self._batch
        while forgotten:
            with self._store.writing():
                forgotten = self._imports.forget_others(run.id, self._batch)
