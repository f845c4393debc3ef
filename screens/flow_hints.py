"""Which keys the questions of a step call for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.flows.flow import Kind
from kiosk.i18n import _

if TYPE_CHECKING:
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
