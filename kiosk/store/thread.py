"""The one thread that owns the connection: everybody asks it, nobody waits for a lock in the event loop.

Nothing of the database is loaded or opened before the first act: the first frame is painted by then.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from kiosk.domain.storage_errors import DatabaseReplacedError, InDoubtError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.store.store import Store

T = TypeVar("T")


class DatabaseThread:
    """Carries out acts on the store one after the other, from asyncio (`run`) or without it (`call`)."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._store: Store | None = None
        self._closed = False

    async def run(self, act: Callable[[Store], T]) -> T:
        """Return what *act* returns, or raise what it raises; once asked it is done, even if nobody waits any more."""
        return await asyncio.shield(asyncio.wrap_future(self._executor.submit(self._carry_out, act)))

    def call(self, act: Callable[[Store], T]) -> T:
        """Return what *act* returns, or raise what it raises."""
        return self._executor.submit(self._carry_out, act).result()

    def close(self) -> None:
        """Finish what was asked, then close the file; nothing can be asked afterwards, but closing again."""
        if not self._closed:
            self._closed = True
            self._executor.submit(self._close_store)
            self._executor.shutdown()

    def _carry_out(self, act: Callable[[Store], T]) -> T:
        try:
            store = self._opened()
            with store.guarded():
                return act(store)
        except (InDoubtError, DatabaseReplacedError):
            self._close_store()  # only the file opened afresh can tell what it holds
            raise

    def _opened(self) -> Store:
        if self._store is None:
            from kiosk.store.store import open_store

            self._store = open_store(self._path)
        return self._store

    def _close_store(self) -> None:
        if self._store is not None:
            store, self._store = self._store, None
            store.close()
