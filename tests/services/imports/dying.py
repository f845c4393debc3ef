"""An import, or its undoing, in a process of its own that kills itself: at a moment between or inside transactions."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.services.context import Context
from kiosk.services.imports import ImportService
from kiosk.settings import Settings
from kiosk.store.store import open_store
from tests.store.given import CSE, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

BATCH = 20


@dataclass(frozen=True)
class Fuse:
    """Kills the process the n-th time it is touched."""

    at: int
    touched: Iterator[int] = field(default_factory=lambda: count(1))

    def touch(self) -> None:
        """Touch it."""
        if next(self.touched) == self.at:
            os.kill(os.getpid(), signal.SIGKILL)


def main(database: str, file: str, act: str, where: str, at: str) -> None:
    """Do *act* on *database*, and die *at* the n-th moment *where*: « between » two transactions or « inside » one."""
    fuse, inert = Fuse(int(at)), Fuse(0)
    between, inside = (fuse, inert) if where == "between" else (inert, fuse)

    def now() -> datetime:
        inside.touch()
        return NOW

    context = Context(store=open_store(Path(database)), now=now, settings=Settings())
    imports = ImportService(context, batch=BATCH)
    if act == "undo":
        imports.undo(CSE, lambda *_: between.touch())
    else:
        imports.run(Path(file), complete=True, actor=CSE, progress=lambda *_: between.touch())


if __name__ == "__main__":
    main(*sys.argv[1:])
