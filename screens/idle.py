"""« Êtes-vous toujours là ? »: said once a session has been quiet for long; any key goes on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import Container

from kiosk.flows.requests import Back
from kiosk.i18n import _, ngettext
from screens.base import KioskScreen
from screens.widgets.action import Action, Rank
from screens.widgets.big_number import BigNumber
from screens.widgets.dressed import plain
from screens.widgets.paragraph import Paragraph
from styles import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual._path import CSSPathType
    from textual.events import Key
    from textual.widget import Widget

    from screens.asking import Asking

MOMENTS: Final = (30, 10)
"""Seconds left when the number changes: nothing ticks."""


class IdleScreen(KioskScreen, inherit_bindings=False):
    """Stands above what was on the screen, which stays as it was.

    Args:
        session: Who is there.
        seconds: How long until the session closes; by default as the settings say.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = [sheet("base"), sheet("idle")]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "finish", show=False)]

    def __init__(self, session: Asking, seconds: int | None = None) -> None:
        super().__init__(session)
        self.seconds = session.settings.warning_seconds if seconds is None else seconds
        self._number = BigNumber(str(self.seconds))
        self._sentence = Paragraph(plain(""), "p gap center")
        self._saved = Paragraph(plain(""), "p gap center")
        self._action = Action("", "stay", Back(), Rank.FIRST)
        self._dialog = Container(
            Container(self._number, classes="middle"),
            self._sentence,
            self._saved,
            Container(self._action, classes="middle"),
            classes="dialog",
        )

    def contents(self) -> Iterable[Widget]:
        """Return the question."""
        self._say()
        yield Container(self._dialog, classes="alone")

    def on_mount(self) -> None:
        """Change the number at the few moments that count."""
        for moment in MOMENTS:
            if moment < self.seconds:
                self.set_timer(self.seconds - moment, partial(self.show, moment))
        self.set_focus(self._action)

    def show(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self.seconds = seconds
        self._say()

    async def refresh_page(self, focus: str = "") -> None:
        """Say the same in the language spoken now."""
        await super().refresh_page(focus)
        self._say()

    def on_key(self, event: Key) -> None:
        """Go on at any key."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Requested(Back(), self))

    def _say(self) -> None:
        self._dialog.border_title = plain(_("Are you still there?"))
        self._number.show(str(self.seconds))
        closes = ngettext(
            "The session closes in {n} second. Press any key to go on.",
            "The session closes in {n} seconds. Press any key to go on.",
            self.seconds,
        )
        self._sentence.say(plain(closes.format(n=self.seconds), "bold"))
        self._saved.say(plain(_("What you have entered is saved.")))
        self._action.say(_("I am here: go on"))
        self.keys.show((_("Any key: go on"), _("F9: finish")), ())
