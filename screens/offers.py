"""The offers in three tabs: the list, and from 110 columns what its cursor is on (R09, R10)."""

from __future__ import annotations

from asyncio import Lock
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Container

from kiosk.domain.errors import KioskError
from kiosk.flows.requests import Later, OpenOffers
from kiosk.i18n import _
from screens.base import KioskScreen
from screens.listed import Listed, list_hints
from screens.widgets.line_list import LineList
from screens.widgets.pane import Pane
from screens.widgets.tabs import Tabs
from screens.widgets.title import Title
from styles import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual._path import CSSPathType
    from textual.widget import Widget

    from kiosk.flows.page import Row
    from kiosk.flows.requests import Request
    from kiosk.flows.tabs import TabbedList, TabSource
    from screens.asking import Asking


class OffersScreen(KioskScreen):
    """Shows a list in tabs.

    Args:
        session: Who is there, and the way to the database thread.
        tab: The tab to open; none for the first one.
        view: The list as it is sorted and filtered, when it was shown before.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = [sheet("base"), sheet("offers")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "tab(-1)", show=False),
        Binding("right", "tab(1)", show=False),
        Binding("f5", "sort", show=False),
        Binding("f6", "filter", show=False),
    ]

    def __init__(self, session: Asking, tab: str = "", view: TabSource | None = None) -> None:
        super().__init__(session)
        self.source = view or _offers(tab)
        self.frame: TabbedList | None = None
        self.title_line = Title("")
        self.tabs = Tabs()
        self.list = LineList(self._rows)
        self.parts = Listed(self.list)
        self.pane = Pane()
        self._drawing = Lock()

    def contents(self) -> Iterable[Widget]:
        """Return the tabs, and the list beside its pane."""
        yield self.title_line
        yield self.tabs
        yield Container(self.parts, self.pane, classes="panes")

    async def on_mount(self) -> None:
        """Ask for the list."""
        await self.look_at(self.source)

    async def look_at(self, source: TabSource) -> None:
        """Show the list otherwise: another tab, another order, other filters."""
        self.source = source
        await self._draw(at=0)

    async def refresh_page(self, focus: str = "") -> None:
        """Show the list as it is now, in the language spoken now, with the cursor where it was."""
        await super().refresh_page()
        await self._draw(at=self.list.cursor)
        del focus

    async def show_problem(self, error: KioskError) -> None:
        """Say above the list why what was asked is not done."""
        await self.parts.say_problem(error)
        self.keys.tell(_("There is a problem"))

    async def request(self, request: Request) -> None:
        """Ask for something; what is only another look at the list is done here."""
        if isinstance(request, Later):
            request = request.make()
        if isinstance(request, OpenOffers):
            await self.look_at(request.view or _offers(request.tab))
        else:
            await super().request(request)

    def help_section(self) -> str:
        """Return the section of the help about the offers."""
        return self.frame.help if self.frame else ""

    def action_tab(self, step: int) -> None:
        """Open the next tab, or the one before."""
        self.tabs.open_beside(step)

    def action_sort(self) -> None:
        """Sort otherwise."""
        if self.frame and self.frame.sort:
            self.call_later(self.request, self.frame.sort)

    def action_filter(self) -> None:
        """Ask for the filters."""
        if self.frame and self.frame.filter:
            self.call_later(self.request, self.frame.filter)

    @on(Tabs.Opened)
    async def _open(self, event: Tabs.Opened) -> None:
        await self.look_at(self.source.at(event.key))

    @on(LineList.Chosen)
    async def _see(self, event: LineList.Chosen) -> None:
        if event.row.go is not None:
            await self.request(event.row.go)

    @on(LineList.Moved)
    async def _follow(self, event: LineList.Moved) -> None:
        if event.index != self.list.cursor or self.frame is None:
            return
        self.keys.tell(self._position(self.frame))
        if self.has_class("-wide"):
            key = event.row.key
            blocks = await self.session.ask(lambda visit: self.source.beside(visit, key))
            if event.index == self.list.cursor:
                self.pane.show(blocks)

    async def _rows(self, offset: int, limit: int) -> Sequence[Row]:
        return await self.session.ask(lambda visit: self.source.rows(visit, offset, limit))

    async def _draw(self, *, at: int) -> None:
        async with self._drawing:
            try:
                self.frame = frame = await self.session.ask(self.source.frame)
            except KioskError as error:
                await self.show_problem(error)
                return
            self.title_line.show(frame.title, frame.aside)
            self.tabs.show(frame.tabs, frame.active)
            await self.parts.show(frame, at)
            self.set_class(not frame.count, "-none")
            self.keys.show(list_hints(frame), self.everywhere(), self._position(frame))
        if self.focused is not self.tabs or not frame.count:
            self.set_focus(self.list if frame.count else self.tabs)

    def _position(self, frame: TabbedList) -> str:
        if not frame.count or not frame.position:
            return ""
        return _(frame.position).format(index=self.list.cursor + 1, total=frame.count)


def _offers(tab: str) -> TabSource:
    from kiosk.flows.offers import OfferTabs

    return OfferTabs().at(tab) if tab else OfferTabs()
