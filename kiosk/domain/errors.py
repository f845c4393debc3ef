"""What can be refused: errors carry facts, `kiosk.wording` makes the sentence."""

from __future__ import annotations


class KioskError(Exception):
    """A refusal that a person is told in a sentence, in their language.

    Subclasses are frozen by convention: facts come by the constructor and are read as attributes.
    """


class AnswerNeededError(KioskError):
    """A question was left empty."""


class NotInListError(KioskError):
    """What was chosen is none of the choices."""


class TooLongError(KioskError):
    """A text is longer than what is kept."""

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit
