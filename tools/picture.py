"""Draw a running screen as a PNG, to look at: cells as rectangles and letters, turned into pixels by rsvg-convert.

from picture import take
await take(app, "out.png")          # inside `async with app.run_test(size=…)`
"""

from __future__ import annotations

import subprocess
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style
    from textual.app import App

WIDE, HIGH = 12, 24
RULES = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "udr", "┤": "udl"}
ENDS = {"l": (0, 12), "r": (12, 12), "u": (6, 0), "d": (6, 24)}
HALVES = {"█": (0, 24), "▀": (0, 12), "▄": (12, 12)}


def take(app: App[Any], file: str | Path, font: str = "DejaVu Sans Mono") -> None:
    """Write what the screen shows now."""
    svg = Path(file).with_suffix(".svg")
    svg.write_text(_svg(app, font), "utf-8")
    subprocess.run(["rsvg-convert", svg, "-o", Path(file).with_suffix(".png")], check=True)
    svg.unlink()


def _svg(app: App[Any], font: str) -> str:
    width, height = app.size
    size = 'xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges"'
    lines = [f'<svg {size} width="{width * WIDE}" height="{height * HIGH}"><g font-family="{font}" font-size="19.93">']
    letters: list[str] = []
    for y, strip in enumerate(app.screen._compositor.render_strips()):  # noqa: SLF001
        x = 0
        for segment in strip:
            ink, ground, bold = _colours(segment.style)
            lines.append(_box(x * WIDE, y * HIGH, len(segment.text) * WIDE, HIGH, ground))
            for char in segment.text:
                letters += _letter(x * WIDE, y * HIGH, char, ink, bold=bold)
                x += 1
    return "\n".join([*lines, *letters, "</g></svg>"])


def _colours(style: Style | None) -> tuple[str, str, bool]:
    ink, ground, bold = "#000000", "#ffffff", False
    if style is not None:
        ink = style.color.get_truecolor().hex if style.color else ink
        ground = style.bgcolor.get_truecolor().hex if style.bgcolor else ground
        bold = bool(style.bold)
        if style.reverse:
            ink, ground = ground, ink
    return ink, ground, bold


def _box(x: int, y: int, width: int, height: int, colour: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>'


def _letter(x: int, y: int, char: str, ink: str, *, bold: bool) -> Iterator[str]:
    if char in RULES:
        for end in RULES[char]:
            to_x, to_y = ENDS[end]
            path = f"M{x + 6} {y + 12}L{x + to_x} {y + to_y}"
            yield f'<path d="{path}" stroke="{ink}" stroke-width="{2.4 if bold else 1.4}"/>'
    elif char in HALVES:
        top, high = HALVES[char]
        yield _box(x, y + top, WIDE, high, ink)
    elif char.strip():
        weight = ' font-weight="bold"' if bold else ""
        yield f'<text x="{x}" y="{y + 18}" fill="{ink}"{weight}>{escape(char)}</text>'
