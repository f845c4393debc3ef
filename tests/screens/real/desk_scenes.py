"""The desk of the staff, as each role sees it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.flows.desk import dossiers_page, find_flow
from kiosk.flows.desk_decisions import changes_flow, close_flow, refuse_flow, validate_question
from kiosk.flows.desk_dossier import dossier_page
from kiosk.flows.requests import Do, Open, StaffIn, Start
from kiosk.flows.staff_sign_in import staff_sign_in_flow
from kiosk.flows.statistics import statistics_page
from tests.screens.real.scene import Scene

if TYPE_CHECKING:
    from kiosk.flows.requests import Request
    from kiosk.flows.visit import Visit
    from tests.services.world import World

P1: Final = "TS004217"


def _in(name: str) -> Request:
    def act(visit: Visit) -> Request:
        return StaffIn(visit.services.staff.named(name))

    return Do(act)


def _busy(world: World) -> None:
    """Make a world where much waits."""
    world.sent("P1")
    world.changes_requested("P2")
    world.refused("P3")
    world.expired("P9")
    world.draft("P6")


CLAIRE, MARC = _in("Claire"), _in("Marc")
MARCS: Final[dict[str, Request]] = {
    "desk-validate": Open(partial(validate_question, matricule=P1)),
    "desk-changes": Start(partial(changes_flow, matricule=P1)),
    "desk-refuse": Start(partial(refuse_flow, matricule=P1)),
    "desk-dossier-employer": Open(partial(dossier_page, matricule=P1)),
    "desk-dossiers": Open(dossiers_page),
    "desk-find": Start(find_flow),
}
SCENES: Final = (
    Scene(name="staff-sign-in", go=(Start(staff_sign_in_flow),)),
    Scene(name="staff-sign-in-wrong", go=(Start(staff_sign_in_flow), *["tab"] * 2, "enter")),
    Scene(name="desk-employer", made=_busy, go=(MARC,)),
    Scene(name="desk-cse", made=_busy, go=(CLAIRE,)),
    *(Scene(name=name, made=_busy, go=(MARC, go)) for name, go in MARCS.items()),
    Scene(name="desk-changes-why", made=_busy, go=(MARC, MARCS["desk-changes"], "down", "space", "tab", "enter")),
    Scene(name="desk-dossier-cse", made=_busy, go=(CLAIRE, Open(partial(dossier_page, matricule=P1)))),
    Scene(name="desk-statistics", made=_busy, go=(MARC, Open(lambda visit: statistics_page(visit, actor=visit.actor)))),
    Scene(name="desk-close", made=_busy, go=(CLAIRE, Start(partial(close_flow, matricule=P1)))),
)
