"""The widgets of one step, kept from one answer to the next: a field that is being typed in is never replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical

from kiosk.flows.flow import Kind
from kiosk.flows.page import Box, Buttons, Menu, Row
from kiosk.i18n import _, ngettext
from screens.questions.choosing import ChoosingBox
from screens.questions.search import SearchBox
from screens.questions.secret import SecretBox
from screens.questions.typed import TypedBox
from screens.widgets.action import Action, ActionLine, Rank
from screens.widgets.blocks import ranked, rows_for, widgets_for
from screens.widgets.framed import Framed
from screens.widgets.rows import Rows
from screens.widgets.title import Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

    from kiosk.domain.errors import KioskError
    from kiosk.flows.page import Block, Button
    from kiosk.flows.requests import Request
    from kiosk.flows.run import Asked, FlowRun, Sight
    from screens.questions.box import QuestionBox

CONTINUE: Final = "continue"
_BOXES: Final[dict[Kind, type[QuestionBox]]] = {
    Kind.TEXT: TypedBox,
    Kind.LONG_TEXT: TypedBox,
    Kind.SECRET: SecretBox,
    Kind.CHOICE: ChoosingBox,
    Kind.TICKS: ChoosingBox,
    Kind.SEARCH: SearchBox,
}


class Group(Vertical):
    """Some blocks, replaced only when they say something else."""

    def __init__(self) -> None:
        super().__init__(classes="group")
        self.blocks: tuple[Block, ...] = ()

    async def show(self, blocks: tuple[Block, ...]) -> None:
        """Show those blocks."""
        if blocks == self.blocks:
            return
        key = next((rows.key for rows in self.query(Rows) if rows.has_focus), "")
        self.blocks = blocks
        await self.remove_children()
        await self.mount_all(widgets_for(blocks, ends=False))
        self.focus_on(key)

    def focus_on(self, key: str) -> bool:
        """Give the keyboard to the row called *key*, if there is one."""
        for rows in self.query(Rows):
            if key and rows.go_to(key):
                rows.focus()
                return True
        return False


class Ways(ActionLine):
    """« Continuer », and what else one may do from there."""

    async def show(self, label: str, others: Sequence[Button]) -> None:
        """Say the buttons in the language of now."""
        wanted: list[tuple[str, str, Request | None, Rank]] = [(label, CONTINUE, None, Rank.FIRST)]
        wanted += [(each.label, each.key, each.go, rank) for each, rank in ranked(others, first=False)]
        known = [child for child in self.children if isinstance(child, Action)]
        if [action.key for action in known] == [key for _, key, _, _ in wanted]:
            for action, (said, _, go, _) in zip(known, wanted, strict=True):
                action.go = go
                action.say(said)
        else:
            await self.remove_children()
            await self.mount_all([Action(*each) for each in wanted])
        self.measure()


class StepLayout:
    """Draws one step and moves the keyboard in it."""

    def __init__(self, run: FlowRun) -> None:
        self.run = run
        self.summary: Rows | None = None
        self.title = Title("")
        self.problems = Vertical(classes="group")
        self.before, self.after = Group(), Group()
        self.questions = Vertical(classes="group")
        self.ways = Ways()
        self.ways.add_class("last")
        self._boxes: dict[str, QuestionBox] = {}

    @property
    def widgets(self) -> tuple[Widget, ...]:
        """What to mount, in reading order."""
        return (self.title, self.problems, self.before, self.questions, self.after, self.ways)

    async def draw(self, sight: Sight | None, problem: KioskError | None) -> None:
        """Show the step as it is now."""
        self._name()
        if sight is not None:
            texts = tuple(block for block in sight.after if not isinstance(block, Buttons))
            buttons = [button for block in sight.after if isinstance(block, Buttons) for button in block.buttons]
            await self.before.show(sight.before)
            await self._ask(sight.questions)
            await self.after.show(texts)
            await self.ways.show(_(self.run.step.button), buttons)
        await self._say_problems(problem)

    def focus_first(self) -> None:
        """Give the keyboard to the first question, or to what goes on."""
        first = next(iter(self._boxes.values()), None)
        (first.control if first is not None else self._continue()).focus()

    def focus_after(self, box: QuestionBox) -> None:
        """Give the keyboard to what follows a question."""
        boxes = list(self._boxes.values())
        at = boxes.index(box) + 1 if box in boxes else len(boxes)
        (boxes[at].control if at < len(boxes) else self._continue()).focus()

    def focus_on(self, key: str) -> None:
        """Give the keyboard to the question with that key, or to the row with that key."""
        if key in self._boxes:
            self._boxes[key].ask_again()
        else:
            any(group.focus_on(key) for group in (self.before, self.after))

    def _continue(self) -> Widget:
        return self.ways.children[0]

    def _name(self) -> None:
        flow, step = self.run.flow, self.run.step
        title, whole = _(step.title), _(flow.title)
        aside = whole if whole != title else ""
        if flow.number:
            aside = _("{flow}, task {index} of {total}").format(flow=whole, index=flow.number, total=flow.total)
        self.title.show(title, aside, done=flow.number, total=flow.total)

    async def _ask(self, asked: Sequence[Asked]) -> None:
        keys = {each.question.key for each in asked}
        for key in [key for key in self._boxes if key not in keys]:
            await self._boxes.pop(key).remove()
        boxes: dict[str, QuestionBox] = {}
        for at, each in enumerate(asked):
            key = each.question.key
            box = self._boxes.get(key)
            if box is None:
                box = _BOXES[each.question.kind](each, self.run)
                following = self.questions.children[at] if at < len(self.questions.children) else None
                await self.questions.mount(box, before=following)
            else:
                box.show(each)
            boxes[key] = box
        self._boxes = boxes

    async def _say_problems(self, problem: KioskError | None) -> None:
        """Put what is wrong first: every answer to correct when there are several, else the whole step."""
        from kiosk.wording import sentence

        await self.problems.remove_children()
        self.summary = None
        wrong = self.run.wrong()
        if len(wrong) > 1:
            rows = tuple(Row(key=each.key, cells=(_told(each.say(each.label), each.key, self.run),)) for each in wrong)
            title = ngettext("{n} answer to correct", "{n} answers to correct", len(wrong)).format(n=len(wrong))
            self.summary = rows_for(Menu(rows=rows, columns=(0,), title=title, error=True), every=True)
            await self.problems.mount(self.summary)
        elif problem is not None:
            said = Box(title=_("There is a problem"), lines=(("", sentence(problem)),), error=True)
            await self.problems.mount(Framed(said))


def _told(label: str, key: str, run: FlowRun) -> str:
    from kiosk.wording import sentence

    return _("{field}: {message}").format(field=label.rstrip(" .:?\u00a0\u202f"), message=sentence(run.errors[key]))
