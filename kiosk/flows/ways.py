"""The ways that several pages lead to; what they import is loaded only when they are taken."""

from __future__ import annotations

from kiosk.flows.requests import Open, Request


def dossier() -> Request:
    """Return the way to « Mon dossier »."""
    from kiosk.flows.dossier import dossier_page

    return Open(dossier_page)


def candidatures() -> Request:
    """Return the way to « Mes candidatures »."""
    from kiosk.flows.candidature import candidatures_page

    return Open(candidatures_page)


def renewal() -> Request:
    """Return the way to the yearly duties."""
    from kiosk.flows.renewal import renewal_page

    return Open(renewal_page)


def messages() -> Request:
    """Return the way to « Mes messages »."""
    from kiosk.flows.my_messages import my_messages_page

    return Open(my_messages_page)


def take_away() -> Request:
    """Return the way to « Emporter mes échéances »."""
    from kiosk.flows.take_away import take_away_page

    return Open(take_away_page)


def help_from_home() -> Request:
    """Return the way to the help."""
    from functools import partial

    from kiosk.flows.help import help_page

    return Open(partial(help_page, section="home"))
