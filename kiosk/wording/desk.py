"""The words of the desk: who is there, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.actor import Role
from kiosk.domain.waiting import WaitingKind
from kiosk.i18n import N_, _
from kiosk.text import safe

if TYPE_CHECKING:
    from kiosk.domain.staff import StaffMember

ROLES: Final = {Role.CSE: N_("CSE"), Role.EMPLOYER: N_("employer")}
KINDS: Final = {
    WaitingKind.TO_VALIDATE: N_("File to validate"),
    WaitingKind.CORRECTED: N_("Correction received"),
    WaitingKind.CHANGED: N_("File changed, to validate"),
    WaitingKind.REFUSED: N_("File not validated"),
    WaitingKind.EXPIRED: N_("Renewal not done"),
    WaitingKind.TO_HAND_ON: N_("Application to hand on"),
    WaitingKind.TO_FORWARD: N_("Application to pass on"),
    WaitingKind.UNANSWERED: N_("Time to answer over"),
    WaitingKind.NO_NEWS: N_("Application without news"),
}


def staff_name(member: StaffMember) -> str:
    """Return who is there, as the first line says it: « Claire M., CSE »."""
    first, *others = safe(member.name).split()
    short = " ".join((first, *(f"{name[0]}." for name in others[-1:])))
    return f"{short}, {_(ROLES[member.role])}"


def waiting_kind(kind: WaitingKind) -> str:
    """Return what is to be done."""
    return _(KINDS[kind])
