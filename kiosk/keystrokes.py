"""One key at a time: the next one is given once all that the one before has brought about is on the screen.

Textual forwards each key to what has the keyboard when the key arrives. Typed fast, or arriving together over a slow
line, a secret phrase would go where the matricule is asked, in clear, because the Tab before it is not obeyed yet.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from textual import events, on
from textual.message import Message

from kiosk.routes import Routes

if TYPE_CHECKING:
    from textual.screen import Screen

    from kiosk.session import Session

ROUNDS: Final = 6
"""Messages that follow from one another after a key: submitted, passed, focus, answer taken."""
PATIENCE: Final = 0.5
"""Seconds to wait for a round that got lost, with the widget it went through."""
OWN: Final = "keystrokes"


@dataclass
class Passed(Message):
    """Comes up from what has the keyboard to the app, behind everything sent before it."""

    arrived: asyncio.Event


class Keystrokes(Routes, inherit_bindings=False):
    """Obeys keys in order; those meant for a screen that is gone by then are dropped."""

    def __init__(self, session: Session, *, said: str = "", **options: Any) -> None:  # noqa: ANN401 - Textual's own
        super().__init__(session, said=said, **options)
        self._struck: deque[tuple[Screen[Any], events.Key | events.Paste]] = deque()
        self._obeying = False

    @property
    def message_queue_size(self) -> int:
        """How much waits, the keys that are held included: no more are read while it is too many."""
        return super().message_queue_size + len(self._struck)

    async def on_event(self, event: events.Event) -> None:
        """Hold a key until its turn comes."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._struck.append((self.screen, event))
        if not self._obeying:
            self._obeying = True
            self.run_worker(self._obey(), group=OWN)

    async def _obey(self) -> None:
        while self._struck:
            screen, event = self._struck.popleft()
            if not self._is_text(event):
                await self._found()
                await self._drawn()
            if screen is self.screen:
                await super().on_event(event)
                await self._obeyed()
        self._obeying = False

    def _is_text(self, event: events.Key | events.Paste) -> bool:
        """Say whether *event* only adds to what is being typed: it need not wait for the drawing."""
        return (
            isinstance(event, events.Key)
            and self.focused is not None
            and self.focused.check_consume_key(event.key, event.character)
        )

    async def _obeyed(self) -> None:
        """Wait until nothing follows any more from the last key."""
        for _round in range(ROUNDS):
            await self._round()
            await self.carried_out()

    async def _found(self) -> None:
        """Wait for what is being searched for: Enter takes the first thing found."""
        others = [worker for worker in self.workers if worker.group != OWN and not worker.is_finished]
        await asyncio.gather(*(worker.wait() for worker in others), return_exceptions=True)

    async def _round(self) -> None:
        passed = Passed(asyncio.Event())
        if (self.focused or self.screen).post_message(passed):
            await _in_time(passed.arrived)

    async def _drawn(self) -> None:
        """Wait until each thing has its place: a key does nothing to what is out of view."""
        drawn = asyncio.Event()
        if self.screen.call_after_refresh(drawn.set):
            await _in_time(drawn)

    @on(Passed)
    def _arrive(self, passed: Passed) -> None:
        passed.arrived.set()


async def _in_time(event: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), PATIENCE)
