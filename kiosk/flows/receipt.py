"""The receipt of a dossier that was sent: its reference, the day and the time, what happens next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.clock import paris_day
from kiosk.flows.page import Block, Box, Button, Buttons, Page, Text
from kiosk.flows.requests import Back, Home
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import dossier_of
from kiosk.i18n import _, clock_time, long_date, ngettext

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from kiosk.flows.visit import Visit


def receipt_page(visit: Visit) -> Page:
    """Show the receipt; it has no number but its own reference."""
    dossier = dossier_of(visit)
    return Page(
        title=_("Your file is sent"),
        blocks=(
            Box(title=_("Receipt {reference}").format(reference=dossier.reference), lines=_sent(dossier)),
            *_next(visit),
            Buttons(
                buttons=(
                    Button(key="home", label=_("Back to my home page"), go=Home()),
                    Button(key="back", label=_("Back to my file"), go=Back()),
                )
            ),
        ),
        focus="home",
        help="dossier",
    )


def _sent(dossier: Dossier) -> tuple[tuple[str, Said], ...]:
    if dossier.sent_at is None:
        return ()
    at = dossier.sent_at
    said = _("Sent on {date}, at {time}").format(date=long_date(paris_day(at)), time=clock_time(at))
    return (("", Said(said, Tone.STRONG)),)


def _next(visit: Visit) -> tuple[Block, ...]:
    days = visit.settings.worry_days
    answer = ngettext(
        "The answer appears on your home screen. No news after {n} day? Ask the CSE.",
        "The answer appears on your home screen. No news after {n} days? Ask the CSE.",
        days,
    ).format(n=days)
    proof = _("Keep this receipt. It proves the day you sent your file, not that it is validated.")
    only = _("This receipt comes from the kiosk. It replaces no certificate from AL'in or the State.")
    return (
        Text(pieces=(Said(_("What happens next"), Tone.STRONG),), tight=True),
        Text(pieces=(_("TRIOMPHE SECURITE now checks your file. You need do nothing."),), tight=True),
        Text(pieces=(answer,)),
        Text(pieces=(proof,), tight=True),
        Text(pieces=(Said(only, Tone.MUTED),)),
    )
