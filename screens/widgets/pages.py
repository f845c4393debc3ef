"""Rows brought a page at a time, ahead of the cursor, and let go again."""

from __future__ import annotations

from asyncio import create_task
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Final

from kiosk.flows.page import Row

if TYPE_CHECKING:
    from asyncio import Task

Load = Callable[[int, int], Awaitable[Sequence[Row]]]
"""Returns the rows from an offset, a limited number of them."""
SIZE: Final = 64
MOST: Final = 8
"""Pages kept: what is far from the cursor is asked for again when it is looked at."""


class Pages:
    """The rows near the cursor."""

    def __init__(self, load: Load, arrived: Callable[[int, int], None]) -> None:
        self.count = 0
        self._load, self._arrived = load, arrived
        self._rows: dict[int, Sequence[Row]] = {}
        self._coming: dict[int, Task[None]] = {}
        self._turn = 0

    async def begin(self, count: int, at: int) -> None:
        """Forget everything, and bring the page of *at*."""
        self._turn += 1
        self.count = count
        self._rows.clear()
        self._coming.clear()
        if count:
            await self._bring(at // SIZE, self._turn)

    def get(self, at: int) -> Row | None:
        """Return a row; when it has not come yet, ask for it."""
        if not 0 <= at < self.count:
            return None
        page, line = divmod(at, SIZE)
        rows = self._rows.get(page)
        if rows is None:
            self._want(page)
            return None
        return rows[line] if line < len(rows) else None

    def look_around(self, at: int) -> None:
        """Ask ahead for what the cursor may come to."""
        for near in (at - SIZE // 2, at + SIZE // 2):
            if 0 <= near < self.count and near // SIZE not in self._rows:
                self._want(near // SIZE)

    def _want(self, page: int) -> None:
        if page not in self._coming:
            self._coming[page] = create_task(self._bring(page, self._turn))

    async def _bring(self, page: int, turn: int) -> None:
        rows = await self._load(page * SIZE, SIZE)
        if turn != self._turn:
            return
        self._coming.pop(page, None)
        self._rows[page] = rows
        for far in sorted(self._rows, key=lambda other: abs(other - page))[MOST:]:
            del self._rows[far]
        self._arrived(page * SIZE, len(rows))
