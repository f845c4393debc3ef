"""A question answered by typing and picking what is found: communes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from kiosk.flows.page import Row
from kiosk.flows.said import Said, Tone
from kiosk.i18n import _
from screens.questions.box import QuestionBox
from screens.questions.choosing import SHORT, columns_of
from screens.widgets.dressed import plain
from screens.widgets.field import Field
from screens.widgets.paragraph import Paragraph
from screens.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from kiosk.flows.flow import Option
    from kiosk.flows.run import Asked, FlowRun


class SearchBox(QuestionBox):
    """Asks for several things; what is found stands right under the field, what is chosen below."""

    @dataclass
    class Searched(QuestionBox.Told):
        """Something else was typed: what fits it is wanted."""

    def __init__(self, asked: Asked, run: FlowRun) -> None:
        self.field = Field(run.typed(asked.question), width=40)
        self.found = Rows((), (0,), every=True, keeps=True, classes="rows found")
        self.none = Paragraph(plain(""), "hint")
        self.heading = Paragraph(plain(""), "h2")
        self.chosen = Rows((), (0,), every=True, classes="rows gap")
        self.wanted = ""
        self._shown_for = ""
        super().__init__(asked, run)
        self.show_found((), "")

    def controls(self) -> Iterable[Widget]:
        """Return the field, what is found, and what is chosen."""
        yield self.field
        yield self.found
        yield self.none
        yield self.heading
        yield self.chosen

    @property
    def control(self) -> Widget:
        """The field."""
        return self.field

    def show(self, asked: Asked) -> None:
        """Show what is chosen now, in the language of now."""
        super().show(asked)
        question, chosen = self.question, asked.options
        self.field.mark_wrong(wrong=question.key in self.run.errors)
        self.heading.display = bool(question.chosen)
        self.heading.say(plain(question.say(question.chosen, n=len(chosen)), "bold $k-title"))
        remove = _("Remove")
        self.chosen.columns = (*columns_of(chosen), len(remove)) if chosen else (0, SHORT)
        self.chosen.display = bool(chosen)
        self.chosen.show([_row(option, Said(remove, Tone.MUTED)) for option in chosen])

    def show_found(self, options: Sequence[Option], text: str) -> None:
        """Show what fits what was typed, the first one chosen."""
        self._shown_for = text
        self.found.display = bool(options)
        self.found.columns = columns_of(options)
        self.found.show([_row(option) for option in options], key=options[0].value if options else "")
        nothing = bool(text) and not options and bool(self.question.nothing)
        self.none.display = nothing
        self.none.say(plain(self.question.say(self.question.nothing, typed=text)) if nothing else plain(""))

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self.wanted = event.value.strip()
        self.run.type_in(self.question, event.value)
        if self.wanted:
            self.post_message(self.Searched(self))
        else:
            self.show_found((), "")

    @on(Input.Submitted)
    def _add_first(self, event: Input.Submitted) -> None:
        event.stop()
        if not self.wanted:
            self.post_message(self.Passed(self))
        elif self._shown_for == self.wanted and self.found.row is not None:
            self._add(self.found.row)

    @on(Rows.Chosen)
    @on(Rows.Ticked)
    def _pick(self, event: Rows.Told) -> None:
        event.stop()
        if event.rows is self.found:
            self._add(event.row)
        elif isinstance(event, Rows.Chosen):
            self._drop(event.row)

    @on(Rows.Removed)
    def _take_away(self, event: Rows.Removed) -> None:
        event.stop()
        if event.rows is self.chosen:
            self._drop(event.row)

    def _add(self, row: Row) -> None:
        self.run.add(self.question, row.key)
        self.field.value = ""
        self.field.focus()
        self.post_message(self.Answered(self))

    def _drop(self, row: Row) -> None:
        self.run.turn(self.question, row.key)
        if len(self.chosen.rows) == 1:
            self.field.focus()
        self.post_message(self.Answered(self))


def _row(option: Option, *more: Said) -> Row:
    row = Row(key=option.value, cells=(option.label, *option.detail))
    return replace(row, cells=(*row.cells, *more))
