"""The question before a session ends by F9: everything is kept, nothing stays on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.page import Button, Buttons, Page, Text
from kiosk.flows.requests import Back, Finish
from kiosk.i18n import _

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit


def finish_page(_visit: Visit) -> Page:
    """Ask whether to finish."""
    return Page(
        title=_("Finish and clear the screen"),
        blocks=(
            Text(pieces=(_("Do you want to finish? Everything is saved. The screen will be cleared."),)),
            Buttons(
                buttons=(
                    Button(key="finish", label=_("Sign out"), go=Finish()),
                    Button(key="stay", label=_("Stay signed in"), go=Back()),
                )
            ),
        ),
        dialog=True,
    )
