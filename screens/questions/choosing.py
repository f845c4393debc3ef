"""A question answered by choosing one, or by ticking boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from kiosk.flows.flow import Kind
from kiosk.flows.page import Mark, Row
from kiosk.flows.said import Said, Tone
from screens.questions.box import QuestionBox
from screens.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from kiosk.flows.flow import Option
    from kiosk.flows.run import Asked, FlowRun
    from kiosk.flows.said import Cell

NAME, SHORT = 28, 8
"""Columns of a name, and of a postal code after it."""


def columns_of(options: Sequence[Option]) -> tuple[int, ...]:
    """Return the columns of options: the last cell takes the rest."""
    details = max((len(option.detail) for option in options), default=0)
    return (NAME, *[SHORT] * (details - 1), 0) if details else (0,)


class ChoosingBox(QuestionBox):
    """Asks for one of several, or for any of several."""

    def __init__(self, asked: Asked, run: FlowRun) -> None:
        self.rows = Rows((), columns_of(asked.options), every=True, classes="rows gap")
        super().__init__(asked, run)

    def controls(self) -> Iterable[Widget]:
        """Return the rows."""
        yield self.rows

    @property
    def control(self) -> Widget:
        """The rows."""
        return self.rows

    def show(self, asked: Asked) -> None:
        """Show what is chosen now; the cursor begins there."""
        super().show(asked)
        chosen = self.run.chosen(self.question)
        first = chosen[0] if chosen and self.rows.cursor < 0 and self.question.kind is Kind.CHOICE else ""
        self.rows.columns = columns_of(asked.options)
        self.rows.show([self._row(option, option.value in chosen) for option in asked.options], key=first)

    def _row(self, option: Option, chosen: bool) -> Row:  # noqa: FBT001 - a state
        one = self.question.kind is Kind.CHOICE
        on_, off = (Mark.CHOSEN, Mark.UNCHOSEN) if one else (Mark.TICKED, Mark.UNTICKED)
        cells: tuple[Cell, ...] = (option.label, *(Said(detail, Tone.MUTED) for detail in option.detail))
        return Row(key=option.value, cells=cells, mark=on_ if chosen else off)

    @on(Rows.Chosen)
    def _choose(self, event: Rows.Chosen) -> None:
        event.stop()
        if self.question.kind is Kind.CHOICE:
            self._answer(event.row)
        self.post_message(self.Passed(self))  # Enter declares nothing: boxes are ticked with Space

    @on(Rows.Ticked)
    def _tick(self, event: Rows.Ticked) -> None:
        event.stop()
        self._answer(event.row)

    @on(Rows.Removed)
    def _ignore(self, event: Rows.Removed) -> None:
        event.stop()

    def _answer(self, row: Row) -> None:
        if self.question.kind is Kind.CHOICE:
            self.run.choose(self.question, row.key)
        else:
            self.run.turn(self.question, row.key)
        self.post_message(self.Answered(self))
