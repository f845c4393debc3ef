"""Whether somebody is there: asks when no key has been pressed for long, then ends the session. Idle costs nothing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from textual import events

from kiosk.console.endings import Ending, Why
from kiosk.idle import Idle, IdleClock
from kiosk.keystrokes import Keystrokes

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

    from kiosk.session import Session


class Presence(Keystrokes, inherit_bindings=False):
    """Sees every key, whoever it is for."""

    def __init__(self, session: Session, *, said: str = "", **options: Any) -> None:  # noqa: ANN401 - Textual's own
        super().__init__(session, said=said, **options)
        self._idle = IdleClock(idle=session.settings.idle_seconds, warning=session.settings.warning_seconds)
        self._idle_timer: Timer | None = None
        """The only one; none before the first key."""
        self._warning: Screen[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Take note of a key; one that answers the warning does nothing else, but F9."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            answered = self._answered()
            if answered and not (isinstance(event, events.Key) and event.key == "f9"):
                return
        await super().on_event(event)

    def _answered(self) -> bool:
        """Start the idle clock anew; say whether the key was the answer to its warning."""
        self._idle.touch(time.monotonic())
        if self._idle_timer is None:
            self._watch()
        warning, self._warning = self._warning, None
        if warning is None or self.screen is not warning:
            return False
        self.pop_screen()
        return True

    def _watch(self) -> None:
        wait = self._idle.wait(time.monotonic())
        self._idle_timer = None if wait is None else self.set_timer(wait, self._look_at_clock)

    async def _look_at_clock(self) -> None:
        state = self._idle.state(time.monotonic())
        if state is Idle.OVER:
            await self.end(Ending(why=Why.IDLE if self.session.signed_in else Why.FINISHED))
            return
        if state is Idle.WARNED and self._warning is None:
            from screens.idle import IdleScreen

            self._warning = IdleScreen(self.session)
            await self.push_screen(self._warning)
        self._watch()
