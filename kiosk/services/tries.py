"""The tries to sign in, counted in the database: a restart forgets nothing, and many at once slip through nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.throttle import check_account, check_terminal, terminal_failed

if TYPE_CHECKING:
    from kiosk.services.context import Context


class Tries:
    """The failures counted for a matricule, known or not, and for this terminal."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    def begin(self, matricule: str) -> int:
        """Count a try as failed before it is made, and return how many are left before the lock.

        Raises:
            LockedError: After ten failures, whether or not the matricule exists.
            WaitError: If the try comes too soon after a failure.
            TerminalPausedError: After too many failures here.
        """
        at = self._context.instant
        with self._store.writing():
            here = self._store.throttles.get(self._terminal)
            tried = self._store.throttles.get(_account(matricule))
            check_terminal(here, at)
            check_account(tried, at)
            self._store.throttles.save(self._terminal, terminal_failed(here, at))
            self._store.throttles.save(_account(matricule), tried.failed(at))
        return tried.failed(at).left

    def succeeded(self, matricule: str) -> None:
        """Forget the failures of an account; of those of the terminal only the one that was none."""
        here = self._store.throttles.get(self._terminal)
        self._store.throttles.save(self._terminal, here.forgiven())
        self.forget(matricule)

    def counted(self, matricule: str) -> int:
        """Return how many failures are counted for an account."""
        return self._store.throttles.get(_account(matricule)).failures

    def forget(self, matricule: str) -> None:
        """Forget the failures of an account."""
        self._store.throttles.clear(_account(matricule))

    @property
    def _terminal(self) -> str:
        return f"terminal:{self._context.settings.terminal}"


def _account(matricule: str) -> str:
    return f"account:{matricule}"
