"""A page of text, rows and buttons; the kiosk is mostly made of these."""

from __future__ import annotations

from asyncio import Lock
from typing import TYPE_CHECKING, ClassVar

from textual import on

from kiosk.domain.errors import KioskError
from kiosk.flows.page import Box, Page
from kiosk.flows.requests import Back
from kiosk.i18n import _
from screens.base import KioskScreen
from screens.hints import page_hints
from screens.page_layout import Layout, layout_of
from screens.widgets.action import Action
from screens.widgets.body import Body
from screens.widgets.framed import Framed
from screens.widgets.rows import Rows
from screens.widgets.title import Title
from styles import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual._path import CSSPathType
    from textual.widget import Widget

    from kiosk.flows.page import PageSource
    from kiosk.flows.requests import Request
    from screens.asking import Asking


class PageScreen(KioskScreen):
    """Draws what a source says.

    Args:
        session: Who is there, and the way to the database thread.
        source: Makes the page, afresh each time.
        page: The page, when it has been made already: it is then in the first frame.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = [sheet("base"), sheet("page")]

    def __init__(self, session: Asking, source: PageSource, page: Page | None = None) -> None:
        super().__init__(session)
        self.source = source
        self.page = page or Page(title="")
        self._made = page is not None
        self._layout = Layout(widgets=(), place=None)
        self._problem: Framed | None = None
        self._drawing = Lock()

    def contents(self) -> Iterable[Widget]:
        """Return the page that is there already."""
        return self._lay_out() if self._made else ()

    async def on_mount(self) -> None:
        """Ask for the page, unless it is there."""
        if self._made:
            self._focus_first(self.page.focus)
        else:
            await self.refresh_page()

    async def refresh_page(self, focus: str = "") -> None:
        """Make the page afresh; the keyboard goes to *focus*, else stays on the row where it was."""
        async with self._drawing:
            await super().refresh_page()
            key, at = self._here()
            first = not self._made
            refused = await self._make_page()
            async with self.body.batch():
                await self.body.remove_children()
                await self.body.mount_all(self._lay_out())
            self._focus_again((focus, key or self.page.focus), at, show=not first)
        if refused is not None:
            await self.show_problem(refused)

    async def show_problem(self, error: KioskError) -> None:
        """Say at the top, in red and in a sentence, why what was asked is not done."""
        from kiosk.wording import sentence

        if self._problem is not None:
            await self._problem.remove()
        title = _("There is a problem")
        self._problem = Framed(Box(title=title, lines=(("", sentence(error)),), error=True))
        place = self._layout.place or self.body
        first = next((child for child in place.children if not isinstance(child, Title)), None)
        await place.mount(self._problem, before=first)
        self.keys.tell(title)
        self.call_after_refresh(self.scroller(self._problem).bring, self._problem)

    def where_back_leads(self) -> Request | None:
        """Return what Escape asks for."""
        return None if self.page.root else self.page.back or Back()

    def help_section(self) -> str:
        """Return the section of the help that explains this page."""
        return self.page.help

    async def _make_page(self) -> KioskError | None:
        try:
            self.page = await self.session.ask(self.source)
        except KioskError as error:
            return error
        self._made = True
        return None

    def _lay_out(self) -> tuple[Widget, ...]:
        self._problem = None
        self._layout = layout_of(self.page)
        self.body.set_class(self._layout.place is None, "-flat")
        self.keys.show(page_hints(self.page), self.everywhere(), self.page.status)
        return self._layout.widgets

    def _here(self) -> tuple[str, int]:
        """Return the key of what has the keyboard, and its place among what may have it."""
        focused, chain = self.focused, self.reachable()
        return _key(focused), chain.index(focused) if focused in chain else 0

    def _focus_first(self, key: str) -> None:
        self._focus_again((key,), 0, show=False)

    def _focus_again(self, keys: tuple[str, ...], at: int, *, show: bool) -> None:
        """Give the keyboard to what has one of those keys; a page that opens is seen from its top all the same."""
        chain = self.reachable()
        for key in filter(None, keys):
            for widget in chain:
                if widget.go_to(key) if isinstance(widget, Rows) else _key(widget) == key:
                    self.set_focus(widget, scroll_visible=show)
                    return
        if chain:
            widget = self._first(chain) if at >= len(chain) or not at else chain[at]
            self.set_focus(widget, scroll_visible=show)

    def _first(self, chain: list[Widget]) -> Widget:
        """Return what has the keyboard first: never an act that cannot be undone."""
        return next((widget for widget in chain if not widget.has_class("danger")), chain[0])

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Give the keyboard to *widget*, and say what the arrow down does there."""
        super().set_focus(widget, scroll_visible, from_app_focus)
        self.call_after_refresh(self._name_keys)

    @on(Body.Scrolled)
    def _name_keys(self) -> None:
        """Name the keys of the page; on a button with lines left to read below, also the one that reads on."""
        focused = self.focused
        below = isinstance(focused, Action) and self.scroller(focused).more and self.leads(1) is None
        reading = (_("Down: read on"),) if below else ()
        self.keys.show((*reading, *page_hints(self.page)), self.everywhere(), self.keys.status)

    @on(Rows.Moved)
    def _show_beside(self, event: Rows.Moved) -> None:
        pane = self._layout.pane
        if pane is None or not event.rows.has_focus:
            return
        for rows in self.query(Rows):
            rows.keep(keeps=rows is event.rows)
        pane.show(event.row.beside or self.page.beside)


def _key(widget: Widget | None) -> str:
    return widget.key if isinstance(widget, Rows | Action) else ""
