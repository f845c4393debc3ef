"""A question: its label, its hint, what is wrong with the answer, then what takes the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message

from kiosk.i18n import _
from screens.widgets.dressed import plain
from screens.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from kiosk.domain.errors import KioskError
    from kiosk.flows.run import Asked, FlowRun


class QuestionBox(Vertical):
    """Asks one question; what is answered goes straight to the run."""

    @dataclass
    class Told(Message):
        """Something about the answer."""

        box: QuestionBox

        @property
        def control(self) -> QuestionBox:
            """The question it is about."""
            return self.box

    class Answered(Told):
        """Something was chosen, ticked, added or removed."""

    class Passed(Told):
        """The person goes on to what follows."""

    def __init__(self, asked: Asked, run: FlowRun) -> None:
        super().__init__(classes="question")
        self.asked, self.run = asked, run
        self.question = asked.question
        self.label = Paragraph(plain(""), "label")
        self.hint = Paragraph(plain(""), "hint")
        self.wrong = Paragraph(plain(""), "wrong")

    def compose(self) -> ComposeResult:
        """Put the label, the hint and the error above what takes the answer."""
        self.show(self.asked)
        yield self.label
        yield self.hint
        yield self.wrong
        yield from self.controls()

    def controls(self) -> Iterable[Widget]:
        """Return what takes the answer."""
        raise NotImplementedError

    @property
    def control(self) -> Widget:
        """What has the keyboard when the question is asked."""
        raise NotImplementedError

    def show(self, asked: Asked) -> None:
        """Say it in the language of now, with the choices and the error of now."""
        self.asked, self.question = asked, asked.question
        question = self.question
        _say(self.label, question.say(question.label))
        _say(self.hint, question.say(question.hint))
        error = self.run.errors.get(question.key)
        _say(self.wrong, _error(error) if error is not None else "")
        self.set_class(error is not None, "-wrong")

    def ask_again(self) -> None:
        """Give the keyboard to what takes the answer: it is to be corrected."""
        self.control.focus()

    def unsettled(self) -> bool:
        """Say whether something was typed that has not been taken as the answer."""
        return False


def _say(paragraph: Paragraph, text: str) -> None:
    paragraph.display = bool(text)
    paragraph.say(plain(text))


def _error(error: KioskError) -> str:
    from kiosk.wording import sentence

    return _("Error: {message}").format(message=sentence(error))
