"""How a session ended, handed from the process that ended to the fresh one that follows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.i18n import _

MOST_CRASHES: Final = 3
"""In a row; then the kiosk is out of order."""
QUICK: Final = 60.0
"""Seconds: a crash later than that after the start is not in a row with the one before."""


class Why(StrEnum):
    """Why a process ended."""

    STARTED = "started"
    """It did not: nobody was there before."""
    FINISHED = "finished"
    IDLE = "idle"
    CRASHED = "crashed"
    REPLACED = "replaced"
    """Another database took the place of the one that was open."""
    HUNG_UP = "hung-up"
    """The terminal is gone, or the machine stops."""
    LEFT = "left"
    REFUSED = "refused"
    """The database cannot be used."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """What the process that follows must know, and may: nothing of the person."""

    why: Why = Why.STARTED
    crashes: int = 0
    """Quick ones in a row."""
    incident: str = ""
    """The number to tell the CSE."""
    refusal: str = ""
    """Why there can be no session, as a sentence; not handed on."""

    @property
    def out_of_order(self) -> bool:
        """Whether starting once more makes sense."""
        return self.crashes >= MOST_CRASHES

    def encode(self) -> str:
        """Return what stands in KIOSK_AFTER."""
        return f"{self.why}:{self.crashes}:{self.incident}"

    def said(self) -> tuple[str, ...]:
        """Return the sentences for who is at the terminal now."""
        match self.why:
            case Why.FINISHED:
                return (_("See you soon. Nothing of yours is left on this screen."),)
            case Why.IDLE:
                return (_("The session was closed because no key was pressed. Your answers are saved."),)
            case Why.REPLACED:
                return (_("The data file has been replaced. The session must end. Check your last answer."),)
            case Why.CRASHED:
                return (
                    _("The kiosk had a problem and starts again. Your saved answers are safe."),
                    _("If it happens again, tell the CSE, with this number: {incident}.").format(
                        incident=self.incident
                    ),
                )
            case _other:
                return ()


def decode(text: str) -> Ending:
    """Return what the process before left in KIOSK_AFTER; anything else means that there was none."""
    why, _colon, rest = text.partition(":")
    crashes, _colon, incident = rest.partition(":")
    if why not in set(Why) or not crashes.isascii() or not crashes.isdigit() or not (incident or "0").isalnum():
        return Ending()
    return Ending(why=Why(why), crashes=int(crashes), incident=incident)


def crashed(incident: str, *, before: Ending, uptime: float) -> Ending:
    """Return the ending of a process that crashed *uptime* seconds after its start."""
    in_a_row = before.crashes if uptime < QUICK else 0
    return Ending(why=Why.CRASHED, crashes=in_a_row + 1, incident=incident)
