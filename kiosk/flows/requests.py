"""Where a row or a button leads: small values that a front end carries out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.staff import StaffMember
    from kiosk.flows.flow import Flow
    from kiosk.flows.page import Page, PageSource
    from kiosk.flows.tabs import TabSource
    from kiosk.flows.visit import Visit


@dataclass(frozen=True)
class Open:
    """Open a page above this one."""

    source: PageSource


@dataclass(frozen=True)
class Replace:
    """Show a page in place of this one: a receipt after a question."""

    source: PageSource


@dataclass(frozen=True)
class Start:
    """Ask the questions of a flow."""

    flow: Callable[[Visit], Flow]


@dataclass(frozen=True)
class Do:
    """Carry out an act, in the database thread, then go where it says."""

    act: Callable[[Visit], Request]


@dataclass(frozen=True)
class Later:
    """A request made only when it is needed, so that what it imports is loaded only then."""

    make: Callable[[], Request]


@dataclass(frozen=True)
class OpenOffers:
    """Show the three tabs of the offers (R09); once they are below, go back to them, as they are asked for now."""

    tab: str = ""
    """The tab to open, without filters; none for the first one."""
    view: TabSource | None = None
    """The list as it is sorted and filtered, at its tab."""


@dataclass(frozen=True)
class SignedIn:
    """The session now belongs to that person: show what follows."""

    person: str
    then: Request


@dataclass(frozen=True)
class StaffIn:
    """The session now belongs to that member of staff: show the desk."""

    member: StaffMember


@dataclass(frozen=True)
class Back:
    """One screen back."""

    focus: str = ""
    """Key of the row that has the keyboard there; without one, or where there is none, it stays where it was."""


@dataclass(frozen=True)
class Refresh:
    """Stay, and show afresh."""

    focus: str = ""
    """Key of the row that has the keyboard."""


@dataclass(frozen=True)
class Home:
    """Back to the home of who is signed in, else to the welcome screen."""


@dataclass(frozen=True)
class Finish:
    """End the session: everything is cleared."""


@dataclass(frozen=True)
class Leave:
    """Leave the program (only where the settings allow it)."""


@dataclass(frozen=True)
class SwitchLanguage:
    """French, English."""


@dataclass(frozen=True)
class SwitchDisplay:
    """The next theme."""


Request = (
    Open
    | Replace
    | Start
    | Do
    | Later
    | OpenOffers
    | SignedIn
    | StaffIn
    | Back
    | Refresh
    | Home
    | Finish
    | Leave
    | SwitchLanguage
    | SwitchDisplay
)


def show(page: Page) -> Replace:
    """Return the request that shows a page already made, in place of this one."""
    return Replace(lambda _: page)
