"""Questions, a few a screen; every answer is saved as soon as it is given."""

from __future__ import annotations

from asyncio import Lock
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on

from kiosk.domain.errors import KioskError
from kiosk.flows.requests import Back
from kiosk.flows.run import FlowRun
from screens.base import KioskScreen
from screens.flow_hints import step_hints, step_status
from screens.flow_layout import CONTINUE, StepLayout
from screens.questions.box import QuestionBox
from screens.questions.search import SearchBox
from screens.questions.typed import TypedBox
from screens.widgets.action import Action
from screens.widgets.rows import Rows
from styles import sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from textual._path import CSSPathType
    from textual.events import DescendantBlur
    from textual.widget import Widget

    from kiosk.flows.flow import Flow
    from kiosk.flows.visit import Visit
    from screens.asking import Asking

T = TypeVar("T")


class FlowScreen(KioskScreen):
    """Plays a flow step by step."""

    CSS_PATH: ClassVar[CSSPathType | None] = [sheet("base"), sheet("flow")]

    def __init__(self, session: Asking, flow: Flow) -> None:
        super().__init__(session)
        self.play = FlowRun(flow)
        self.body.add_class("-flat")
        self._step = StepLayout(self.play)
        self._saved: datetime | None = None
        self._refused: KioskError | None = None
        self._over = False
        self._turn = Lock()

    async def on_mount(self) -> None:
        """Ask the first questions."""
        await self._draw(fresh=True)

    def on_unmount(self) -> None:
        """Leave nothing secret in memory."""
        if not self.play.flow.keep_typed:
            self.play.forget()

    async def refresh_page(self, focus: str = "") -> None:
        """Show the step afresh, in the language spoken now; what was typed stays, and so does the keyboard."""
        await super().refresh_page()
        self._over = False
        await self._draw()
        if focus:
            self._step.focus_on(focus)

    async def show_problem(self, error: KioskError) -> None:
        """Say at the top why what was asked is not done."""
        self._over = False
        self._refused = error
        await self._draw()

    async def leave(self) -> None:
        """Keep what is being typed, when it can be an answer."""
        box = self._box_of(self.focused)
        if box is not None:
            await self._settle(box)

    def help_section(self) -> str:
        """Return the section of the help about this flow."""
        return self.play.flow.key

    def action_back(self) -> None:
        """Go to the step before, or out."""
        self.call_later(self._go_back)

    def bring(self, widget: Widget) -> None:
        """Keep a question whole: its label and its error are read with the field."""
        box = next((each for each in widget.ancestors if isinstance(each, QuestionBox)), None)
        if box is not None and box.is_attached and box.size.height <= self.body.size.height:
            self.body.bring(box)
        else:
            super().bring(widget)

    async def _go_back(self) -> None:
        await self.leave()
        if self.play.back():
            await self._draw(fresh=True)
        else:
            self.post_message(self.Requested(Back(), self))

    @on(Action.Pressed)
    async def _continue(self, event: Action.Pressed) -> None:
        if event.action.key != CONTINUE or self._over or not event.action.is_attached:
            return
        step = self.play.step
        request = await self._asked(self.play.proceed)
        if request is not None:
            self._over = True
            self.post_message(self.Requested(request, self))
            return
        await self._draw(fresh=self.play.step is not step)
        wrong = self.play.wrong()
        if wrong:
            self._step.focus_on(wrong[0].key)

    @on(QuestionBox.Answered)
    async def _keep_answer(self, event: QuestionBox.Answered) -> None:
        event.stop()
        await self._keep()

    @on(QuestionBox.Passed)
    def _pass(self, event: QuestionBox.Passed) -> None:
        event.stop()
        self._step.focus_after(event.box)

    @on(SearchBox.Searched)
    def _search(self, event: SearchBox.Searched) -> None:
        event.stop()
        self.run_worker(self._find(event.box), group=f"search-{event.box.question.key}", exclusive=True)

    @on(Rows.Chosen)
    def _go_to_error(self, event: Rows.Chosen) -> None:
        if event.rows is self._step.summary:
            self._step.focus_on(event.row.key)

    async def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Take what was typed in the field that is left."""
        box = self._box_of(event.widget)
        if box is not None:
            await self._settle(box)

    def _box_of(self, widget: Widget | None) -> TypedBox | None:
        if widget is None:
            return None
        box = next((each for each in widget.ancestors if isinstance(each, TypedBox)), None)
        return box if box is not None and box.control is widget else None

    async def _settle(self, box: TypedBox) -> None:
        if box.unsettled():
            self.play.settle(box.question)
            await self._keep()

    async def _keep(self) -> None:
        self._refused = None
        self._saved = await self._asked(self._kept) or self._saved
        await self._draw()

    def _kept(self, visit: Visit) -> datetime | None:
        return visit.instant if self.play.keep(visit) else None

    async def _find(self, box: QuestionBox) -> None:
        assert isinstance(box, SearchBox)  # noqa: S101 - for the type
        text = box.wanted
        search = box.question.search
        options = await self.session.ask(lambda visit: search(visit, text))
        if text == box.wanted:
            box.show_found(options, text)

    async def _draw(self, *, fresh: bool = False) -> None:
        async with self._turn:
            sight = await self._asked(self.play.look)
            async with self.body.batch():
                if fresh:
                    self._step = StepLayout(self.play)
                    await self.body.remove_children()
                    await self.body.mount_all(self._step.widgets)
                await self._step.draw(sight, self._refused or self.play.problem)
            self.band.show(self._banner())
            status = step_status(self.play, self._refused or self.play.problem, self._saved)
            self.keys.show(step_hints(self.play), self.everywhere(), status)
        if fresh:
            self.body.scroll_to(y=0, animate=False, immediate=True)
            self._step.focus_first()
        elif self.focused is not None:
            self.call_after_refresh(self.bring, self.focused)  # what is said above may have pushed it out of view

    async def _asked(self, act: Callable[[Visit], T]) -> T | None:
        """Return what *act* returns; what is refused is shown."""
        try:
            return await self.session.ask(act)
        except KioskError as error:
            self._refused = error
            return None
