"""The left half of a list in tabs: the heads, the rows, what is said below; or, when there is none, where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.content import Content

from kiosk.flows.page import Box
from kiosk.i18n import _
from screens.widgets.blocks import widgets_for
from screens.widgets.body import Body
from screens.widgets.columns import Columns
from screens.widgets.dressed import plain
from screens.widgets.framed import Framed
from screens.widgets.lines import Lines
from screens.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from kiosk.domain.errors import KioskError
    from kiosk.flows.tabs import TabbedList
    from screens.widgets.line_list import LineList


def list_hints(frame: TabbedList) -> tuple[str, ...]:
    """Return the hints of a list in tabs."""
    rows = (_("Up and down: offer"), _("Enter: see")) if frame.count else (_("Up and down: choose"), _("Enter: open"))
    sort = (_("F5: sort"),) if frame.sort and frame.count else ()
    narrow = (_("F6: filter"),) if frame.filter else ()
    return (_("Left and right: tab"), *rows, *sort, *narrow, _("Esc: back"))


class Heads(Lines):
    """The words above the columns; they do not scroll."""

    def __init__(self) -> None:
        super().__init__(classes="heads")
        self._heads: tuple[str, ...] = ()
        self._columns = Columns(widths=(0,))

    def show(self, heads: tuple[str, ...], columns: tuple[int, ...]) -> None:
        """Say other heads."""
        self._heads, self._columns = heads, Columns(widths=columns)
        self.remake()

    def make(self, width: int) -> list[Content]:
        """Return one line."""
        return [self._columns.head(self._heads, width)]


class Listed(Container):
    """Shows the open tab."""

    def __init__(self, rows: LineList) -> None:
        self.rows = rows
        self.heads = Heads()
        self.below = Paragraph(Content(""), "below")
        self.empty = Body(classes="empty")
        self.problem = Container(classes="problem")
        super().__init__(self.problem, self.heads, rows, self.below, self.empty, classes="listed")

    async def show(self, frame: TabbedList, at: int) -> None:
        """Show the rows of the open tab, with the cursor at *at*."""
        full = frame.count > 0
        self.set_class(not full, "-empty")
        self.set_class(not frame.below, "-bare")
        self.heads.show(frame.heads, frame.columns)
        self.below.say(Content("\n").join([plain(line) for line in frame.below]))
        await self.problem.remove_children()
        await self.empty.remove_children()
        if not full:
            await self.empty.mount_all(widgets_for(frame.empty))
        await self.rows.show(frame.count, frame.columns, at=at)
        self.fit()

    async def say_problem(self, error: KioskError) -> None:
        """Say why what was asked is not done."""
        from kiosk.wording import sentence

        await self.problem.remove_children()
        said = Box(title=_("There is a problem"), lines=(("", sentence(error)),), error=True)
        await self.problem.mount(Framed(said))
        self.call_after_refresh(self.fit)

    def on_resize(self) -> None:
        """Give the rows the room there is."""
        self.fit()

    def fit(self) -> None:
        """Let what is said below follow the last row, and stay in view when the list is long."""
        text = len(self.below.lines(self.below.size.width)) + 1 if self.below.display else 0
        heads = 1 if self.heads.display else 0
        room = self.size.height - self.problem.size.height - heads - text - 1
        self.rows.styles.height = max(1, min(self.rows.height_wanted, room))
