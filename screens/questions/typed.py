"""A question answered by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from kiosk.flows.flow import Kind
from screens.questions.box import QuestionBox
from screens.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from kiosk.flows.run import Asked, FlowRun
    from screens.widgets.long_field import LongField


class TypedBox(QuestionBox):
    """Asks for a line, or for a text of several lines."""

    def __init__(self, asked: Asked, run: FlowRun) -> None:
        super().__init__(asked, run)
        self.field = self._made_field()
        self._settled = run.typed(self.question)

    def controls(self) -> Iterable[Widget]:
        """Return the field."""
        yield self.field

    @property
    def control(self) -> Widget:
        """The field."""
        return self.field

    def show(self, asked: Asked) -> None:
        """Turn the brackets red when the answer is wrong."""
        super().show(asked)
        self.field.mark_wrong(wrong=self.question.key in self.run.errors)

    def unsettled(self) -> bool:
        """Say whether something was typed; a field only passed by is left in peace."""
        typed = self.run.typed(self.question)
        if typed == self._settled or not (typed.strip() or self.question.optional):
            return False
        self._settled = typed
        return True

    def _made_field(self) -> Field | LongField:
        typed = self.run.typed(self.question)
        if self.question.kind is Kind.LONG_TEXT:
            from screens.widgets.long_field import LongField

            return LongField(typed)
        return Field(typed, width=self.question.width)

    def on_text_area_changed(self) -> None:
        """Remember what is typed."""
        if not isinstance(self.field, Field):
            self.run.type_in(self.question, self.field.text)

    @on(Input.Changed)
    def _remember(self, event: Input.Changed) -> None:
        event.stop()
        self.run.type_in(self.question, event.value)
        self.typed_now(event.value)

    @on(Input.Submitted)
    def _pass(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Passed(self))

    def typed_now(self, value: str) -> None:
        """Take note of each letter."""
