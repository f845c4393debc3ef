"""From a terminal to the full screen, and from the end of one session to a fresh process for the next one."""

from __future__ import annotations

import gc
import os
import sys
import time
from typing import TYPE_CHECKING, Final, NoReturn

from kiosk import i18n, restart, terminal
from kiosk.endings import MOST_CRASHES, Ending, Why, crashed
from kiosk.hardening import clear_environment, ignore_signals, set_limits
from kiosk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.settings import Settings

REFUSED: Final = 1
MISUSED: Final = 2


def open_kiosk(settings: Settings, arguments: Sequence[str]) -> NoReturn:
    """Play the kiosk in this terminal; *arguments* are those of the command line that opens the same kiosk again."""
    from kiosk import crash

    i18n.use(settings.language)
    if not terminal.is_terminal():
        refuse(_("This service needs a terminal (over SSH: ssh -t)."), MISUSED)
    _check_database(settings)
    ignore_signals()
    terminal.take_over()
    before = restart.before()
    clear_environment()
    set_limits()
    terminal.silence_errors()
    crash.keep_log(settings.log)
    began = time.monotonic()

    def after_crash(incident: str) -> NoReturn:
        follow(crashed(incident, before=before, uptime=time.monotonic() - began), settings, arguments)

    crash.hook_everything(after_crash)
    if before.out_of_order:
        restart.rest(settings)
        before = Ending(crashes=MOST_CRASHES - 1)
    ending, incident = play(settings, before)
    if ending is None:
        after_crash(incident or crash.note(RuntimeError()))
    follow(ending, settings, arguments)


def open_demonstration(database: Path) -> NoReturn:
    """Replace this process by the kiosk on *database*; it can be left."""
    restart.restart(Ending(), ["--database", str(database), "--may-leave"])


def play(settings: Settings, before: Ending) -> tuple[Ending | None, str]:
    """Show the full screen until the session ends; return how it ended, or the number of its crash."""
    sys.modules["ssl"] = None  # type: ignore[assignment] # asyncio would load it: 4 MB for nothing, we have no network
    from kiosk.app import KioskApp
    from kiosk.session import Session

    session = Session(settings)
    app = KioskApp(session, said=" ".join(before.said()))
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 10, 10)
    ending = app.run(mouse=False)
    session.close()
    return ending, app.incident


def follow(ending: Ending, settings: Settings, arguments: Sequence[str]) -> NoReturn:
    """Wipe the terminal; then the next session, or the end."""
    terminal.wipe()
    match ending.why:
        case Why.HUNG_UP:
            os._exit(0)
        case Why.LEFT:
            terminal.give_back()
            os._exit(0)
        case Why.REFUSED:
            terminal.give_back()
            terminal.say(ending.refusal)
            refuse(ending.refusal)
        case _:
            terminal.say(*ending.said())
            if ending.out_of_order:
                terminal.say(_("Out of order. Please see the CSE, or call {phone}.").format(phone=settings.phone))
            restart.restart(ending, arguments)


def refuse(sentence: str, code: int = REFUSED) -> NoReturn:
    """Say on stderr why there will be no full screen, and end."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
    os._exit(code)


def _check_database(settings: Settings) -> None:
    from kiosk.domain.errors import KioskError
    from kiosk.preflight import check_header

    try:
        check_header(settings.database)
    except KioskError as error:
        from kiosk.wording import sentence

        refuse(sentence(error))
