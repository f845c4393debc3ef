"""The answers of one person to the questions of a flow: as typed, as parsed, as saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.errors import AnswerNeededError, KioskError, NotInListError
from kiosk.domain.storage_errors import StoreError
from kiosk.flows.flow import Kind
from kiosk.text import clean, safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.flow import Answers, Flow, Question
    from kiosk.flows.visit import Visit

TYPED: Final = frozenset({Kind.TEXT, Kind.SECRET, Kind.LONG_TEXT})
SEVERAL: Final = frozenset({Kind.TICKS, Kind.SEARCH})


class Replies:
    """What is answered so far, and what is wrong with it."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.errors: dict[str, KioskError] = {}
        """What is wrong with an answer, by the key of its question."""
        self._given: dict[str, object] = dict(flow.start)
        self._kept: dict[str, object] = dict(flow.start)
        self._typed: dict[str, str] = {}
        self._keys = {question.key for step in flow.steps for question in step.questions}

    @property
    def answers(self) -> Answers:
        """What is answered; a question that is not asked any more has no answer."""
        known = {key: value for key, value in self._given.items() if key not in self._keys}
        for step in self.flow.steps:
            if not step.when(known):
                continue
            for question in step.questions:
                if question.key in self._given and question.when(known):
                    known[question.key] = self._given[question.key]
        return known

    def typed(self, question: Question) -> str:
        """Return what the field holds: what was typed, else the answer known before."""
        if question.key in self._typed or question.kind not in TYPED:
            return self._typed.get(question.key, "")
        answer = self._given.get(question.key)
        return "" if answer is None else question.show(answer)

    def chosen(self, question: Question) -> tuple[str, ...]:
        """Return the values chosen: one at most for CHOICE."""
        answer = self._given.get(question.key)
        if question.kind in SEVERAL:
            return tuple(map(str, answer)) if isinstance(answer, tuple | list) else ()
        return () if answer is None else (question.show(answer),)

    def type_in(self, question: Question, raw: str) -> None:
        """Remember what is being typed."""
        self._typed[question.key] = raw

    def settle(self, question: Question) -> bool:
        """Take what was typed as the answer; say whether it can be one."""
        raw = _cleaned(question, self.typed(question))
        return self._take(question, lambda: _parsed(question, raw))

    def choose(self, question: Question, value: str) -> bool:
        """Answer CHOICE."""
        return self._take(question, lambda: question.parse(value))

    def turn(self, question: Question, value: str) -> None:
        """Tick a box, or untick it; add what was found, or take it away."""
        chosen = self.chosen(question)
        kept = tuple(each for each in chosen if each != value)
        self._take(question, lambda: kept if value in chosen else (*chosen, value))

    def add(self, question: Question, value: str) -> None:
        """Add what was found; where answers are saved, the rules refuse twice the same in their own words."""
        chosen = self.chosen(question)
        if value not in chosen or self.flow.save is not None:
            self._take(question, lambda: (*chosen, value))

    def forget(self) -> None:
        """Leave nothing of what was typed in memory."""
        self._typed.clear()
        self._given.clear()
        self._kept.clear()

    def is_new(self, question: Question) -> bool:
        """Say whether an answer is not saved yet."""
        key = question.key
        return key in self._given and (key not in self._kept or self._kept[key] != self._given[key])

    def save(self, visit: Visit, question: Question) -> bool:
        """Save an answer; say whether it was. What is refused is an error of its question, and not an answer.

        What the disk or another terminal keeps from being written stays an answer, saved at the next occasion.
        """
        key = question.key
        try:
            if self.flow.save is not None:
                self.flow.save(visit, key, self._given[key])
        except StoreError as error:
            self.errors[key] = error
            return False
        except KioskError as error:
            self.errors[key] = error
            if key in self._kept:
                self._given[key] = self._kept[key]
            else:
                del self._given[key]
            return False
        self._kept[key] = self._given[key]
        return self.flow.save is not None

    def check(self, visit: Visit, question: Question) -> None:
        """Take what stands there as the answer, or note what is wrong with it."""
        if question.kind in TYPED:
            self.settle(question)
        elif question.kind is Kind.CHOICE:
            self._check_choice(visit, question)
        else:
            self._take(question, lambda: self.chosen(question))

    def _check_choice(self, visit: Visit, question: Question) -> None:
        chosen = self.chosen(question)
        if not chosen:
            if not question.optional:
                self.errors[question.key] = AnswerNeededError()
        elif chosen[0] not in {option.value for option in question.options(visit, self.answers)}:
            self.errors[question.key] = NotInListError()

    def _take(self, question: Question, make: Callable[[], object]) -> bool:
        try:
            self._given[question.key] = make()
        except KioskError as error:
            self.errors[question.key] = error
            return False
        self.errors.pop(question.key, None)
        return True


def _cleaned(question: Question, raw: str) -> str:
    if question.kind is Kind.SECRET:
        return safe(raw)
    return clean(raw, lines=question.kind is Kind.LONG_TEXT)


def _parsed(question: Question, raw: str) -> object:
    if raw.strip():
        return question.parse(raw)
    if not question.optional:
        question.parse(raw)  # says in its own words what is needed, when it has any
        raise AnswerNeededError
    try:
        return question.parse(raw)
    except AnswerNeededError:
        return None
