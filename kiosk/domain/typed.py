"""What errors about an answer carry: what was typed, or how much of it."""

from __future__ import annotations

from kiosk.text import clean

QUOTED = 40
"""Characters kept of what was typed: enough to recognise it in a sentence."""


class TypedError(Exception):
    """Mixed into an error whose sentence quotes what was typed."""

    def __init__(self, *, typed: str) -> None:
        self.typed = clean(typed, limit=QUOTED)
        super().__init__(self.typed)


class CountedError(Exception):
    """Mixed into an error whose sentence says how many characters or digits were typed."""

    def __init__(self, *, count: int) -> None:
        super().__init__(count)
        self.count = count
