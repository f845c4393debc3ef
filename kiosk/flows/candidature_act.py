"""What stands around an act on a candidature: the question before it, and what was recorded."""

from __future__ import annotations

from kiosk.flows.page import Block, Button, Buttons, Page, Text
from kiosk.flows.requests import Home, OpenOffers
from kiosk.i18n import _


def question(title: str, said: tuple[Block, ...], buttons: tuple[Button, ...], *, danger: bool = False) -> Page:
    """Return the question asked before the act; the first button has the keyboard."""
    return Page(
        title=title,
        dialog=True,
        danger=danger,
        focus=buttons[0].key,
        blocks=(*said, Buttons(buttons=buttons)),
        help="candidature",
    )


def recorded(*said: str, offers: bool) -> Page:
    """Return the page after the act; the way to the *offers* comes first where another home can be looked for."""
    return Page(
        title=_("It is recorded"),
        back=Home(),
        blocks=(*(Text(pieces=(line,)) for line in said), ways_on(offers=offers)),
    )


def ways_on(*, offers: bool = True) -> Buttons:
    """Return the ways on: to the offers, and home."""
    look = Button(key="offers", label=_("Look at the offers"), go=OpenOffers())
    home = Button(key="home", label=_("Back to my home page"), go=Home())
    return Buttons(buttons=(look, home) if offers else (home,))
