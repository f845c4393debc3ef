"""Defence in depth: what may never reach a terminal is taken out of every string that Textual draws.

`kiosk.text.safe` is the rule; this is the net below it. The two tables are private to Rich and Textual:
`tests/test_textual_names.py` fails when they are gone.
"""

from __future__ import annotations

from typing import Final

from rich import control
from textual import content

NEVER: Final = frozenset(
    {
        *range(9),
        *range(0x0B, 0x20),
        *range(0x7F, 0xA0),
        0xAD,
        0x61C,
        *range(0x200B, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0xFFF9, 0xFFFC),
    }
)
"""C0 without tab and line feed, DEL, C1, the soft hyphen, what has no width, what turns the direction of writing."""


def strip_always() -> None:
    """Extend both tables, in place: before any widget exists."""
    table = dict.fromkeys(NEVER)
    control._CONTROL_STRIP_TRANSLATE.update(table)  # noqa: SLF001
    content._CONTROL_STRIP_TRANSLATE.update(table)  # noqa: SLF001
