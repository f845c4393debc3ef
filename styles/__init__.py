"""The look: one stylesheet a screen, and the palettes."""

from __future__ import annotations

from importlib.resources import files


def sheet(name: str) -> str:
    """Return where the stylesheet called *name* is, in the tree and in the wheel alike."""
    return str(files(__name__) / f"{name}.tcss")
