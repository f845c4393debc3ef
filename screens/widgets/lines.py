"""A widget drawn line by line: only the lines that changed are made and sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.content import Content
    from textual.geometry import Size


def look(widget: Widget, name: str) -> Style:
    """Return the style of a component class; `Widget.get_visual_style` would lose « reverse »."""
    return Style.from_styles(widget.get_component_styles(name))


def strip_of(widget: Widget, line: Content, width: int, style: Style | None = None) -> Strip:
    """Return *line* as cells, over the ground of *widget* or over *style*."""
    base = widget.visual_style if style is None else widget.visual_style + style
    parts = line.render(base, end="", parse_style=widget._get_style)  # noqa: SLF001 - resolves our `$k-…`, as Static does
    segments = [Segment(text, part.rich_style) for text, part in parts]
    return Strip(segments).adjust_cell_length(width, base.rich_style)


class Lines(Widget):
    """Draws contents of one line each; subclasses make them for a width."""

    DEFAULT_CSS = "Lines { width: 100%; height: auto; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes, markup=False)
        self._made: tuple[int, list[Content]] | None = None

    def make(self, width: int) -> list[Content]:
        """Return every line for that width."""
        raise NotImplementedError

    def line(self, y: int, lines: list[Content]) -> tuple[Content, Style | None]:
        """Return line *y* as it is now, and the style under it."""
        return lines[y], None

    def lines(self, width: int) -> list[Content]:
        """Return every line, made once for a width."""
        if self._made is None or self._made[0] != width:
            self._made = (width, self.make(width))
        return self._made[1]

    def remake(self) -> None:
        """Make the lines again; only when their number changes is the screen laid out again."""
        width, before = self._made or (-1, [])
        self._made = None
        same = width == self.size.width and len(self.lines(width)) == len(before)
        self.refresh(layout=not same)

    def redraw_lines(self, top: int, height: int = 1) -> None:
        """Draw some lines again, and nothing else."""
        self.refresh(Region(0, top, self.size.width, height))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """Return one row a line."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        lines = self.lines(width)
        if y >= len(lines):
            return Strip.blank(width, self.visual_style.rich_style)
        line, style = self.line(y, lines)
        return strip_of(self, line, width, style)
