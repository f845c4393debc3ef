"""A person at a keyboard, without a screen: opens pages, chooses rows, types answers; no more than a front end does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from kiosk.clock import PARIS
from kiosk.domain.errors import NotInListError
from kiosk.flows.flow import Kind
from kiosk.flows.requests import Do, Later, Open, Replace, Start
from kiosk.flows.run import FlowRun
from kiosk.flows.visit import Visit
from tests.flows.reading import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.domain.errors import KioskError
    from kiosk.domain.staff import StaffMember
    from kiosk.flows.flow import Flow, Question
    from kiosk.flows.page import (
        Page,
        PageSource,
    )
    from kiosk.flows.requests import Request
    from kiosk.services.build import Services
    from kiosk.settings import Settings

Typed = str | tuple[str, ...]
"""What is typed or chosen; several for boxes and searches: « saint-denis > 93066 » chooses among homonyms."""


@dataclass
class Clock:
    """The day it is, moved by the tests."""

    day: date
    hour: int = 14

    def __call__(self) -> datetime:
        return datetime.combine(self.day, time(self.hour, 2), PARIS).astimezone(UTC)


@dataclass
class Played:
    """What came of a flow."""

    then: Request | None = None
    """Where its last « Continuer » led; `None` if it was refused or left before."""
    refused: KioskError | None = None
    steps: list[str] = field(default_factory=list)
    """Keys of the steps that were shown, in order."""
    said: list[str] = field(default_factory=list)
    """What was shown around the questions."""


@dataclass
class Person:
    """Somebody signed in."""

    services: Services
    settings: Settings
    clock: Clock
    id: str
    matricule: str
    member: StaffMember | None = None
    """Of the staff, when it is somebody at the desk."""

    @property
    def visit(self) -> Visit:
        """What every page and act needs, made afresh."""
        return Visit(services=self.services, settings=self.settings, now=self.clock, person=self.id, member=self.member)

    def page(self, source: PageSource) -> Page:
        """Return the page as it is now."""
        return source(self.visit)

    def flow(self, request: Request | None) -> Flow:
        """Return the flow that a row starts."""
        assert isinstance(request, Start)
        return request.flow(self.visit)

    def do(self, request: Request | None) -> Request:
        """Carry out an act and return where it leads."""
        assert isinstance(request, Do)
        return request.act(self.visit)

    def open(self, request: Request | None) -> Page:
        """Return the page that a row opens."""
        if isinstance(request, Later):
            request = request.make()
        assert isinstance(request, Open | Replace)
        return self.page(request.source)

    def play(self, flow: Flow, typed: Mapping[str, Typed], *, until: str = "") -> Played:
        """Answer the questions of *flow* from where it begins; leave before the step *until*."""
        played, run = Played(), FlowRun(flow)
        while run.step.key != until:
            played.steps.append(run.step.key)
            played.said += words(run.look(self.visit).before)
            for question in run.asked():
                if question.key in typed and not self._answer(run, question, typed[question.key]):
                    played.refused = NotInListError()
                    return played
            played.said += words(run.look(self.visit).after)
            played.then = run.proceed(self.visit)
            played.refused = next(iter(run.errors.values()), run.problem)
            if played.then is not None or played.refused is not None:
                break
        return played

    def _answer(self, run: FlowRun, question: Question, raw: Typed) -> bool:
        several = (raw,) if isinstance(raw, str) else raw
        if question.kind is Kind.CHOICE:
            return run.choose(question, str(raw))
        if question.kind is Kind.TICKS:
            for value in set(several) ^ set(run.chosen(question)):
                run.turn(question, value)
            return True
        if question.kind is Kind.SEARCH:
            return all(self._find(run, question, text) for text in several)
        run.type_in(question, str(raw))
        return True

    def _find(self, run: FlowRun, question: Question, text: str) -> bool:
        name, _arrow, value = text.partition(" > ")
        found = [option.value for option in question.search(self.visit, name)]
        if not found or (value and value not in found):
            return False
        run.add(question, value or found[0])
        return True
