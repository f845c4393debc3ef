"""A file for the eyes of whoever asked for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.commands.office import refuse
from kiosk.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """Write *text* in a new file at *path*, readable by its owner only; none is ever replaced."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"{text}\n")
    except OSError:
        refuse(_("This file is there already, or cannot be written: {path}.").format(path=path))
