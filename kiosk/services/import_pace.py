"""How an import goes on: by how many rows, and who is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Progress = Callable[[int, int], None]
"""Told, after each transaction, how many rows are done and how many there are."""

BATCH: Final = 1000
"""Rows a transaction: a kiosk that saves an answer meanwhile waits for one of these, not for all."""


def ignore_progress(_done: int, _total: int) -> None:
    """Tell nobody."""
