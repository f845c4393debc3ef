"""The last lines under the questions of a step: which keys they call for, and whether all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.flow import Kind
from kiosk.i18n import _, clock_time, ngettext

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.domain.errors import KioskError
    from kiosk.flows.run import FlowRun


def step_hints(play: FlowRun) -> tuple[str, ...]:
    """Return the hints of the questions asked now."""
    kinds = {question.kind for question in play.asked()}
    hints = []
    if len(play.asked()) > 1 or Kind.LONG_TEXT in kinds:
        hints.append(_("Tab: next answer"))
    elif kinds & {Kind.CHOICE, Kind.TICKS}:
        hints.append(_("Up and down: choose"))
    if Kind.SEARCH in kinds:
        hints += [_("Down: see the results"), _("Enter: add"), _("Delete: remove")]
    if kinds & {Kind.CHOICE, Kind.TICKS}:
        hints.append(_("Space: tick"))
    if not kinds & {Kind.SEARCH, Kind.LONG_TEXT}:
        hints.append(_("Enter: continue"))
    return (*hints, _("Esc: back"))


def step_status(play: FlowRun, problem: KioskError | None, saved: datetime | None) -> str:
    """Return what is said beside the hints: what is wrong, else when the last answer was saved."""
    wrong = len(play.wrong())
    if wrong:
        return ngettext("{n} answer to correct", "{n} answers to correct", wrong).format(n=wrong)
    if problem is not None:
        return _("There is a problem")
    return _("Saved at {time}").format(time=clock_time(saved)) if saved else ""
