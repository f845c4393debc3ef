"""Where a request leads: the only place that knows every screen, and loads each when it is first shown."""

from __future__ import annotations

from asyncio import Event
from collections import deque
from typing import TYPE_CHECKING, Any, cast

from textual import on

from kiosk import i18n
from kiosk.closed import ClosedApp
from kiosk.console.endings import Ending, Why
from kiosk.domain.errors import KioskError
from kiosk.flows.requests import (
    Back,
    Do,
    Finish,
    Home,
    Later,
    Leave,
    Open,
    OpenOffers,
    Refresh,
    Replace,
    Request,
    SignedIn,
    StaffIn,
    Start,
    SwitchDisplay,
    SwitchLanguage,
)
from kiosk.flows.welcome import welcome_page
from screens.base import KioskScreen
from screens.page import PageScreen
from styles.palette import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.flow import Flow
    from kiosk.flows.visit import Visit
    from kiosk.session import Session


class Routes(ClosedApp[Ending], inherit_bindings=False):
    """Carries out requests one after the other; what a screen asked that is gone by then is void."""

    def __init__(self, session: Session, *, said: str = "", **options: Any) -> None:  # noqa: ANN401 - Textual's own
        super().__init__(**options)
        self.session = session
        session.when_replaced = lambda: self.end_soon(Ending(why=Why.REPLACED))
        self._said = said
        self._wanted: deque[KioskScreen.Requested] = deque()
        """The request being carried out, and those that follow."""
        self._idle_routes = Event()
        self._idle_routes.set()
        self._question: KioskScreen | None = None
        """The question whether to finish, when it was asked."""

    def first_screen(self) -> KioskScreen:
        """Return the welcome screen, made before any database is open; it speaks of the last session once."""
        said, self._said = self._said, ""
        page = welcome_page(self.session.settings, said=said)
        return PageScreen(self.session, lambda visit: welcome_page(visit.settings, said=said), page)

    @property
    def shown(self) -> KioskScreen:
        """The screen that has the keyboard."""
        return cast("KioskScreen", self.screen)

    @on(KioskScreen.Requested)
    def go(self, wanted: KioskScreen.Requested) -> None:
        """Carry out a request after those before it."""
        wanted.stop()
        self._wanted.append(wanted)
        self._idle_routes.clear()
        if len(self._wanted) == 1:
            self.run_worker(self._go_on(), group="requests")

    async def _go_on(self) -> None:
        while self._wanted:
            wanted = self._wanted[0]
            if wanted.origin is self.screen:
                await self._go(wanted.request)
            self._wanted.popleft()
        self._idle_routes.set()

    async def carried_out(self) -> None:
        """Wait until nothing that was asked is left to do."""
        await self._idle_routes.wait()

    async def _go(self, request: Request) -> None:
        try:
            await self.carry_out(request)
        except KioskError as error:
            await self.shown.show_problem(error)

    async def carry_out(self, request: Request) -> None:
        """Do what *request* says; an act says what follows it."""
        match request:
            case Open(source):
                await self.push_screen(PageScreen(self.session, source))
            case Replace(source):
                await self.switch_screen(PageScreen(self.session, source))
            case Start(flow):
                await self._start(flow)
            case OpenOffers():
                await self._open_offers(request)
            case Do(act):
                await self.carry_out(await self.session.ask(act))
            case Later(make):
                await self.carry_out(make())
            case Refresh(focus):
                await self.shown.refresh_page(focus)
            case _:
                await self._move(request)

    async def _move(self, request: Request) -> None:
        match request:
            case Back(focus):
                await self.go_back(focus)
            case Home():
                await self.go_home()
            case SignedIn(person, then):
                await self.session.sign_in(person)
                await self.go_home()
                if not isinstance(then, Home):
                    await self.carry_out(then)
            case StaffIn(member):
                self.session.sign_in_staff(member)
                await self.go_home()
            case Finish():
                await self._finish()
            case Leave() if self.session.settings.may_leave:
                await self.end(Ending(why=Why.LEFT))
            case SwitchLanguage():
                await self._switch_language()
            case SwitchDisplay():
                self.theme = NAMES[(NAMES.index(self.theme) + 1) % len(NAMES)]

    async def go_back(self, focus: str = "") -> None:
        """Show the screen below again, as things are now; the first one stays."""
        first = 2 if self.session.signed_in else 1
        if len(self.screen_stack) > first:
            await self.pop_screen()
            await self.shown.refresh_page(focus)

    async def go_home(self) -> None:
        """Show the home of who is there, or the welcome screen, with nothing below."""
        with self.batch_update():
            while len(self.screen_stack) > 1:
                await self.pop_screen()
            if self.session.signed_in:
                await self.push_screen(self._home())
            else:
                await self.shown.refresh_page()

    def end_soon(self, ending: Ending) -> None:
        """End the session, from where nobody can wait for it."""
        self.run_worker(self.end(ending), group="end", exclusive=True)

    async def end(self, ending: Ending) -> None:
        """End the session once what was asked is done."""
        self.exit(ending)

    def _home(self) -> KioskScreen:
        if self.session.member:
            from kiosk.flows.desk import desk_page

            return PageScreen(self.session, desk_page)
        from kiosk.flows.home import home_page

        return PageScreen(self.session, home_page)

    async def _start(self, flow: Callable[[Visit], Flow]) -> None:
        from screens.flow import FlowScreen

        await self.push_screen(FlowScreen(self.session, await self.session.ask(flow)))

    async def _open_offers(self, wanted: OpenOffers) -> None:
        from screens.offers import OffersScreen

        below = next((each for each in reversed(self.screen_stack) if isinstance(each, OffersScreen)), None)
        if below is None:
            await self.push_screen(OffersScreen(self.session, wanted.tab, wanted.view))
            return
        with self.batch_update():
            while self.screen is not below:
                await self.pop_screen()
        await (below.request(wanted) if wanted.tab or wanted.view else below.refresh_page())

    async def _finish(self) -> None:
        """End the session; ask before when somebody is signed in, unless this is the answer."""
        if not self.session.signed_in or self.screen is self._question:
            await self.end(Ending(why=Why.FINISHED))
            return
        from kiosk.flows.ending import finish_page

        self._question = PageScreen(self.session, finish_page)
        await self.push_screen(self._question)

    async def _switch_language(self) -> None:
        i18n.use("en" if i18n.language() == "fr" else "fr")
        await self.shown.refresh_page()
