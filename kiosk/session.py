"""One person at one terminal: who is there, what they may ask, what is finished and closed at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kiosk.clock import paris_day, utc_now
from kiosk.domain.storage_errors import DatabaseReplacedError
from kiosk.flows.visit import Visit
from kiosk.store.thread import DatabaseThread

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.clock import Now
    from kiosk.domain.staff import StaffMember
    from kiosk.services.build import Services
    from kiosk.settings import Settings
    from kiosk.store.store import Store

T = TypeVar("T")


class Session:
    """Handed to every screen: the only way from there to the services."""

    def __init__(self, settings: Settings, *, now: Now = utc_now) -> None:
        self.settings = settings
        self.now = now
        self.person = ""
        """The internal id of who is signed in; empty for nobody."""
        self.member: StaffMember | None = None
        """Who of the staff is signed in."""
        self.who = ""
        """« Mamadou D. », or the matricule until the name is known; empty for nobody."""
        self.when_replaced: Callable[[], None] = _nobody_listens
        """Called once another file has taken the place of the one that was open: the session must end."""
        self._thread = DatabaseThread(settings.database)
        self._built: tuple[Store, Services] | None = None

    @property
    def today(self) -> date:
        """The day it is in Paris."""
        return paris_day(self.now())

    async def ask(self, act: Callable[[Visit], T]) -> T:
        """Return what *act* returns, in the database thread; it is carried out even if nobody waits any more.

        Raises:
            KioskError: What the act refuses, or what the file of data cannot do.
        """
        try:
            return await self._thread.run(lambda store: self._carried_out(act, store))
        except DatabaseReplacedError:
            self.when_replaced()
            raise

    @property
    def signed_in(self) -> bool:
        """Whether the session belongs to somebody, of the staff or not."""
        return bool(self.person or self.member)

    async def open(self) -> None:
        """Open the database ahead of the first question, and finish what was asked before.

        Raises:
            StoreError: If the file cannot be used.
        """
        await self._thread.run(self._services)

    async def sign_in(self, person: str) -> None:
        """Give the session to *person*."""
        self.person = person
        self.who = await self.ask(_name)

    def sign_in_staff(self, member: StaffMember) -> None:
        """Give the session to a member of staff."""
        from kiosk.wording.desk import staff_name

        self.member = member
        self.who = staff_name(member)

    def close(self) -> None:
        """Finish what was asked, close the file, forget the person."""
        self._thread.close()
        self.person = self.who = ""
        self.member = None
        self._built = None

    def _carried_out(self, act: Callable[[Visit], T], store: Store) -> T:
        visit = Visit(
            services=self._services(store),
            settings=self.settings,
            now=self.now,
            person=self.person,
            member=self.member,
        )
        answer = act(visit)
        if visit.person:
            self.who = _name(visit)  # each time: the name may just have been typed, or corrected
        return answer

    def _services(self, store: Store) -> Services:
        """Return the services over *store*, built anew when the file was opened anew."""
        if self._built is None or self._built[0] is not store:
            from kiosk.services.build import build

            self._built = (store, build(store, self.now, self.settings))
        return self._built[1]


def _nobody_listens() -> None:
    pass


def _name(visit: Visit) -> str:
    dossier = visit.services.dossiers.current(visit.person)
    return (dossier.contact.short if dossier else "") or visit.services.accounts.matricule(visit.person)
