"""A flow: questions described once, a few a step; the front ends only ask and show.

Labels are msgids: the front end translates them when it draws, so that a change of language loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from kiosk.i18n import _

if TYPE_CHECKING:
    from kiosk.flows.page import Block
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit

Answers = Mapping[str, object]
"""What has been answered so far, parsed, by the key of the question."""


class Kind(Enum):
    """How a question is asked."""

    TEXT = auto()
    SECRET = auto()
    """Shown as stars; the front end counts the words."""
    LONG_TEXT = auto()
    """A message of several lines."""
    CHOICE = auto()
    """One of several: the answer is the value of the option."""
    TICKS = auto()
    """Boxes: the answer is the tuple of the values ticked."""
    SEARCH = auto()
    """Several things found by typing: the answer is the tuple of their values."""


@dataclass(frozen=True)
class Option:
    """Something to choose."""

    value: str
    label: str
    """Already in the person's language."""
    detail: tuple[str, ...] = ()
    """Further cells: postal code, département."""


def as_typed(raw: str) -> object:
    """Return the answer as it was typed."""
    return raw


def _always(_: Answers) -> bool:
    return True


def _nothing(_: Visit, __: Answers) -> tuple[Block, ...]:
    return ()


def _no_options(_: Visit, __: Answers) -> tuple[Option, ...]:
    return ()


def _not_found(_: Visit, __: str) -> tuple[Option, ...]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question."""

    key: str
    label: str
    """msgid."""
    hint: str = ""
    """msgid."""
    kind: Kind = Kind.TEXT
    parse: Callable[[str], object] = as_typed
    """From what was typed to the answer; raises a `KioskError` that `kiosk.wording` can say."""
    show: Callable[[object], str] = str
    """From an answer to what the field holds."""
    options: Callable[[Visit, Answers], Sequence[Option]] = _no_options
    """For CHOICE and TICKS."""
    search: Callable[[Visit, str], Sequence[Option]] = _not_found
    """For SEARCH: what fits what was typed."""
    named: Callable[[Visit, Sequence[str]], Sequence[Option]] = field(default=lambda _, __: ())
    """For SEARCH: the options already chosen, from their values."""
    when: Callable[[Answers], bool] = _always
    """Whether the question is asked, given the answers before it."""
    optional: bool = False
    """May be left empty: the answer is then what `parse` makes of nothing, or `None`."""
    words: int = 0
    """For SECRET: how many words are expected (« 3 mots sur 5 »)."""
    chosen: str = ""
    """For SEARCH: msgid of the heading above what is chosen; {n} is how many."""
    nothing: str = ""
    """For SEARCH: msgid said when nothing fits {typed}."""
    width: int = 40
    """Columns of the field: as wide as the answer."""
    values: Mapping[str, str] = field(default_factory=dict)
    """For placeholders in label, hint, heading."""

    def say(self, msgid: str, **more: object) -> str:
        """Return one of its sentences in the language spoken now."""
        return _(msgid).format(**self.values, **more) if msgid else ""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A screen of one or two questions."""

    key: str
    title: str
    """msgid."""
    questions: tuple[Question, ...] = ()
    before: Callable[[Visit, Answers], tuple[Block, ...]] = _nothing
    """Shown above the questions."""
    after: Callable[[Visit, Answers], tuple[Block, ...]] = _nothing
    """Shown below them; may depend on what is answered."""
    when: Callable[[Answers], bool] = _always
    check: Callable[[Visit, Answers], None] = field(default=lambda _, __: None)
    """Called at « Continuer », in the database thread; raises a `KioskError` about the whole step."""
    button: str = "Continue"
    """msgid of the button that goes on."""


@dataclass(frozen=True, kw_only=True)
class Flow:
    """Steps, where their answers come from and go to."""

    key: str
    title: str
    """msgid of the whole: « Mon dossier »."""
    steps: tuple[Step, ...]
    commit: Callable[[Visit, Answers], Request]
    """The last « Continuer »: does what the flow is for and says where to go. In the database thread."""
    start: Answers = field(default_factory=dict)
    """Answers already known."""
    save: Callable[[Visit, str, object], None] | None = None
    """Keeps one answer as soon as it is given, in the database thread; may raise a `KioskError`."""
    number: int = 0
    """« Tâche n sur 7 » of the wizard; 0 elsewhere."""
    total: int = 0
    at: str = ""
    """Key of the step to begin with."""
    keep_typed: bool = True
    """False where secrets are typed: nothing stays in memory once the flow ends."""
