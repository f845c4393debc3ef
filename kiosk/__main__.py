"""The entry point: the kiosk itself as soon as possible, or the command line."""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Opening:
    """What may be said of the kiosk on its command line."""

    database: Path | None = None
    config: Path | None = None
    may_leave: bool = False


def main() -> None:
    """Open the kiosk when nothing else is asked, without loading what the commands need."""
    gc.disable()  # nothing of what is imported ever dies: looking at it again and again costs a tenth of the start
    opening = understood(sys.argv[1:])
    if opening is None:
        gc.enable()
        from kiosk.commands.cli import run

        run()
    else:
        _open(opening)


def understood(arguments: Sequence[str]) -> Opening | None:
    """Return what the arguments say of the kiosk, or `None` when they say anything else."""
    found: dict[str, object] = {}
    rest = [part for argument in arguments for part in _split(argument)]
    while rest:
        match rest:
            case ["--database" | "--config" as option, value, *after]:
                found[option.removeprefix("--")] = Path(value)
            case ["--may-leave", *after]:
                found["may_leave"] = True
            case _:
                return None
        rest = after
    return Opening(**found)  # type: ignore[arg-type]


def _split(argument: str) -> list[str]:
    return argument.split("=", 1) if argument.startswith(("--database=", "--config=")) else [argument]


def _open(opening: Opening) -> None:
    from kiosk.launch import open_kiosk

    open_kiosk(_settings(opening), sys.argv[1:])


def _settings(opening: Opening) -> Settings:
    from dataclasses import replace

    from kiosk.i18n import _
    from kiosk.launch import refuse
    from kiosk.settings import SettingsError, load

    try:
        settings = load(opening.config)
    except SettingsError as error:
        path, problem = error.args
        refuse(_("The configuration cannot be used: {path}, {problem}.").format(path=path, problem=problem))
    return replace(
        settings,
        database=opening.database or settings.database,
        may_leave=opening.may_leave or settings.may_leave,
    )


if __name__ == "__main__":
    main()
