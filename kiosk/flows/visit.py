"""What every page and every act needs: the services, who is there, the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.domain.account import NotSignedInError

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.clock import Now
    from kiosk.domain.actor import Actor
    from kiosk.domain.staff import StaffMember
    from kiosk.services.build import Services
    from kiosk.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One moment of one session; made afresh for each page and each act, in the database thread."""

    services: Services
    settings: Settings
    now: Now
    person: str = ""
    """The internal id of who is signed in; empty for nobody, and for the staff."""
    member: StaffMember | None = None
    """Who of the staff is signed in."""

    @property
    def actor(self) -> Actor:
        """Who of the staff acts.

        Raises:
            NotSignedInError: If nobody of the staff is signed in.
        """
        if self.member is None:
            raise NotSignedInError
        return self.member.actor

    @property
    def today(self) -> date:
        """The day it is in Paris."""
        return paris_day(self.now())

    @property
    def instant(self) -> datetime:
        """The present instant."""
        return self.now()
