"""The look: one stylesheet a screen, and the palettes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


def sheet(name: str) -> str:
    """Return where the stylesheet called *name* is; `importlib.resources` would cost 4 ms before the first frame."""
    return str(_FOLDER / f"{name}.tcss")
