"""Why a fact about a candidature cannot be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.candidature_states import CandidatureState
    from kiosk.domain.conditions import Obstacle


class FactRefusedError(KioskError):
    """The fact does not fit the present state, or is not that side's to record."""

    def __init__(self, *, state: CandidatureState, fact: CandidatureState) -> None:
        super().__init__(state, fact)
        self.state = state
        self.fact = fact


class MovedMeanwhileError(FactRefusedError):
    """What the person chose is no longer asked: the candidature has moved since they opened the screen."""


class AlreadyForwardedError(KioskError):
    """It can no longer be cancelled here: the landlord has the file (R14)."""

    def __init__(self, *, on: date, landlord: str) -> None:
        super().__init__(on, landlord)
        self.on = on
        self.landlord = landlord


class AlreadyEndedError(KioskError):
    """It is finished: there is nothing to cancel or to choose."""


class NoCandidatureError(KioskError):
    """The person has no candidature that the staff could say anything about."""


class FactDateError(KioskError):
    """A fact is dated before the fact before it."""

    def __init__(self, *, day: date, earliest: date) -> None:
        super().__init__(day, earliest)
        self.day = day
        self.earliest = earliest


class DetailNeededError(KioskError):
    """A fact lacks something it needs."""

    def __init__(self, *, fact: CandidatureState, detail: str) -> None:
        super().__init__(fact, detail)
        self.fact = fact
        self.detail = detail
        """Name of the field of `Details`."""


class RankError(KioskError):
    """A rank is 2 or more; rank 1 is an award."""


class PlannedDateError(KioskError):
    """A planned date or deadline lies before the fact it goes with."""

    def __init__(self, *, day: date) -> None:
        super().__init__(day)
        self.day = day


class TooEarlyToCloseError(KioskError):
    """The time to answer has not passed on the day of the fact, or nobody knows when it ends."""

    def __init__(self, *, limit: date | None) -> None:
        super().__init__(limit)
        self.limit = limit
        """The last day to answer; `None` when the date of receipt is not known."""


class NothingToCorrectError(KioskError):
    """Only the filing is left: it is cancelled, not corrected."""


class CorrectionTooLateError(KioskError):
    """More than 30 days have passed since what ended it was entered."""


class CorrectionNotStaffsError(KioskError):
    """The person ended it themselves: that is not an entry error."""


class OtherActiveError(KioskError):
    """Another candidature is active."""


class CannotApplyError(KioskError):
    """One may not apply: every reason at once (R08, R13)."""

    def __init__(self, *, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__(obstacles)
        self.obstacles = obstacles
