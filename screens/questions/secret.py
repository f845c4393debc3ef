"""A phrase typed in secret: stars, and a sentence that counts the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from kiosk.flows.page import Mark, Row
from kiosk.i18n import _, ngettext
from screens.questions.typed import TypedBox
from screens.widgets.dressed import plain
from screens.widgets.field import Field
from screens.widgets.paragraph import Paragraph
from screens.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from kiosk.flows.run import Asked, FlowRun


class SecretBox(TypedBox):
    """Asks for a phrase; it can be shown, for who types blindly badly."""

    def __init__(self, asked: Asked, run: FlowRun) -> None:
        self.count = Paragraph(plain(""), "hint")
        self.shown = Rows((), (0,), every=True, classes="rows gap above")
        super().__init__(asked, run)

    def controls(self) -> Iterable[Widget]:
        """Return the field, the count, and the box that shows what is typed."""
        yield self.field
        yield self.count
        yield self.shown

    def show(self, asked: Asked) -> None:
        """Say the count and the box in the language of now."""
        super().show(asked)
        self.typed_now(self.run.typed(self.question))
        self._show_tick()

    def typed_now(self, value: str) -> None:
        """Count the words."""
        self.count.say(plain(_counted(len(value.split()), self.question.words), "$k-muted"))

    def ask_again(self) -> None:
        """Let what is typed next take the place of the stars, which nobody can correct."""
        super().ask_again()
        assert isinstance(self.field, Field)  # noqa: S101 - for the type
        if self.field.password:
            self.field.select_all()

    def _made_field(self) -> Field:
        return Field(self.run.typed(self.question), width=self.question.width, secret=True)

    def _show_tick(self) -> None:
        assert isinstance(self.field, Field)  # noqa: S101 - for the type
        state = Mark.UNTICKED if self.field.password else Mark.TICKED
        self.shown.show((Row(key="show", cells=(_("Show what I type"),), mark=state),))

    @on(Rows.Chosen)
    @on(Rows.Ticked)
    def _turn(self, event: Rows.Told) -> None:
        event.stop()
        assert isinstance(self.field, Field)  # noqa: S101 - for the type
        self.field.password = not self.field.password
        self._show_tick()


def _counted(count: int, expected: int) -> str:
    if expected:
        said = ngettext("{n} word out of {total}.", "{n} words out of {total}.", count)
        return said.format(n=count, total=expected)
    return ngettext("{n} word typed.", "{n} words typed.", count).format(n=count)
