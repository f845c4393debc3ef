"""A flow played line by line, as a person who hears it would: typed lines in, said lines out. The proof of the idea."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.flows.flow import Kind
from kiosk.flows.replies import TYPED
from kiosk.flows.run import FlowRun
from kiosk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.domain.errors import KioskError
    from kiosk.flows.flow import Flow, Option
    from kiosk.flows.requests import Request
    from kiosk.flows.run import Asked
    from kiosk.flows.visit import Visit


@dataclass
class LinePlayer:
    """Reads answers from a list; an empty line ends what may have several answers."""

    flow: Flow
    visit: Visit
    lines: list[str]
    said: list[str] = field(default_factory=list)

    def play(self) -> Request:
        """Return where the flow leads."""
        run = FlowRun(self.flow)
        while True:
            self.said.append(run.step.title)
            self._ask_all(run)
            request = run.proceed(self.visit)
            if request is not None:
                return request
            self._say(error for error in (run.problem, *run.errors.values()) if error is not None)

    def _ask_all(self, run: FlowRun) -> None:
        done: set[str] = set()
        while left := [each for each in run.look(self.visit).questions if each.question.key not in done]:
            asked = left[0]
            done.add(asked.question.key)
            self.said.append(asked.question.say(asked.question.label))
            if asked.question.kind in TYPED:
                run.type_in(asked.question, self._line())
                run.settle(asked.question)
            elif asked.question.kind is Kind.CHOICE:
                run.choose(asked.question, self._option(asked).value)
            else:
                self._ask_several(run, asked)
            run.keep(self.visit)

    def _ask_several(self, run: FlowRun, asked: Asked) -> None:
        question = asked.question
        while typed := self._line():
            if question.kind is Kind.SEARCH:
                run.add(question, question.search(self.visit, typed)[0].value)
            else:
                run.turn(question, asked.options[int(typed) - 1].value)
            run.keep(self.visit)

    def _option(self, asked: Asked) -> Option:
        self.said += [f"{number}. {option.label}." for number, option in enumerate(asked.options, 1)]
        return asked.options[int(self._line()) - 1]

    def _line(self) -> str:
        return self.lines.pop(0)

    def _say(self, errors: Iterable[KioskError]) -> None:
        self.said += [f"Erreur. {sentence(error)}" for error in errors]
