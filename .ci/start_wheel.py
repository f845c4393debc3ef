"""Start the installed program as a person would: its help, a new database, and the kiosk up to its welcome.

Run: python .ci/start_wheel.py PATH-OF-KIOSK, from a folder that does not hold the source.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import pexpect
import pyte

WELCOME: Final = "Votre demande de logement social"
COLUMNS: Final = 80
ROWS: Final = 24
PATIENCE: Final = 30.0
"""Seconds; a first start compiles the modules."""


def main() -> None:
    """Go through the three starts; the first that fails ends it."""
    kiosk = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "kiosk.db"
        check_help(kiosk)
        create(kiosk, database)
        open_welcome(kiosk, database)


def check_help(kiosk: str) -> None:
    """Ask for the help."""
    said = subprocess.run([kiosk, "--help"], env=environment(), capture_output=True, text=True, check=True).stdout
    if "--database" not in said:
        sys.exit(f"The help is not the one of the kiosk:\n{said}")
    print("help: as expected")


def create(kiosk: str, database: Path) -> None:
    """Make a database where there was none."""
    subprocess.run([kiosk, "init", "--database", str(database)], env=environment(), check=True)
    if not database.is_file():
        sys.exit(f"{database} was not made")
    print("init: database made")


def open_welcome(kiosk: str, database: Path) -> None:
    """Open the kiosk in a terminal and wait for its first words, in French."""
    program = pexpect.spawn(
        kiosk, ["--database", str(database)], env=environment(), dimensions=(ROWS, COLUMNS), timeout=1
    )
    screen = pyte.Screen(COLUMNS, ROWS)
    shown = wait_for(program, screen, WELCOME)
    program.close(force=True)
    if not shown:
        sys.exit("The welcome did not come; the screen:\n" + "\n".join(screen.display))
    print("\n".join(row.rstrip() for row in screen.display))


def wait_for(program: pexpect.spawn, screen: pyte.Screen, words: str) -> bool:
    """Return whether the words came on the screen in time."""
    stream = pyte.ByteStream(screen)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            stream.feed(program.read_nonblocking(65536, timeout=0.2))
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            return False
        if words in "\n".join(screen.display):
            return True
    return False


def environment() -> dict[str, str]:
    """Return a plain environment: nothing of the machine may help or hinder."""
    return {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": tempfile.gettempdir()}


if __name__ == "__main__":
    main()
