"""From a terminal to the full screen, and from the end of one session to a fresh process for the next one."""

from __future__ import annotations

import gc
import os
import sys
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NoReturn

from kiosk import i18n
from kiosk.console import crash, restart, terminal
from kiosk.console.endings import MOST_CRASHES, Ending, Why, crashed
from kiosk.console.hardening import clear_environment, ignore_signals, set_limits
from kiosk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.settings import Settings

REFUSED: Final = 1
MISUSED: Final = 2


@dataclass(frozen=True, kw_only=True)
class Launch:
    """One process of the kiosk, from the first look at the database to what follows it."""

    settings: Settings
    arguments: Sequence[str]
    """Of the command line that opens the same kiosk again."""
    before: Ending
    began: float = field(default_factory=time.monotonic)

    def settle_in(self) -> None:
        """Give up what a shared terminal must not have, and let nothing but the full screen write on it."""
        ignore_signals()
        terminal.take_over()
        clear_environment()
        set_limits()
        terminal.silence_errors()

    def play(self) -> NoReturn:
        """Show the full screen until the session ends; then what follows."""
        for unused in ("ssl", "_hashlib"):
            sys.modules[unused] = None  # type: ignore[assignment] # 7 MB of OpenSSL, and we have no network
        from kiosk.app import KioskApp
        from kiosk.session import Session

        del sys.modules["ssl"]  # what is loaded later may look for it, as the checks of company numbers do
        session = Session(self.settings)
        app = KioskApp(session, said=" ".join(self.before.said()))
        gc.freeze()
        gc.enable()
        gc.set_threshold(20_000, 10, 10)
        ending = app.run(mouse=False)
        session.close()
        if ending is None:
            self.after_crash(app.incident or crash.note(RuntimeError()))
        self.follow(ending)

    def after_crash(self, incident: str) -> NoReturn:
        """Start again, and say why."""
        self.follow(crashed(incident, before=self.before, uptime=time.monotonic() - self.began))

    def follow(self, ending: Ending) -> NoReturn:
        """Wipe the terminal; then the next session, or the end."""
        terminal.wipe()
        if ending.why in {Why.LEFT, Why.REFUSED, Why.HUNG_UP}:
            terminal.give_back()
            if ending.refusal:
                terminal.say(ending.refusal)
                refuse(ending.refusal)
            os._exit(0)
        terminal.say(*ending.said())
        if ending.out_of_order:
            terminal.say(_("Out of order. Please see the CSE, or call {phone}.").format(phone=self.settings.phone))
        restart.restart(ending, self.arguments)


def open_kiosk(settings: Settings, arguments: Sequence[str]) -> NoReturn:
    """Play the kiosk in this terminal; *arguments* are those of the command line that opens the same kiosk again."""
    i18n.use(settings.language)
    if not terminal.is_terminal():
        refuse(_("This service needs a terminal (over SSH: ssh -t)."), MISUSED)
    launch = Launch(settings=settings, arguments=arguments, before=restart.before())
    crash.keep_log(settings.log)
    crash.hook_everything(launch.after_crash)
    if launch.before.out_of_order:
        restart.rest(settings)
        launch = replace(launch, before=Ending(crashes=MOST_CRASHES - 1))
        crash.hook_everything(launch.after_crash)
    _check_database(settings)
    launch.settle_in()
    launch.play()


def open_demonstration(database: Path, config: Path | None) -> NoReturn:
    """Replace this process by the kiosk on *database*, configured as this command was; it can be left."""
    configured = ["--config", str(config)] if config else []
    restart.restart(Ending(), ["--database", str(database), *configured, "--may-leave"])


def refuse(sentence: str, code: int = REFUSED) -> NoReturn:
    """Say on stderr why there will be no full screen, and end."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
    os._exit(code)


def _check_database(settings: Settings) -> None:
    from kiosk.console.preflight import check_header
    from kiosk.domain.errors import KioskError

    try:
        check_header(settings.database)
    except KioskError as error:
        from kiosk.wording import sentence

        refuse(sentence(error))
