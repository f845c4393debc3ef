"""The kiosk with a fault in its guide, which a test provokes; the value of the variable must go nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from kiosk.__main__ import main
from kiosk.flows import guide

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit


def broken_page(visit: Visit) -> NoReturn:
    """Fail while it holds a name."""
    name = "DUPONT Marie 284057512345678"
    raise RuntimeError(name, visit)


guide.guide_page = broken_page
main()
