"""Why a dossier cannot do what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.dossier import DossierState
    from kiosk.domain.tasks import Task


class DossierMoveError(KioskError):
    """That move is none of the table: the dossier is elsewhere, or somebody else's turn."""

    def __init__(self, *, state: DossierState, target: DossierState) -> None:
        super().__init__(state, target)
        self.state = state
        self.target = target


class UnfinishedDossierError(KioskError):
    """Tasks are left before sending."""

    def __init__(self, *, tasks: tuple[Task, ...]) -> None:
        super().__init__(tasks)
        self.tasks = tasks


class DeclarationNeededError(KioskError):
    """Every box of the declaration has to be ticked (R24)."""


class ReasonNeededError(KioskError):
    """A decision against the person needs a reason."""


class OwnDossierError(KioskError):
    """Nobody decides on their own dossier."""


class DossierLockedError(KioskError):
    """Answers cannot change in this state: it is being read, refused or closed."""

    def __init__(self, *, state: DossierState) -> None:
        super().__init__(state)
        self.state = state


class RenewalLateError(KioskError):
    """The renewal was made after its last day: the request was struck off."""

    def __init__(self, *, due: date) -> None:
        super().__init__(due)
        self.due = due


class RenewalTooEarlyError(KioskError):
    """The date given is before the last renewal."""

    def __init__(self, *, last: date) -> None:
        super().__init__(last)
        self.last = last


class OverdueDatesError(KioskError):
    """With these dates the renewal would be overdue: in a validated dossier that is a slip of the finger."""

    def __init__(self, *, due: date) -> None:
        super().__init__(due)
        self.due = due


class SameNumberError(KioskError):
    """After a request was struck off a new number is needed, not the old one."""


class NoCommuneError(KioskError):
    """A request names one commune at least."""


class CommuneCountError(KioskError):
    """A request holds eight communes at most."""

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class CommuneTwiceError(KioskError):
    """The commune, or the whole city it is part of, is already chosen; both by name when it is known."""

    def __init__(self, *, commune: str, city: str = "") -> None:
        super().__init__(commune, city)
        self.commune = commune
        self.city = city


class TooLateToReopenError(KioskError):
    """More than 30 days have passed since the closing."""


class ClosedByLeaseError(KioskError):
    """A signed lease closed it: that fact of the candidature is corrected, and the dossier follows."""


class OtherDossierBegunError(KioskError):
    """Another dossier was begun since the closing."""


class UnknownItemError(KioskError):
    """The dossier has no such task or document."""

    def __init__(self, *, item: str) -> None:
        super().__init__(item)
        self.item = item


class NotDepositedError(KioskError):
    """Only a document that the person declared deposited can be checked."""
