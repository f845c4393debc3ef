"""What a person does at the keyboard: look for a line, go to it, press Enter; and what the staff types."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pty_kiosk import Kiosk

FAR: Final = 24
"""More lines than any screen of these tests has."""
TRIES: Final = 3
LOOKS: Final = 6
"""Half seconds that the answer to a key may take on a busy machine before it is pressed again."""
LABEL_ROWS: Final = 6
"""A field stands at most so many rows under its label: hint, error."""


class Person:
    """Somebody who has never used a terminal: arrows, Enter, Space, and what the screen says."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def choose(self, *words: str) -> None:
        """Go to the line or button that has *words* and press Enter."""
        self.go_to(*words)
        before = self._kiosk.screen()
        for _ in range(TRIES):  # a key pressed while a screen changes is not carried over to the next one
            self._kiosk.press("enter")
            for _ in range(LOOKS):
                if self._kiosk.screen() != before:
                    return
                self._kiosk.wait_for_bytes()

    def tick(self, *words: str) -> None:
        """Go to the line that has *words* and press Space."""
        self.go_to(*words)
        self._kiosk.press("space")

    def go_to(self, *words: str) -> None:
        """Move with the arrows until the line or button with the keyboard has *words*."""
        for key in ("down", "up", "right", "left"):
            stayed = 0
            while stayed < TRIES:
                before = self.here
                if all(word in before for word in words):
                    return
                self._kiosk.press(key)
                stayed = stayed + 1 if self.here == before else 0
        message = f"no line says {' '.join(words)!r}:\n{self._kiosk.screen()}"
        raise AssertionError(message)

    @property
    def here(self) -> str:
        """What has the keyboard: the button with the marker, else the line with it."""
        marked = [line for line in self._kiosk.lines() if line.lstrip().startswith(">") or "> [" in line]
        line = next(iter(marked), "")
        _, _, after = line.partition("> ")
        return after.partition("]")[0] if after.startswith("[ ") and "]" in after[4:] else after

    def answer(self, label: str, text: str) -> None:
        """Type *text* once the keyboard is in the field under *label*, then go on."""
        self._kiosk.wait_until(lambda: self._in_field(label), f"no field under {label!r}")
        self._kiosk.type(text)
        self._kiosk.press("enter")

    def see(self, *texts: str) -> None:
        """Wait until the screen says each of *texts*."""
        for text in texts:
            self._kiosk.expect(text)

    def back_home(self) -> None:
        """Press Escape until Home is there."""
        for _ in range(FAR):
            if "Votre démarche" in self._kiosk.screen():
                self._kiosk.wait_for_bytes()
                return
            self._kiosk.press("escape")
        message = f"never home:\n{self._kiosk.screen()}"
        raise AssertionError(message)

    def _in_field(self, label: str) -> bool:
        lines = self._kiosk.lines()
        under = [at for at, line in enumerate(lines) if line.strip() == label]
        fields = [at for at, line in enumerate(lines) if line.startswith(" > [")]
        return bool(under and fields) and any(0 < at - under[-1] <= LABEL_ROWS for at in fields)


def command(database: Path, *arguments: str) -> str:
    """Run `kiosk` with *arguments* and return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments, "--database", str(database)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
