"""A scene: who is there, what has happened to them, and how they come to the screen that is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kiosk.flows.requests import Do, Open, Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.page import Page
    from kiosk.flows.visit import Visit
    from tests.services.personas import Person
    from tests.services.world import World

Step = Request | str
"""Something the kiosk is asked for, or a key; what begins with = is typed."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One screen as somebody sees it."""

    name: str
    who: str = ""
    """One of the nine people of the demonstration; empty for nobody."""
    made: Callable[[World], Person | None] | None = None
    """Makes another database, and whoever is there; nobody for a scene at the desk."""
    go: tuple[Step, ...] = ()
    """From the welcome screen, or from home."""


def about_candidature(page: Callable[..., Page]) -> Request:
    """Return the request that opens *page* on the latest candidature of who is there."""

    def act(visit: Visit) -> Request:
        latest = visit.services.candidatures.of(visit.person)[0]
        return Open(partial(page, candidature=latest.id))

    return Do(act)
