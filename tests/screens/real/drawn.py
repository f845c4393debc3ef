"""What a screen shows, as text that a person can compare: its characters, then the look of every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.style import Style

    from kiosk.app import KioskApp

LETTERS: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def drawn(app: KioskApp) -> str:
    """Return the lines of the screen; the same lines with a letter a look; what each letter looks like."""
    letters: dict[str, str] = {}
    texts, looks = [], []
    for strip in app.screen._compositor.render_strips():
        texts.append(strip.text.rstrip())
        look = ""
        for segment in strip:
            said = _look(segment.style)
            look += letters.setdefault(said, LETTERS[len(letters)]) * len(segment.text)
        looks.append(look)
    legend = [f"{letter} {said}" for said, letter in letters.items()]
    return "\n".join([*texts, "", *looks, "", *legend, ""])


def _look(style: Style | None) -> str:
    if style is None:
        return "-"
    ink = style.color.get_truecolor().hex if style.color else "-"
    ground = style.bgcolor.get_truecolor().hex if style.bgcolor else "-"
    more = [name for name in ("bold", "reverse", "underline", "italic", "dim") if getattr(style, name)]
    return " ".join([ink, "on", ground, *more])
