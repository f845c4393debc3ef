"""Which versions of SQLite may corrupt a file that several processes write (the WAL-reset race)."""

from __future__ import annotations

from typing import Final

Version = tuple[int, ...]

FIRST: Final[Version] = (3, 7, 0)
MENDED: Final[Version] = (3, 51, 3)
ALSO_MENDED: Final[tuple[Version, ...]] = ((3, 44, 6), (3, 50, 7))
"""Older series that got the correction too."""


def may_corrupt(version: Version) -> bool:
    """Return whether writing from several processes is unsafe with that version."""
    if not FIRST <= version < MENDED:
        return False
    return not any(version[:2] == mended[:2] and version >= mended for mended in ALSO_MENDED)
