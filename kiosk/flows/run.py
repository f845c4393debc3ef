"""Playing a flow: which questions are asked, what a step shows, where one goes.

Front ends only show and ask; everything about the answers is here, so that they cannot differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError
from kiosk.flows.flow import Kind
from kiosk.flows.replies import Replies

if TYPE_CHECKING:
    from kiosk.flows.flow import Flow, Option, Question, Step
    from kiosk.flows.page import Block
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question with what there is to choose now."""

    question: Question
    options: tuple[Option, ...] = ()
    """For CHOICE and TICKS: all of them; for SEARCH: those already chosen."""


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What a step shows now."""

    before: tuple[Block, ...]
    questions: tuple[Asked, ...]
    after: tuple[Block, ...]


class FlowRun(Replies):
    """One person playing one flow; what needs a `Visit` runs in the database thread."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self.problem: KioskError | None = None
        """What is wrong with the step as a whole."""
        self._at = self._first()

    @property
    def step(self) -> Step:
        """The step shown."""
        return self.flow.steps[self._at]

    @property
    def place(self) -> tuple[int, int]:
        """Which step this is, of how many as things stand."""
        shown = [at for at, step in enumerate(self.flow.steps) if step.when(self.answers)]
        return sum(at <= self._at for at in shown), len(shown)

    def asked(self) -> tuple[Question, ...]:
        """Return the questions of the step, given the answers so far."""
        known = self.answers
        return tuple(question for question in self.step.questions if question.when(known))

    def wrong(self) -> tuple[Question, ...]:
        """Return the questions whose answer is to be corrected, in order."""
        return tuple(question for question in self.asked() if question.key in self.errors)

    def look(self, visit: Visit) -> Sight:
        """Return what the step shows now."""
        known = self.answers
        return Sight(
            before=self.step.before(visit, known),
            questions=tuple(self._with_options(visit, question) for question in self.asked()),
            after=self.step.after(visit, known),
        )

    def keep(self, visit: Visit) -> bool:
        """Save the answers not saved yet; say whether anything was."""
        saved = [self.save(visit, question) for question in self.asked() if self.is_new(question)]
        return any(saved)

    def proceed(self, visit: Visit) -> Request | None:
        """« Continuer »: go to the next step, or finish and return where to go; or stay, with what is wrong."""
        self.problem = None
        self.errors.clear()
        if not self._all_right(visit):
            return None
        self.keep(visit)
        if self.wrong() or not self._checked(visit):
            return None
        following = self._next(self._at, 1)
        if following is None:
            return self._finish(visit)
        self._at = following
        return None

    def back(self) -> bool:
        """Go to the step before; say whether there is one."""
        before = self._next(self._at, -1)
        self.problem = None
        if before is None:
            return False
        self.errors.clear()
        self._at = before
        return True

    def _first(self) -> int:
        keys = [step.key for step in self.flow.steps]
        if self.flow.at in keys:
            return keys.index(self.flow.at)
        return self._next(-1, 1) or 0

    def _next(self, at: int, direction: int) -> int | None:
        known = self.answers
        ahead = range(at + 1, len(self.flow.steps)) if direction > 0 else range(at - 1, -1, -1)
        return next((at for at in ahead if self.flow.steps[at].when(known)), None)

    def _with_options(self, visit: Visit, question: Question) -> Asked:
        options = (
            question.named(visit, self.chosen(question))
            if question.kind is Kind.SEARCH
            else question.options(visit, self.answers)
        )
        return Asked(question=question, options=tuple(options))

    def _all_right(self, visit: Visit) -> bool:
        for question in self.step.questions:
            if question.when(self.answers):
                self.check(visit, question)
        return not self.wrong()

    def _checked(self, visit: Visit) -> bool:
        """Check the step as a whole; with a single question, what is wrong is wrong with that one."""
        try:
            self.step.check(visit, self.answers)
        except KioskError as error:
            asked = self.asked()
            if len(asked) == 1:
                self.errors[asked[0].key] = error
            else:
                self.problem = error
            return False
        return True

    def _finish(self, visit: Visit) -> Request | None:
        try:
            return self.flow.commit(visit, self.answers)
        except KioskError as error:
            self.problem = error
            return None
